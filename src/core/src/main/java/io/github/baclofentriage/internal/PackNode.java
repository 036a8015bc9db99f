package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping in one of a pack's files; what is missing or of the wrong kind is a fault that names file and line. */
record PackNode(String pack, String file, Node node) {

    /** The text of a member that must be there. */
    String text(String key) {
        String text = textOrNull(key);
        if (text == null || text.isBlank()) {
            throw fault(key, "a text is needed");
        }
        return text;
    }

    String textOr(String key, String otherwise) {
        String text = textOrNull(key);
        return text == null ? otherwise : text;
    }

    @Nullable
    String textOrNull(String key) {
        Node member = node.get(key);
        if (member == null || member.isNull()) {
            return null;
        }
        String text = member.text();
        if (text == null) {
            throw fault(key, "a text is needed, not " + member);
        }
        return text;
    }

    double number(String key, double otherwise) {
        Node member = node.get(key);
        if (member == null) {
            return otherwise;
        }
        Double value = member.number();
        if (value == null) {
            throw fault(key, "a number is needed");
        }
        return value;
    }

    /** A list of texts; empty where the member is missing. */
    List<String> list(String key) {
        Node member = node.get(key);
        return member == null ? List.of() : texts(key, member);
    }

    /** Texts by key, in the order of the file. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(key).forEach((name, value) -> texts.put(name, single(key + "/" + name, value)));
        return texts;
    }

    /** Lists of texts by key, in the order of the file. */
    Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        mapping(key).forEach((name, value) -> lists.put(name, texts(key + "/" + name, value)));
        return lists;
    }

    /** Mappings by key, in the order of the file. */
    Map<String, PackNode> entries(String key) {
        Map<String, PackNode> nodes = new LinkedHashMap<>();
        mapping(key).forEach((name, value) -> nodes.put(name, new PackNode(pack, file, value)));
        return nodes;
    }

    /** A list of mappings; empty where the member is missing. */
    List<PackNode> items(String key) {
        Node member = node.get(key);
        return member == null
                ? List.of()
                : member.items().stream()
                        .map(item -> new PackNode(pack, file, item))
                        .toList();
    }

    /** The keys of a mapping; empty where the member is missing. */
    java.util.Set<String> keys(String key) {
        return mapping(key).keySet();
    }

    RulePackException fault(String key, String problem) {
        Node member = node.get(key);
        int line = member == null ? node.line() : member.line();
        return new RulePackException(
                pack, List.of(file + " line " + line + ": " + node.path() + "/" + key + ": " + problem), null);
    }

    private Map<String, Node> mapping(String key) {
        Node member = node.get(key);
        return member == null ? Map.of() : member.entries();
    }

    private List<String> texts(String key, Node member) {
        return member.items().stream().map(item -> single(key, item)).toList();
    }

    private String single(String key, Node value) {
        String text = value.text();
        if (text == null) {
            throw fault(key, "texts are needed, not " + value);
        }
        return text;
    }
}
