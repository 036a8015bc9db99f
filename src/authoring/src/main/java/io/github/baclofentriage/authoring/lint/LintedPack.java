package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pack as far as it can be read. */
final class LintedPack {
    static final String PACK = "pack.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String SOURCES = "sources.yaml";

    private static final int LARGEST_DOCUMENT = 4 << 20;

    private final PackFolder folder;
    private final Map<String, Node> documents = new LinkedHashMap<>();
    private final Terms terms;
    private final RuleSet rules;

    private LintedPack(PackFolder folder, FaultList faults) {
        this.folder = folder;
        for (String file : List.of(PACK, VOCABULARY, SOURCES)) {
            Node root = document(file, faults);
            if (root != null) {
                documents.put(file, root);
            }
        }
        this.terms = Terms.of(yaml(VOCABULARY));
        this.rules = RuleSet.of(this, faults);
    }

    /** Reads what can be read; what cannot is a fault. */
    static LintedPack read(Path folder, FaultList faults) {
        return new LintedPack(new PackFolder(folder), faults);
    }

    private @Nullable Node document(String file, FaultList faults) {
        PackFolder.Read read = folder.read(file);
        String text = read.text();
        if (text == null) {
            faults.add(file, 0, LintCheck.UNREADABLE_FILE, "", read.problem());
            return null;
        }
        try {
            return DocumentReader.read(text, LARGEST_DOCUMENT);
        } catch (CaseFormatException e) {
            CaseFault fault = e.faults().get(0);
            String maybe = fault.maybe() == null ? "" : " Maybe " + fault.maybe() + ".";
            faults.add(file, fault.line(), LintCheck.UNREADABLE_FILE, "", fault.problem() + "." + maybe);
            return null;
        }
    }

    PackFolder folder() {
        return folder;
    }

    /** The root of a YAML file, or null where it could not be read. */
    @Nullable
    Node yaml(String file) {
        return documents.get(file);
    }

    /** The terms of the vocabulary. */
    Terms terms() {
        return terms;
    }

    /** The rules of the files that the pack lists. */
    RuleSet rules() {
        return rules;
    }

    /** The pack's id; empty where it is not known. */
    String id() {
        return text("id");
    }

    /** A text of pack.yaml; empty where there is none. */
    String text(String key) {
        Node node = member(PACK, key);
        return node == null ? "" : Objects.requireNonNullElse(node.text(), "");
    }

    /** The names under a section of pack.yaml. */
    Ids declared(String section) {
        Node node = member(PACK, section);
        return new Ids(
                documents.containsKey(PACK),
                node == null ? Set.of() : node.entries().keySet());
    }

    Ids syndromes() {
        return declared("syndromes");
    }

    /** Statements and sources. */
    Ids sources() {
        Set<String> keys = new LinkedHashSet<>();
        for (String section : List.of("statements", "sources")) {
            Node node = member(SOURCES, section);
            if (node != null) {
                keys.addAll(node.entries().keySet());
            }
        }
        return new Ids(documents.containsKey(SOURCES), keys);
    }

    /** Entries of a section of sources.yaml by key. */
    Map<String, Node> entries(String file, String section) {
        Node node = member(file, section);
        return node == null ? Map.of() : node.entries();
    }

    /** The texts of a list of pack.yaml, each with its place. */
    List<Node> list(String key) {
        Node node = member(PACK, key);
        return node == null ? List.of() : texts(node);
    }

    /** The items of a list that are single values. */
    static List<Node> texts(Node list) {
        return list.items().stream().filter(Node::isScalar).toList();
    }

    /** The text of a node known to be a single value. */
    static String text(Node node) {
        return Objects.requireNonNullElse(node.text(), "");
    }

    /** The texts of a member that is a list; empty where there is none. */
    static List<Node> texts(Node parent, String key) {
        Node list = parent.get(key);
        return list == null ? List.of() : texts(list);
    }

    private @Nullable Node member(String file, String key) {
        Node root = documents.get(file);
        return root == null ? null : root.get(key);
    }
}
