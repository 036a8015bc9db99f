package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Vocabulary;

/**
 * Reads the YAML files of a pack: what it declares, the words it understands and what its rules may cite. Faults are gathered over
 * the files; what was read of a file with faults is good for finding more of them and for nothing else.
 */
final class PackReader {
    static final String DEFINITION = "pack.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String SOURCES = "sources.yaml";

    private final PackFiles files;
    private final PackFaults faults;

    PackReader(PackFiles files) {
        this.files = files;
        this.faults = new PackFaults(files.place());
    }

    /** Reads pack.yaml; where it has faults those of the other files are looked for too and all are thrown. */
    PackDefinition definition() {
        // A folder without this file is no pack, and to list what else it lacks would hide that.
        files.bytes(DEFINITION);
        PackDefinition definition = new DefinitionReader(document(DEFINITION, "baclofen-triage/pack/1")).read();
        if (!faults.isEmpty() && definition.overlay() == null) {
            vocabulary();
            sources();
        }
        faults.refuse();
        return definition;
    }

    Vocabulary vocabulary() {
        return new VocabularyReader(document(VOCABULARY, "baclofen-triage/vocabulary/1")).read();
    }

    Sources sources() {
        return new SourcesReader(document(SOURCES, "baclofen-triage/sources/1")).read();
    }

    /** Throws the faults of everything read so far. */
    void refuseFaults() {
        faults.refuse();
    }

    /** A file that cannot be read, or is in another format, is one fault; further ones would say the same again. */
    private PackNode document(String file, String format) {
        PackNode node;
        try {
            node = new PackNode(faults, file, DocumentReader.read(files.bytes(file), PackFiles.LARGEST_FILE));
            if (format.equals(node.textOr("format", ""))) {
                return node;
            }
            node.fault("format", "Maybe " + format);
        } catch (CaseFormatException e) {
            faults.add(file, 0, String.valueOf(e.getMessage()));
        } catch (RulePackException e) {
            faults.add(file, e);
        }
        return new PackNode(new PackFaults(file), file, Node.missing(Place.ROOT));
    }
}
