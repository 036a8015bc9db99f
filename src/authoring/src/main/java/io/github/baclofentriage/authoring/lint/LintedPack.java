package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A pack as far as it can be read. */
final class LintedPack {
    static final String PACK = "pack.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String SOURCES = "sources.yaml";

    static final int LARGEST_DOCUMENT = 4 << 20;

    private final LintedFiles files;
    private final @Nullable LintedPack below;
    private final Map<String, Node> documents = new LinkedHashMap<>();
    private final Terms terms;
    private final RuleSet rules;
    private boolean unread;

    private LintedPack(LintedFiles files, Function<String, @Nullable LintedPack> base, FaultList faults) {
        this.files = files;
        take(PACK, faults);
        this.below = isOverlay() ? base.apply(text(overlay(), "over")) : null;
        if (!isOverlay()) {
            take(VOCABULARY, faults);
        }
        // An overlay that only disables rules cites nothing.
        if (!isOverlay() || !list("rules").isEmpty()) {
            take(SOURCES, faults);
        }
        this.terms = below == null ? Terms.of(yaml(VOCABULARY)) : below.terms;
        this.rules = RuleSet.of(this, faults);
    }

    /** Reads what can be read; what cannot is a fault. An overlay is read without what is below it. */
    static LintedPack read(LintedFiles files, FaultList faults) {
        return new LintedPack(files, id -> null, faults);
    }

    /** Reads what can be read; for an overlay asks for the pack of an id to lay it over, where that is at hand. */
    static LintedPack read(LintedFiles files, Function<String, @Nullable LintedPack> base, FaultList faults) {
        return new LintedPack(files, base, faults);
    }

    private void take(String file, FaultList faults) {
        Node root = document(file, faults);
        if (root == null) {
            unread = true;
        } else {
            documents.put(file, root);
        }
    }

    private @Nullable Node document(String file, FaultList faults) {
        LintedFiles.Read read = files.read(file);
        String text = read.text();
        if (text == null) {
            faults.add(file, 0, LintCheck.UNREADABLE_FILE, "", read.problem());
            return null;
        }
        try {
            return DocumentReader.read(text, LARGEST_DOCUMENT);
        } catch (CaseFormatException e) {
            e.faults().forEach(fault -> faults.add(file, fault.line(), LintCheck.UNREADABLE_FILE, "", words(fault)));
            return null;
        }
    }

    /** A fault of a document with its place in it, as {@code /findings/3/label: the key stands twice.} */
    private static String words(CaseFault fault) {
        return (fault.path().isEmpty() ? "" : fault.path() + ": ")
                + fault.problem()
                + (fault.value().isEmpty() ? "." : " " + FaultList.shown(fault.value()) + ".")
                + (fault.maybe() == null ? "" : " Maybe " + fault.maybe() + ".");
    }

    /** Whether every file that the pack needs could be read. */
    boolean complete() {
        return !unread && rules.complete();
    }

    LintedFiles files() {
        return files;
    }

    /** What an overlay changes; null in a pack of its own. */
    @Nullable
    Node overlay() {
        return member(PACK, "overlay");
    }

    boolean isOverlay() {
        return overlay() != null;
    }

    /** The pack that an overlay lies over; null for a pack of its own, and where there is none at hand. */
    @Nullable
    LintedPack below() {
        return below;
    }

    /** This pack or, under an overlay, the pack that declares what rules may name; null where that is not at hand. */
    private @Nullable LintedPack declaring() {
        return isOverlay() ? below : this;
    }

    /** Folders by stage, in the order in which the stages run. */
    Map<String, Node> stages() {
        LintedPack pack = declaring();
        return pack == null ? Map.of() : pack.entries(PACK, "stages");
    }

    /** Red flags by id. */
    Map<String, Node> flags() {
        LintedPack pack = declaring();
        return pack == null ? Map.of() : pack.entries(PACK, "red_flags");
    }

    /** The stage after which arguments are tallied; empty where it is not known. */
    String tallyAfter() {
        LintedPack pack = declaring();
        return pack == null ? "" : pack.text("tally_after");
    }

    /** Folders in which numbers may stand; an overlay that names none has those of the pack below it. */
    List<Node> numbers() {
        List<Node> own = list("numbers");
        return own.isEmpty() && below != null ? below.list("numbers") : own;
    }

    /** Ids of the rules that an overlay disables. */
    Set<String> disabled() {
        Node overlay = overlay();
        Node disables = overlay == null ? null : overlay.get("disables");
        return disables == null ? Set.of() : disables.entries().keySet();
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

    /** The rules of the files that the pack lists, and those that an overlay leaves in place. */
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

    /** The names under a section of pack.yaml, for an overlay of the one below. */
    Ids declared(String section) {
        if (isOverlay()) {
            return below == null ? new Ids(false, Set.of()) : below.declared(section);
        }
        Node node = member(PACK, section);
        return new Ids(
                documents.containsKey(PACK),
                node == null ? Set.of() : node.entries().keySet());
    }

    Ids syndromes() {
        return declared("syndromes");
    }

    /** Statements and sources, also those of the pack below. */
    Ids sources() {
        Set<String> keys = new LinkedHashSet<>();
        for (String section : List.of("statements", "sources")) {
            keys.addAll(known(section).keySet());
        }
        boolean own = documents.containsKey(SOURCES) || list("rules").isEmpty();
        return new Ids(isOverlay() ? own && below != null : documents.containsKey(SOURCES), keys);
    }

    /** Entries of a section of sources.yaml by key, also those of the pack below. */
    Map<String, Node> known(String section) {
        if (below == null) {
            return entries(SOURCES, section);
        }
        Map<String, Node> all = new LinkedHashMap<>(below.known(section));
        all.putAll(entries(SOURCES, section));
        return all;
    }

    /** Entries of a section of a file by key. */
    Map<String, Node> entries(String file, String section) {
        Node node = member(file, section);
        return node == null ? Map.of() : node.entries();
    }

    /** The texts of a list of pack.yaml, each with its place. */
    List<Node> list(String key) {
        Node node = member(PACK, key);
        return node == null ? List.of() : texts(node);
    }

    /** The items of a list of a file, whatever they are. */
    List<Node> items(String file, String key) {
        Node node = member(file, key);
        return node == null ? List.of() : node.items();
    }

    /** The items of a list that are single values. */
    static List<Node> texts(Node list) {
        return list.items().stream().filter(Node::isScalar).toList();
    }

    /** The text of a member; empty where there is none. */
    static String text(@Nullable Node parent, String key) {
        Node node = parent == null ? null : parent.get(key);
        return node == null ? "" : text(node);
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
