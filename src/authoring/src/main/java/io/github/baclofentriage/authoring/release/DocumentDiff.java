package io.github.baclofentriage.authoring.release;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.TriageReport.Overlay;
import io.github.baclofentriage.authoring.release.PackDiff.Change;
import io.github.baclofentriage.authoring.release.PackDiff.EntryChange;
import io.github.baclofentriage.authoring.release.PackDiff.Kind;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a YAML document of a pack entry by entry: what came, what went, what has another value or another place. */
final class DocumentDiff {
    private static final String PACK = "pack.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String MEASUREMENTS = "measurements";
    private static final Set<String> LIMITS = Set.of("usual_within", "usual_beyond", "limits");
    private static final int LARGEST = 4 << 20;
    private static final String NO_ENTRY = "{\"sources\": {}}";

    private final String file;
    private final List<EntryChange> changes = new ArrayList<>();

    private DocumentDiff(String file) {
        this.file = file;
    }

    /** What changed in pack.yaml and sources.yaml, in the families and limits of the vocabulary, and the sources that an overlay brings. */
    static List<EntryChange> of(RulePack before, RulePack after) {
        List<EntryChange> changes = new ArrayList<>();
        for (String file : List.of(PACK, SOURCES)) {
            changes.addAll(compare(file, before.text(file), after.text(file)));
        }
        changes.addAll(places(before, after));
        List<Overlay> old = before.identity().overlays();
        for (Overlay overlay : after.identity().overlays()) {
            if (!old.contains(overlay)) {
                String file = overlay.id() + ':' + SOURCES;
                changes.addAll(compare(file, NO_ENTRY, textOf(after, file)));
            }
        }
        return changes;
    }

    /** The places of words: families and the limits of measurements, each by its id. Other words are compared as terms. */
    private static List<EntryChange> places(RulePack before, RulePack after) {
        DocumentDiff diff = new DocumentDiff(VOCABULARY);
        Node was = DocumentReader.read(before.text(VOCABULARY), LARGEST);
        Node is = DocumentReader.read(after.text(VOCABULARY), LARGEST);
        diff.mappings("families", byId(was, "families"), byId(is, "families"));
        Map<String, Node> limited = byId(was, MEASUREMENTS);
        byId(is, MEASUREMENTS).forEach((id, now) -> {
            Node then = limited.get(id);
            if (then != null) {
                diff.mappings(MEASUREMENTS + '/' + id, only(then), only(now));
            }
        });
        return diff.changes;
    }

    /** The items of a list by their ids. */
    private static Map<String, Node> byId(Node document, String section) {
        Map<String, Node> items = new LinkedHashMap<>();
        Node list = document.get(section);
        if (list != null) {
            list.items().forEach(item -> {
                Node id = item.get("id");
                items.put(id == null ? "" : words(id), item);
            });
        }
        return items;
    }

    /** What a measurement says of its limits. */
    private static Map<String, Node> only(Node measurement) {
        Map<String, Node> limits = new LinkedHashMap<>(measurement.entries());
        limits.keySet().retainAll(LIMITS);
        return limits;
    }

    private static String textOf(RulePack pack, String file) {
        try {
            return pack.text(file);
        } catch (RulePackException e) {
            // An overlay may cite the sources of its base alone.
            return NO_ENTRY;
        }
    }

    private static List<EntryChange> compare(String file, String before, String after) {
        DocumentDiff diff = new DocumentDiff(file);
        diff.compare("", DocumentReader.read(before, LARGEST), DocumentReader.read(after, LARGEST));
        return diff.changes;
    }

    private void compare(String entry, Node before, Node after) {
        if (before.isMapping() && after.isMapping()) {
            mappings(entry, before.entries(), after.entries());
        } else if (before.isSequence() && after.isSequence()) {
            lists(entry, before, after);
        } else if (!words(before).equals(words(after))) {
            add(Kind.CHANGED, entry, words(before), words(after));
        }
    }

    private void mappings(String entry, Map<String, Node> before, Map<String, Node> after) {
        String below = entry.isEmpty() ? "" : entry + '/';
        before.forEach((key, was) -> {
            Node is = after.get(key);
            if (is == null) {
                add(Kind.REMOVED, below + key, words(was), "");
            } else {
                compare(below + key, was, is);
            }
        });
        after.forEach((key, is) -> {
            if (before.get(key) == null) {
                add(Kind.ADDED, below + key, "", words(is));
            }
        });
        // The order of urgencies, syndromes and stages means something; that of the sections and of the sources does
        // not.
        if (file.equals(PACK) && !entry.isEmpty()) {
            order(entry, List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        }
    }

    private void lists(String entry, Node before, Node after) {
        List<String> was = before.items().stream().map(DocumentDiff::words).toList();
        List<String> is = after.items().stream().map(DocumentDiff::words).toList();
        without(was, is).forEach(item -> add(Kind.REMOVED, entry, item, ""));
        without(is, was).forEach(item -> add(Kind.ADDED, entry, "", item));
        order(entry, was, is);
    }

    private void order(String entry, List<String> before, List<String> after) {
        List<String> was = without(before, without(before, after));
        List<String> is = without(after, without(after, before));
        if (!was.equals(is)) {
            add(Kind.CHANGED, entry + " (order)", String.join(", ", was), String.join(", ", is));
        }
    }

    private static List<String> without(List<String> items, List<String> others) {
        List<String> left = new ArrayList<>(items);
        others.forEach(left::remove);
        return left;
    }

    private void add(Kind kind, String entry, String before, String after) {
        // Two packs that can be loaded have the same format.
        if (!entry.equals("format")) {
            changes.add(new EntryChange(kind, file, entry, new Change(before, after)));
        }
    }

    private static String words(Node node) {
        return switch (node.kind()) {
            case MAPPING ->
                node.entries().entrySet().stream()
                        .map(each -> each.getKey() + ": " + words(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case SEQUENCE -> node.items().stream().map(DocumentDiff::words).collect(Collectors.joining(", ", "[", "]"));
            case NULL -> "null";
            case SCALAR -> String.valueOf(node.text());
        };
    }
}
