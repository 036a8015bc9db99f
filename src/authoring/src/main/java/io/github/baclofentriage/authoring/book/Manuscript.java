package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a book is made from.
 *
 * @param folder the pack's folder
 * @param pack the pack that was loaded from it
 * @param declared its pack.yaml
 * @param vocabulary its vocabulary.yaml, for what only the book needs of it
 * @param sources its sources.yaml, for what only the book needs of it
 * @param rules its rules
 * @param cases its cases, narratives included
 */
record Manuscript(
        Path folder,
        RulePack pack,
        Node declared,
        Node vocabulary,
        Node sources,
        RuleIndex rules,
        List<RuleCase> cases) {
    private static final int LARGEST_FILE = 4 << 20;

    static Manuscript of(Path folder, RulePack pack) {
        Node declared = document(pack, "pack.yaml");
        return new Manuscript(
                folder,
                pack,
                declared,
                document(pack, "vocabulary.yaml"),
                document(pack, "sources.yaml"),
                RuleIndex.of(pack, texts(declared, "rules")),
                CaseInventory.of(folder, pack).cases());
    }

    private static Node document(RulePack pack, String file) {
        return DocumentReader.read(pack.text(file), LARGEST_FILE);
    }

    /** A file that a pack may have, or an empty text. */
    String text(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.isRegularFile(path) && Files.size(path) <= LARGEST_FILE ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries by id of a section of pack.yaml. */
    Map<String, Node> entries(String section) {
        Node node = declared.get(section);
        return node == null ? Map.of() : node.entries();
    }

    /** Whether a section of pack.yaml has an id. */
    boolean declares(String section, String id) {
        return entries(section).containsKey(id);
    }

    /** Labels by id of a section of pack.yaml, be an entry its label or a mapping that has one. */
    Map<String, String> labels(String section) {
        Map<String, String> labels = new LinkedHashMap<>();
        entries(section).forEach((id, entry) -> {
            String label = entry.isMapping() ? text(entry, "label") : String.valueOf(entry.text());
            labels.put(id, label.isEmpty() ? id : label);
        });
        return labels;
    }

    /** The label of an id in a section of pack.yaml, or the id. */
    String label(String section, String id) {
        return labels(section).getOrDefault(id, id);
    }

    /** The texts of a list, or of a single text. */
    static List<String> texts(Node mapping, String key) {
        Node node = mapping.get(key);
        if (node == null || node.isNull()) {
            return List.of();
        }
        return (node.isScalar() ? List.of(node) : node.items())
                .stream().map(item -> String.valueOf(item.text())).toList();
    }

    /** A text of a mapping, or an empty one. */
    static String text(Node mapping, String key) {
        Node node = mapping.get(key);
        String text = node == null ? null : node.text();
        return text == null ? "" : text;
    }
}
