package io.github.baclofentriage.authoring.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each syndrome was expected and which one was found, with the figures that follow from it.
 *
 * <p>Columns are the pack's syndromes. Rows are the same and, after them, anything else that was expected, as a look-alike.
 * Accuracy, F1 and kappa are taken over the rows of the pack's syndromes alone.
 */
public final class ConfusionMatrix {
    private final List<String> syndromes;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    private ConfusionMatrix(List<String> syndromes) {
        this.syndromes = List.copyOf(syndromes);
        syndromes.forEach(syndrome -> counts.put(syndrome, new LinkedHashMap<>()));
    }

    /**
     * Counts pairs.
     *
     * @param syndromes ids of the pack's syndromes in its order
     * @param pairs what was expected and what was found, one a case
     * @return the matrix
     */
    public static ConfusionMatrix of(List<String> syndromes, List<Pair> pairs) {
        ConfusionMatrix matrix = new ConfusionMatrix(syndromes);
        for (Pair pair : pairs) {
            if (!syndromes.contains(pair.got)) {
                throw new IllegalArgumentException("No syndrome of the pack [" + pair.got + "]");
            }
            matrix.counts
                    .computeIfAbsent(pair.expected, row -> new LinkedHashMap<>())
                    .merge(pair.got, 1, Integer::sum);
        }
        return matrix;
    }

    /**
     * One case.
     *
     * @param expected the authors' diagnosis
     * @param got the syndrome that was found
     */
    public record Pair(String expected, String got) {}

    /**
     * The columns.
     *
     * @return ids of the pack's syndromes in its order
     */
    public List<String> columns() {
        return syndromes;
    }

    /**
     * The rows.
     *
     * @return ids of the pack's syndromes in its order, then whatever else was expected
     */
    public List<String> rows() {
        return List.copyOf(counts.keySet());
    }

    /**
     * One cell.
     *
     * @param expected the row
     * @param got the column
     * @return the number of cases
     */
    public int count(String expected, String got) {
        return counts.getOrDefault(expected, Map.of()).getOrDefault(got, 0);
    }

    /**
     * Cases of the pack's syndromes whose syndrome was found first, out of all of them.
     *
     * @return the diagonal out of the sum
     */
    public Proportion accuracy() {
        return new Proportion(
                syndromes.stream()
                        .mapToInt(syndrome -> count(syndrome, syndrome))
                        .sum(),
                total());
    }

    /**
     * The mean of the syndromes' F1, each {@code 2 TP / (2 TP + FP + FN)}, every syndrome weighing the same however rare it is.
     * A syndrome that was neither expected nor found has no F1 and is left out of the mean.
     *
     * @return 0 to 1; NaN where there is no case
     */
    public double macroF1() {
        List<Double> scores = new ArrayList<>();
        for (String syndrome : syndromes) {
            int either = expected(syndrome) + got(syndrome);
            if (either > 0) {
                scores.add(2.0 * count(syndrome, syndrome) / either);
            }
        }
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /**
     * Cohen's kappa, unweighted: the agreement beyond what the row and column sums alone would give,
     * {@code (observed - chance) / (1 - chance)}.
     *
     * @return at most 1; NaN where there is no case or chance alone agrees always
     */
    public double kappa() {
        double total = total();
        double chance = syndromes.stream()
                .mapToDouble(syndrome -> expected(syndrome) / total * (got(syndrome) / total))
                .sum();
        return chance == 1 ? Double.NaN : (accuracy().share() - chance) / (1 - chance);
    }

    private int total() {
        return syndromes.stream().mapToInt(this::expected).sum();
    }

    private int expected(String syndrome) {
        return syndromes.stream().mapToInt(got -> count(syndrome, got)).sum();
    }

    private int got(String syndrome) {
        return syndromes.stream()
                .mapToInt(expected -> count(expected, syndrome))
                .sum();
    }
}
