package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes texts, words, lists and mappings out of a case; what is of the wrong kind becomes a fault and counts as not given. */
final class Items {
    private static final int LONGEST = 500;

    private final Faults faults;

    Items(Faults faults) {
        this.faults = faults;
    }

    /** The faults found so far and to come. */
    Faults faults() {
        return faults;
    }

    /** The entries that are given and not null, after a look for keys that do not belong. */
    Map<String, Node> mapping(@Nullable Node node, List<String> keys) {
        if (node == null || node.isNull()) {
            return Map.of();
        }
        if (!node.isMapping()) {
            faults.add(node, "must be a mapping, not " + node, "a mapping with " + String.join(", ", keys));
            return Map.of();
        }
        node.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                String near = Nearest.to(key, keys);
                faults.add(
                        entry,
                        key,
                        "is not a key of the case format here",
                        near == null ? "one of " + String.join(", ", keys) : near);
            }
        });
        return node.entries();
    }

    /** The items of a list; a list that is too long is cut. */
    List<Node> list(@Nullable Node node, int limit) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isSequence()) {
            faults.add(node, "must be a list, not " + node, node.isScalar() ? "[" + node.text() + "]" : null);
            return List.of();
        }
        return cut(node, limit);
    }

    List<Node> cut(Node list, int limit) {
        int size = list.items().size();
        if (size > limit) {
            faults.add(list, size + " items", "has more than " + limit + " items; those behind are left out", null);
        }
        return present(list.items().subList(0, Math.min(size, limit)));
    }

    private static List<Node> present(List<Node> nodes) {
        List<Node> given = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            if (!node.isNull()) {
                given.add(node);
            }
        }
        return given;
    }

    /** A text of 1 to 500 characters without its outer blanks. */
    @Nullable
    String text(@Nullable Node node) {
        if (node == null || node.isNull()) {
            return null;
        }
        String text = node.text();
        if (text == null || !node.isText()) {
            faults.add(node, "must be a text, not " + node, text == null ? null : '"' + text + '"');
            return null;
        }
        return sound(node, text);
    }

    /** What the caller calls a case, for which a number serves too. */
    @Nullable
    String name(@Nullable Node node) {
        String text = node == null ? null : node.text();
        return node != null && node.isNumber() && text != null ? sound(node, text) : text(node);
    }

    private @Nullable String sound(Node node, String text) {
        String stripped = text.strip();
        String problem = stripped.isEmpty()
                ? "is empty"
                : stripped.length() > LONGEST
                        ? "is longer than " + LONGEST + " characters"
                        : Texts.harmful(stripped) || Texts.broken(stripped) ? "has a control character" : null;
        if (problem != null) {
            faults.add(node, problem, null);
            return null;
        }
        return stripped;
    }

    /** A key that names something, as a measurement; it is held to what a text is. */
    boolean soundKey(String key, Node entry) {
        boolean sound = !key.isBlank() && key.length() <= LONGEST && !Texts.harmful(key) && !Texts.broken(key);
        if (!sound) {
            faults.add(
                    entry,
                    key,
                    "the name is empty, longer than " + LONGEST + " characters or has a control character",
                    null);
        }
        return sound;
    }

    /** One of the words that the format fixes; {@code unknown} counts as not given. */
    @Nullable
    String word(@Nullable Node node, Collection<String> words) {
        String text = text(node);
        if (node == null || text == null || text.equals("unknown")) {
            return null;
        }
        if (!words.contains(text)) {
            String near = Nearest.to(text.toLowerCase(java.util.Locale.ROOT), words);
            faults.add(node, "is not one of " + String.join(", ", words), near);
            return null;
        }
        return text;
    }
}
