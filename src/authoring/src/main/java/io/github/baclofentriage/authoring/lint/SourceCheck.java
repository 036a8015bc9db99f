package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each source by itself: its kind, how far it was seen, its counts, and the sources that it names. */
final class SourceCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        pack.entries(LintedPack.SOURCES, "sources")
                .forEach((key, source) -> new One(pack, key, source, faults).check());
        pack.entries(LintedPack.SOURCES, "statements").forEach((key, statement) -> {
            Node terms = statement.get("terms");
            if (terms != null) {
                terms.entries().values().forEach(ids -> terms(pack, key, ids, faults));
            }
            if (pack.entries(LintedPack.SOURCES, "sources").containsKey(key)) {
                faults.add(
                        LintedPack.SOURCES,
                        statement,
                        LintCheck.DUPLICATE_ID,
                        key,
                        FaultList.shown(key) + " is a statement and a source.");
            }
        });
    }

    private static void terms(LintedPack pack, String statement, Node ids, FaultList faults) {
        Set<String> known = new HashSet<>();
        for (String section : PackShapes.SECTIONS) {
            known.addAll(pack.terms().ids(Terms.kind(section)).known());
        }
        Ids all = new Ids(pack.terms().ids("finding").readable(), known);
        for (Node id : LintedPack.texts(ids)) {
            if (all.lacks(LintedPack.text(id))) {
                faults.add(
                        LintedPack.SOURCES,
                        id,
                        LintCheck.UNKNOWN_TERM,
                        statement,
                        FaultList.unknown("term", LintedPack.text(id), known));
            }
        }
    }

    private record One(LintedPack pack, String key, Node source, FaultList faults) {
        void check() {
            word("kind", SourceKeys.KINDS);
            word("seen", SourceKeys.SEEN);
            String kind = text("kind");
            if (source.get("seen") == null && !kind.equals("design")) {
                missing("seen");
            }
            if (source.get("citation") == null && !kind.equals("pooled")) {
                missing("citation");
            }
            SourceKeys.LISTS.forEach(list -> sources(LintedPack.texts(source, list)));
            Node subset = source.get("subset_of");
            if (subset != null && subset.isScalar()) {
                sources(List.of(subset));
            }
            figures("counts", this::count);
            figures("percent", this::percent);
        }

        private void word(String member, List<String> words) {
            Node node = source.get(member);
            if (node != null && node.isScalar() && !words.contains(LintedPack.text(node))) {
                fault(
                        node,
                        LintCheck.UNKNOWN_WORD,
                        FaultList.unknown("source kind or way of seeing", LintedPack.text(node), words)
                                + (FaultList.maybe(LintedPack.text(node), words).isEmpty()
                                        ? " Maybe " + String.join(", ", words) + "."
                                        : ""));
            }
        }

        private void missing(String member) {
            fault(
                    source,
                    LintCheck.MISSING_KEY,
                    "the key " + FaultList.shown(member) + " is needed in " + FaultList.shown(key) + ".");
        }

        private void sources(List<Node> list) {
            Ids known = pack.sources();
            Set<String> seen = new HashSet<>();
            for (Node other : list) {
                String text = LintedPack.text(other);
                if (!seen.add(text)) {
                    fault(other, LintCheck.LISTED_TWICE, FaultList.shown(text) + " is listed twice.");
                } else if (text.equals(key)) {
                    fault(other, LintCheck.WRONG_VALUE, "the source " + FaultList.shown(key) + " names itself.");
                } else if (known.lacks(text)) {
                    fault(other, LintCheck.UNKNOWN_SOURCE, FaultList.unknown("source", text, known.known()));
                }
            }
        }

        private void figures(String member, java.util.function.Consumer<Node> check) {
            Node bySyndrome = source.get(member);
            if (bySyndrome == null) {
                return;
            }
            Ids syndromes = pack.syndromes();
            bySyndrome.entries().forEach((syndrome, figures) -> {
                if (syndromes.lacks(syndrome)) {
                    fault(
                            figures,
                            LintCheck.UNKNOWN_SYNDROME,
                            FaultList.unknown("syndrome", syndrome, syndromes.known()));
                }
                figures.entries().values().forEach(check);
            });
        }

        private void count(Node node) {
            if (Count.read(node) == null && node.isScalar()) {
                fault(
                        node,
                        LintCheck.WRONG_COUNT,
                        "a count is patients with the sign / patients, not " + FaultList.shown(LintedPack.text(node))
                                + ".");
            }
        }

        private void percent(Node node) {
            Double low = percentage(node.isSequence() ? item(node, 0) : node);
            Double high = percentage(node.isSequence() ? item(node, 1) : node);
            boolean pair = !node.isSequence() || node.items().size() == 2;
            if (low == null || high == null || low > high || !pair) {
                fault(
                        node,
                        LintCheck.WRONG_COUNT,
                        "a percentage is a number from 0 to 100, or two with the lower first.");
            }
        }

        private static @Nullable Node item(Node list, int index) {
            return index < list.items().size() ? list.items().get(index) : null;
        }

        private static @Nullable Double percentage(@Nullable Node node) {
            Double value = node == null ? null : node.number();
            return value == null || value < 0 || value > 100 ? null : value;
        }

        private String text(String member) {
            Node node = source.get(member);
            return node == null ? "" : LintedPack.text(node);
        }

        private void fault(Node node, LintCheck check, String message) {
            faults.add(LintedPack.SOURCES, node, check, key, message);
        }
    }
}
