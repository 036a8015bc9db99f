package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one file that a prebuilt pack is opened with, in JSON: its words, its rules but for their conditions, and the digests of its
 * files, all as they were read and checked when it was built; and what its pack.yaml and sources.yaml say.
 *
 * @param digests SHA-256 of the files that the pack was built from
 * @param definition what pack.yaml declares
 * @param vocabulary the words it understands
 * @param sources what its rules may cite, read when they are asked for: a report cites keys alone
 * @param rules its rules
 * @param expectations what would weigh for each syndrome, by syndrome
 * @param named the terms that its rules name; see {@link Standings}
 */
record PrebuiltIndex(
        DigestList digests,
        PackDefinition definition,
        Vocabulary vocabulary,
        Once<Sources> sources,
        List<RulePack.Rule> rules,
        Map<String, List<String>> expectations,
        Set<String> named) {

    static final String FILE = "prebuilt.json";
    private static final String FORMAT = "baclofen-triage/prebuilt/4";
    private static final JsonFactory JSON = new JsonFactory();

    /** What pack.yaml says to the lint alone. */
    private static final Set<String> LINT_ONLY = Set.of("numbers", "lint_exceptions");

    /**
     * Reads an index.
     *
     * @return null where it has another format than this version writes
     * @throws RulePackException if it is damaged
     */
    static @Nullable PrebuiltIndex read(String place, byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            JsonCursor at = new JsonCursor(parser);
            at.open();
            return FORMAT.equals(at.text()) ? read(place, at) : null;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            String problem = "the prebuilt pack is damaged: its index cannot be read: " + e.getMessage();
            throw new RulePackException(place, List.of(problem + ". Maybe a clean build"), e);
        }
    }

    private static PrebuiltIndex read(String place, JsonCursor at) throws IOException {
        DigestList digests = digests(at.text(), at.text());
        PackDefinition definition = definition(place, at.text());
        List<RulePack.Rule> rules = at.list(PrebuiltIndex::rule);
        Map<String, List<String>> expectations = at.map(JsonCursor::texts);
        Qualifiers qualifiers = new Qualifiers(at.map(JsonCursor::texts));
        Vocabulary vocabulary =
                new Vocabulary(at.list(PrebuiltIndex::term), qualifiers, at.list(PrebuiltIndex::family));
        Set<String> named = Set.copyOf(at.texts());
        String sources = at.text();
        at.close();
        return new PrebuiltIndex(
                digests, definition, vocabulary, new Once<>(() -> sources(place, sources)), rules, expectations, named);
    }

    private static DigestList digests(String sha256, String text) {
        SortedMap<String, String> files = new TreeMap<>();
        text.lines().forEach(line -> files.put(line.substring(66), line.substring(0, 64)));
        return new DigestList(files, text, sha256);
    }

    private static PackDefinition definition(String place, String document) {
        PackFaults faults = new PackFaults(place);
        PackDefinition definition = new DefinitionReader(new PackNode(faults, FILE, node(document))).read();
        faults.refuse();
        return definition;
    }

    private static Sources sources(String place, String document) {
        PackFaults faults = new PackFaults(place);
        Sources sources = new SourcesReader(new PackNode(faults, FILE, node(document))).read();
        faults.refuse();
        return sources;
    }

    private static Node node(String document) {
        return DocumentReader.read(document, PackFiles.LARGEST_PACK);
    }

    private static RulePack.Rule rule(JsonCursor at) throws IOException {
        at.open();
        RulePack.Rule rule = new RulePack.Rule(at.text(), at.text(), at.texts(), at.text(), at.text(), at.whole());
        at.close();
        return rule;
    }

    private static void rule(JsonGenerator json, RulePack.Rule rule) throws IOException {
        json.writeStartArray();
        json.writeString(rule.id());
        json.writeString(rule.name());
        texts(json, rule.sources());
        json.writeString(rule.since());
        json.writeString(rule.file());
        json.writeNumber(rule.line());
        json.writeEndArray();
    }

    private static Term term(JsonCursor at) throws IOException {
        at.open();
        Term term = new Term(
                at.text(),
                at.text(),
                at.text(),
                at.texts(),
                at.texts(),
                at.texts(),
                at.texts(),
                at.textOrNull(),
                at.textOrNull(),
                at.textOrNull(),
                at.textOrNull(),
                at.numberOr(Double.NEGATIVE_INFINITY),
                at.numberOr(Double.POSITIVE_INFINITY),
                at.numberOr(Double.NaN),
                at.list(PrebuiltIndex::limits),
                at.map(JsonCursor::text));
        at.close();
        return term;
    }

    private static Limits limits(JsonCursor at) throws IOException {
        at.open();
        Limits limits = new Limits(
                at.numberOr(0),
                at.numberOr(Double.POSITIVE_INFINITY),
                at.numberOr(Double.NEGATIVE_INFINITY),
                at.numberOr(Double.POSITIVE_INFINITY),
                at.numberOr(Double.NEGATIVE_INFINITY),
                at.numberOr(Double.POSITIVE_INFINITY),
                at.numberOr(Double.NaN),
                at.numberOr(0),
                at.text(),
                at.text());
        at.close();
        return limits;
    }

    private static void limits(JsonGenerator json, Limits limits) throws IOException {
        json.writeStartArray();
        numbers(
                json,
                limits.from(),
                limits.to(),
                limits.calmLow(),
                limits.calmHigh(),
                limits.criticalLow(),
                limits.criticalHigh(),
                limits.usualWithin(),
                limits.usualBeyond());
        json.writeString(limits.flag());
        json.writeString(limits.source());
        json.writeEndArray();
    }

    private static Family family(JsonCursor at) throws IOException {
        at.open();
        Family family = new Family(at.text(), at.text(), at.text(), at.text(), at.map(JsonCursor::texts));
        at.close();
        return family;
    }

    private static void family(JsonGenerator json, Family family) throws IOException {
        json.writeStartArray();
        for (String each : List.of(family.id(), family.label(), family.standing(), family.source())) {
            json.writeString(each);
        }
        json.writeStartObject();
        for (Map.Entry<String, List<String>> members : family.members().entrySet()) {
            json.writeFieldName(members.getKey());
            texts(json, members.getValue());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Numbers as texts; null for one that is none or endless. */
    private static void numbers(JsonGenerator json, double... numbers) throws IOException {
        for (double each : numbers) {
            json.writeString(Double.isFinite(each) ? Double.toString(each) : null);
        }
    }

    private static void term(JsonGenerator json, Term term) throws IOException {
        json.writeStartArray();
        json.writeString(term.kind());
        json.writeString(term.id());
        json.writeString(term.label());
        for (List<String> each : List.of(term.synonyms(), term.parents(), term.classes(), term.ends())) {
            texts(json, each);
        }
        json.writeString(term.domain());
        json.writeString(term.bedside());
        json.writeString(term.unit());
        json.writeString(term.alternateUnit());
        numbers(json, term.lowest(), term.highest(), term.molarMass());
        json.writeStartArray();
        for (Limits limits : term.limits()) {
            limits(json, limits);
        }
        json.writeEndArray();
        json.writeStartObject();
        for (Map.Entry<String, String> code : new TreeMap<>(term.codes()).entrySet()) {
            json.writeStringField(code.getKey(), code.getValue());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /**
     * Writes the index of a pack without overlays.
     *
     * @param pack the pack, checked and compiled
     */
    static byte[] write(LoadedPack pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeString(FORMAT);
            json.writeString(pack.digests().sha256());
            json.writeString(pack.digests().text());
            json.writeString(document(pack.files(), PackReader.DEFINITION, LINT_ONLY));
            json.writeStartArray();
            for (RulePack.Rule rule : pack.rules()) {
                rule(json, rule);
            }
            json.writeEndArray();
            json.writeStartObject();
            for (Map.Entry<String, List<Named>> each : pack.expectations().entrySet()) {
                json.writeFieldName(each.getKey());
                texts(json, each.getValue().stream().map(Named::id).toList());
            }
            json.writeEndObject();
            Node qualifiers = root(pack.files(), PackReader.VOCABULARY).get("qualifiers");
            node(json, qualifiers == null ? Node.mapping(Place.ROOT, Map.of()) : qualifiers);
            json.writeStartArray();
            for (Term term : pack.vocabulary().terms()) {
                term(json, term);
            }
            json.writeEndArray();
            json.writeStartArray();
            for (Family family : pack.vocabulary().families()) {
                family(json, family);
            }
            json.writeEndArray();
            texts(json, pack.standings().named().stream().sorted().toList());
            json.writeString(document(pack.files(), PackReader.SOURCES, Set.of()));
            json.writeEndArray();
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void texts(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static Node root(PackFiles files, String file) {
        return DocumentReader.read(files.bytes(file), PackFiles.LARGEST_FILE);
    }

    /** What a YAML file says but for some keys, as JSON in one line. */
    private static String document(PackFiles files, String file, Set<String> without) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Node> entry : root(files, file).entries().entrySet()) {
                if (!without.contains(entry.getKey())) {
                    json.writeFieldName(entry.getKey());
                    node(json, entry.getValue());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void node(JsonGenerator json, Node node) throws IOException {
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
            case SCALAR -> scalar(json, node, Objects.requireNonNull(node.text()));
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
