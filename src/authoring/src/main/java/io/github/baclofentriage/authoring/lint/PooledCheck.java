package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pooled sources: their counts are added up again from the sources they name, and their ratio is worked out again. */
final class PooledCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Map<String, Node> sources = pack.known("sources");
        pack.entries(LintedPack.SOURCES, "sources").forEach((key, source) -> {
            Node finding = source.get("finding");
            if (finding != null && finding.isScalar()) {
                new Pool(pack, sources, key, source, LintedPack.text(finding), faults).check();
            }
        });
    }

    private record Pool(
            LintedPack pack, Map<String, Node> sources, String key, Node source, String finding, FaultList faults) {
        void check() {
            Map<String, Count> counts = new LinkedHashMap<>();
            for (String syndrome : pack.syndromes().known()) {
                Node written = source.get(syndrome);
                if (written == null) {
                    continue;
                }
                Count count = Count.read(written);
                if (count == null && !written.isNull()) {
                    fault(
                            written,
                            LintCheck.WRONG_COUNT,
                            "a pooled count is patients with the sign / patients, not "
                                    + FaultList.shown(LintedPack.text(written)) + ".");
                    return;
                }
                compare(syndrome, written, count);
                if (count != null) {
                    counts.put(syndrome, count);
                }
            }
            ratio(counts);
        }

        private void compare(String syndrome, Node written, @Nullable Count count) {
            Count sum = sum(syndrome);
            String words = sum == null ? "none" : sum.toString();
            if (!String.valueOf(count).equals(String.valueOf(sum))) {
                fault(
                        written,
                        LintCheck.POOLED_COUNT,
                        "the counts of " + FaultList.shown(finding) + " in " + FaultList.shown(syndrome) + " add up to "
                                + words + ", not " + (count == null ? "none" : FaultList.shown(count.toString()))
                                + ".");
            }
        }

        /** The sum over the sources named; null where none has a count of that syndrome. */
        private @Nullable Count sum(String syndrome) {
            Count sum = null;
            for (Node other : LintedPack.texts(source, "from")) {
                Count count = Count.read(figure(other, syndrome, counted(LintedPack.text(other))));
                sum = count == null ? sum : sum == null ? count : sum.plus(count);
            }
            for (Node other : LintedPack.texts(source, "unreported_in")) {
                Count silent = new Count(0, patients(LintedPack.text(other), syndrome));
                sum = silent.of() == 0 ? sum : sum == null ? silent : sum.plus(silent);
            }
            return sum;
        }

        private String counted(String other) {
            Node names = source.get("counted_as");
            Node name = names == null ? null : names.get(other);
            return name == null ? finding : LintedPack.text(name);
        }

        private @Nullable Node figure(Node other, String syndrome, String sign) {
            Node counts = counts(LintedPack.text(other), syndrome);
            return counts == null ? null : counts.get(sign);
        }

        private @Nullable Node counts(String other, String syndrome) {
            Node node = sources.get(other);
            Node counts = node == null ? null : node.get("counts");
            return counts == null ? null : counts.get(syndrome);
        }

        /** How many patients a source looked at: the denominator that most of its counts have. */
        private int patients(String other, String syndrome) {
            Node counts = counts(other, syndrome);
            if (counts == null) {
                return 0;
            }
            Map<Integer, Long> often = counts.entries().values().stream()
                    .map(Count::read)
                    .filter(java.util.Objects::nonNull)
                    .map(Count::of)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return often.entrySet().stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(0);
        }

        private void ratio(Map<String, Count> counts) {
            Node written = source.get("likelihood_ratio");
            Node towards = source.get("towards");
            String syndrome = towards == null ? "" : LintedPack.text(towards);
            if (towards != null && !towards.isNull() && pack.syndromes().lacks(syndrome)) {
                fault(
                        towards,
                        LintCheck.UNKNOWN_SYNDROME,
                        FaultList.unknown("syndrome", syndrome, pack.syndromes().known()));
                return;
            }
            boolean silence = !LintedPack.texts(source, "not_reported").isEmpty();
            if (written == null || written.isNull()) {
                if (counts.size() == 2 && !silence) {
                    fault(
                            source,
                            LintCheck.POOLED_RATIO,
                            "both syndromes have counts and no likelihood_ratio is given.");
                }
                return;
            }
            Count by = counts.get(syndrome);
            List<Count> others = counts.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(syndrome))
                    .map(Map.Entry::getValue)
                    .toList();
            if (by == null || others.size() != 1) {
                fault(
                        written,
                        LintCheck.POOLED_RATIO,
                        "a likelihood_ratio needs counts of `towards` and of one other.");
                return;
            }
            Ratio ratio = Ratio.of(by, others.get(0));
            compare("the likelihood ratio", written, ratio.value());
            Node interval = source.get("interval");
            List<Node> ends = interval == null ? List.of() : LintedPack.texts(interval);
            if (ends.size() != 2) {
                fault(written, LintCheck.POOLED_RATIO, "a likelihood_ratio needs an interval of two numbers.");
                return;
            }
            compare("the lower end of the interval", ends.get(0), ratio.low());
            compare("the upper end of the interval", ends.get(1), ratio.high());
        }

        /** Holds a written number against a computed one, at the precision written. */
        private void compare(String what, Node written, double computed) {
            String text = LintedPack.text(written);
            Double value = written.number();
            int point = text.indexOf('.');
            int digits = point < 0 ? 0 : text.length() - point - 1;
            if (value != null && Math.abs(value - computed) > 0.5000001 * Math.pow(10, -digits)) {
                fault(
                        written,
                        LintCheck.POOLED_RATIO,
                        what + " is " + FaultList.shown(text) + " and follows from the counts as "
                                + String.format(java.util.Locale.ROOT, "%." + Math.min(digits + 1, 6) + "f", computed)
                                + ".");
            }
        }

        private void fault(Node node, LintCheck check, String message) {
            faults.add(LintedPack.SOURCES, node, check, key, message);
        }
    }

    /** A likelihood ratio with its 95 % interval on the log scale, 0.5 added to each cell. */
    private record Ratio(double value, double low, double high) {
        private static final double Z = 1.96;

        static Ratio of(Count by, Count other) {
            double with = by.with() + 0.5;
            double of = by.of() + 1.0;
            double otherWith = other.with() + 0.5;
            double otherOf = other.of() + 1.0;
            double log = Math.log(with / of / (otherWith / otherOf));
            double error = Z * Math.sqrt(1 / with - 1 / of + 1 / otherWith - 1 / otherOf);
            return new Ratio(Math.exp(log), Math.exp(log - error), Math.exp(log + error));
        }
    }
}
