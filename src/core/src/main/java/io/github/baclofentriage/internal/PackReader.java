package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Sources.Source;
import io.github.baclofentriage.Sources.Statement;
import io.github.baclofentriage.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the YAML files of a pack: what it declares, the words it understands and what its rules may cite. */
final class PackReader {
    private static final int LARGEST_FILE = 4 << 20;

    private final PackFiles files;

    PackReader(PackFiles files) {
        this.files = files;
    }

    PackDefinition definition() {
        PackNode pack = document("pack.yaml", "baclofen-triage/pack/1");
        for (String key : List.of("syndromes", "urgencies", "statuses", "stages")) {
            demand(pack, key, !pack.keys(key).isEmpty(), "at least one is needed");
        }
        demand(pack, "tally_after", pack.keys("stages").contains(pack.text("tally_after")), "no such stage");
        demand(pack, "urgency_window_hours", pack.number("urgency_window_hours", Double.NaN) >= 0, "hours are needed");
        pack.entries("red_flags")
                .values()
                .forEach(flag -> demand(
                        flag, "raises", pack.keys("urgencies").contains(flag.text("raises")), "no such urgency"));
        return new PackDefinition(
                pack.text("id"),
                pack.text("version"),
                pack.text("title"),
                pack.texts("syndromes"),
                pack.texts("urgencies"),
                pack.texts("statuses"),
                pack.list("drugs"),
                pack.lists("stages"),
                pack.text("tally_after"),
                pack.number("urgency_window_hours", Double.NaN),
                pack.list("rules"),
                redFlags(pack),
                pack.texts("differential"),
                pack.texts("considerations"),
                pack.texts("questions"));
    }

    private static void demand(PackNode node, String key, boolean sound, String problem) {
        if (!sound) {
            throw node.fault(key, problem);
        }
    }

    private static Map<String, PackDefinition.Flag> redFlags(PackNode pack) {
        Map<String, PackDefinition.Flag> flags = new LinkedHashMap<>();
        pack.entries("red_flags")
                .forEach((id, flag) -> flags.put(
                        id, new PackDefinition.Flag(flag.text("label"), flag.text("raises"), flag.list("checked_by"))));
        return flags;
    }

    Vocabulary vocabulary() {
        return new VocabularyReader(document("vocabulary.yaml", "baclofen-triage/vocabulary/1")).read();
    }

    Sources sources() {
        PackNode document = document("sources.yaml", "baclofen-triage/sources/1");
        Map<String, Statement> statements = new LinkedHashMap<>();
        document.entries("statements")
                .forEach((key, node) -> statements.put(key, new Statement(node.text("says"), node.lists("terms"))));
        Map<String, Source> sources = new LinkedHashMap<>();
        document.entries("sources")
                .forEach((key, node) -> sources.put(
                        key, new Source(node.text("kind"), node.textOr("citation", ""), node.textOr("says", ""))));
        return new Sources(statements, sources);
    }

    private PackNode document(String file, String format) {
        Node root;
        try {
            root = DocumentReader.read(files.text(file), LARGEST_FILE);
        } catch (CaseFormatException e) {
            throw new RulePackException(files.place(), List.of(file + ": " + e.getMessage()), e);
        }
        PackNode node = new PackNode(files.place(), file, root);
        if (!format.equals(node.textOr("format", ""))) {
            throw node.fault("format", "Maybe " + format);
        }
        return node;
    }
}
