package io.github.baclofentriage.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in one of a pack's files. What is missing or of the wrong kind becomes a fault with file and line, and reads as empty
 * so that the reader can go on to the next fault.
 */
record PackNode(PackFaults faults, String file, Node node) {

    /** The text of a member that must be there. */
    String text(String key) {
        Node member = node.get(key);
        String text = textOrNull(key);
        if (text == null ? member == null || member.isNull() : text.isBlank()) {
            fault(key, "a text is needed");
        }
        return text == null ? "" : text;
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
            fault(key, "a text is needed, not " + member);
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
            fault(key, "a number is needed");
            return otherwise;
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
        mapping(key).forEach((name, value) -> nodes.put(name, new PackNode(faults, file, value)));
        return nodes;
    }

    /** A mapping that must be there. */
    PackNode entry(String key) {
        Node member = node.get(key);
        if (member == null || !member.isMapping()) {
            fault(key, "a mapping is needed");
        }
        return new PackNode(faults, file, member == null ? Node.missing(Place.ROOT) : member);
    }

    /** A list of mappings; empty where the member is missing. */
    List<PackNode> items(String key) {
        Node member = node.get(key);
        if (member == null) {
            return List.of();
        }
        if (!member.isSequence() && !member.isNull()) {
            fault(key, "a list is needed, not " + member);
        }
        return member.items().stream()
                .map(item -> new PackNode(faults, file, item))
                .toList();
    }

    /** Ids of sources, joined by commas, that must be there. */
    String sourceIds(String key) {
        String ids = text(key);
        if (!ids.isBlank() && List.of(ids.split(",", -1)).stream().anyMatch(String::isBlank)) {
            fault(key, "ids of sources are needed with a comma between two, not [" + Faults.shown(ids) + "]");
        }
        return ids;
    }

    /** The keys of a mapping; empty where the member is missing. */
    Set<String> keys(String key) {
        return mapping(key).keySet();
    }

    /** Makes a fault of every key that is not among those known. */
    void only(Collection<String> known) {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                String near = Nearest.to(key, known);
                faults.add(
                        file,
                        value.line(),
                        value.path() + ": no such key. Maybe " + (near == null ? String.join(", ", known) : near));
            }
        });
    }

    /** Notes what is wrong with a member, or with its absence. */
    void fault(String key, String problem) {
        Node member = node.get(key);
        int line = member == null ? node.line() : member.line();
        faults.add(file, line, node.path() + "/" + key + ": " + problem);
    }

    private Map<String, Node> mapping(String key) {
        Node member = node.get(key);
        if (member == null || member.isNull()) {
            return Map.of();
        }
        if (!member.isMapping()) {
            fault(key, "a mapping is needed, not " + member);
        }
        return member.entries();
    }

    private List<String> texts(String key, Node member) {
        if (!member.isSequence() && !member.isNull()) {
            faults.add(file, member.line(), node.path() + "/" + key + ": a list is needed, not " + member);
        }
        return member.items().stream().map(item -> single(key, item)).toList();
    }

    private String single(String key, Node value) {
        String text = value.text();
        if (text == null) {
            faults.add(file, value.line(), node.path() + "/" + key + ": texts are needed, not " + value);
            return "";
        }
        return text;
    }
}
