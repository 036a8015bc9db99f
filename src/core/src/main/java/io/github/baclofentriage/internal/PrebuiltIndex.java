package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one file that a prebuilt pack is opened with: what its YAML files say, in JSON, which is read faster; what its
 * rule files say beside conditions; and the digests of all of them.
 *
 * @param digests SHA-256 of the files that the pack was built from
 * @param definition what pack.yaml declares
 * @param vocabulary the words it understands
 * @param sources what its rules may cite
 * @param rules its rules
 * @param expectations what would weigh for each syndrome, by syndrome
 */
record PrebuiltIndex(
        DigestList digests,
        PackDefinition definition,
        Vocabulary vocabulary,
        Sources sources,
        List<RulePack.Rule> rules,
        Map<String, List<String>> expectations) {

    static final String FILE = "prebuilt.json";
    private static final String FORMAT = "baclofen-triage/prebuilt/1";

    /** Reads an index; null where it has another format than this version writes. */
    static @Nullable PrebuiltIndex read(String place, byte[] bytes) {
        PackFaults faults = new PackFaults(place);
        PackNode root = new PackNode(faults, FILE, DocumentReader.read(bytes, PackFiles.LARGEST_PACK));
        if (!FORMAT.equals(root.textOr("format", ""))) {
            return null;
        }
        PrebuiltIndex index = new PrebuiltIndex(
                digests(root),
                new DefinitionReader(root.entry("pack")).read(),
                new VocabularyReader(root.entry("vocabulary")).read(),
                new SourcesReader(root.entry("sources")).read(),
                rules(root),
                root.lists("expectations"));
        faults.refuse();
        return index;
    }

    private static DigestList digests(PackNode root) {
        SortedMap<String, String> files = new TreeMap<>();
        String text = root.text("digests");
        text.lines().forEach(line -> files.put(line.substring(66), line.substring(0, 64)));
        return new DigestList(files, text, root.text("sha256"));
    }

    private static List<RulePack.Rule> rules(PackNode root) {
        List<RulePack.Rule> rules = new ArrayList<>();
        root.entries("rules")
                .forEach((id, rule) -> rules.add(new RulePack.Rule(
                        id, rule.text("name"), rule.list("sources"), rule.text("since"), rule.text("file"), (int)
                                rule.number("line", 0))));
        return rules;
    }

    /**
     * Writes the index of a pack without overlays.
     *
     * @param pack the pack, checked and compiled
     */
    static byte[] write(LoadedPack pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("sha256", pack.digests().sha256());
            json.writeStringField("digests", pack.digests().text());
            rules(json, pack.rules());
            json.writeObjectFieldStart("expectations");
            for (Map.Entry<String, List<Named>> each : pack.expectations().entrySet()) {
                texts(
                        json,
                        each.getKey(),
                        each.getValue().stream().map(Named::id).toList());
            }
            json.writeEndObject();
            document(json, "pack", pack.files(), PackReader.DEFINITION);
            document(json, "vocabulary", pack.files(), PackReader.VOCABULARY);
            document(json, "sources", pack.files(), PackReader.SOURCES);
            json.writeEndObject();
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void rules(JsonGenerator json, List<RulePack.Rule> rules) throws IOException {
        json.writeObjectFieldStart("rules");
        for (RulePack.Rule rule : rules) {
            json.writeObjectFieldStart(rule.id());
            json.writeStringField("name", rule.name());
            texts(json, "sources", rule.sources());
            json.writeStringField("since", rule.since());
            json.writeStringField("file", rule.file());
            json.writeNumberField("line", rule.line());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void document(JsonGenerator json, String name, PackFiles files, String file) throws IOException {
        json.writeFieldName(name);
        node(json, DocumentReader.read(files.bytes(file), PackFiles.LARGEST_FILE));
    }

    private static void node(JsonGenerator json, Node node) throws IOException {
        String text = node.text();
        switch (node.kind()) {
            case MAPPING -> {
                json.writeStartObject();
                for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
                    json.writeFieldName(entry.getKey());
                    node(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case SEQUENCE -> {
                json.writeStartArray();
                for (Node item : node.items()) {
                    node(json, item);
                }
                json.writeEndArray();
            }
            case NULL -> json.writeNull();
            case SCALAR -> scalar(json, node, text == null ? "" : text);
        }
    }

    private static void scalar(JsonGenerator json, Node node, String text) throws IOException {
        Boolean bool = node.bool();
        if (bool != null) {
            json.writeBoolean(bool);
        } else if (node.isNumber()) {
            // As it is written, so that 0.10 keeps its zero.
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }
}
