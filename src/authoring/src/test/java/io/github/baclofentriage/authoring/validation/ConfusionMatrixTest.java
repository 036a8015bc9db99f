package io.github.baclofentriage.authoring.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.baclofentriage.authoring.validation.ConfusionMatrix.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    private static final List<String> SYNDROMES = List.of("a", "b", "c");

    @Test
    void accuracy_f1_and_kappa_agree_with_a_matrix_worked_out_by_hand() {
        // Rows a: 2 1 0, b: 0 1 0, c: 0 1 0. F1 4/5, 2/4, 0; chance (3*2 + 1*3 + 1*0) / 25.
        ConfusionMatrix matrix = matrix("aa", "aa", "ab", "bb", "cb");

        assertThat(matrix.accuracy()).isEqualTo(new Proportion(3, 5));
        assertThat(matrix.macroF1()).isCloseTo((0.8 + 0.5 + 0) / 3, within(1e-12));
        assertThat(matrix.kappa()).isCloseTo((0.6 - 0.36) / (1 - 0.36), within(1e-12));
    }

    /** Cohen's kappa of the two readers in the worked example of the article on it: 20, 5, 10, 15 gives 0.4. */
    @Test
    void kappa_agrees_with_the_textbook_example() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(20, new Pair("a", "a")));
        pairs.addAll(Collections.nCopies(5, new Pair("a", "b")));
        pairs.addAll(Collections.nCopies(10, new Pair("b", "a")));
        pairs.addAll(Collections.nCopies(15, new Pair("b", "b")));

        assertThat(ConfusionMatrix.of(SYNDROMES, pairs).kappa()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void a_syndrome_that_is_neither_expected_nor_found_is_left_out_of_the_mean() {
        assertThat(matrix("aa", "bb").macroF1()).isEqualTo(1);
    }

    @Test
    void a_constant_guess_has_a_kappa_of_zero() {
        assertThat(matrix("aa", "ba", "ca").kappa()).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_row_of_look_alikes_counts_for_no_figure() {
        ConfusionMatrix matrix = matrix("aa", "bb", "xa", "xc");

        assertThat(matrix.rows()).containsExactly("a", "b", "c", "x");
        assertThat(matrix.columns()).containsExactly("a", "b", "c");
        assertThat(matrix.count("x", "c")).isEqualTo(1);
        assertThat(matrix.accuracy()).isEqualTo(new Proportion(2, 2));
        assertThat(matrix.macroF1()).isEqualTo(1);
        assertThat(matrix.kappa()).isEqualTo(1);
    }

    @Test
    void without_a_case_no_figure_is_a_number() {
        ConfusionMatrix matrix = matrix();

        assertThat(matrix.accuracy().share()).isNaN();
        assertThat(matrix.macroF1()).isNaN();
        assertThat(matrix.kappa()).isNaN();
    }

    @Test
    void finding_what_the_pack_does_not_know_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> matrix("ax")).withMessage("No syndrome of the pack [x]");
    }

    private static ConfusionMatrix matrix(String... pairs) {
        return ConfusionMatrix.of(
                SYNDROMES,
                List.of(pairs).stream()
                        .map(pair -> new Pair(pair.substring(0, 1), pair.substring(1)))
                        .toList());
    }
}
