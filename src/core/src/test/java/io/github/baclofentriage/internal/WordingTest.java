package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "Fever, fever",
        "FEVER, fever",
        "high-fever, high fever",
        "high_fever, high fever",
        "'  high   fever ', high fever",
        "seizures, seizure",
        "biopsies, biopsy",
        "anaemia, anemia",
        "oedema, edema",
        "diarrhoea, diarrhea",
        "behaviour, behavior",
        "sulphate, sulfate",
        "fibre, fiber",
        "generalised, generalized",
        "paralysed, paralyzed",
        "catheterisation, catheterization",
        "Parkinson's disease, parkinsons disease",
        "Parkinson’s disease, Parkinsons disease",
        "naïve, naive",
        "Ménière, meniere",
        "ﬁbrosis, fibrosis",
        "ＦＥＶＥＲ, fever",
        "fever., fever",
        "fever…, fever"
    })
    void ways_of_writing_one_term_fold_into_one(String one, String other) {
        assertThat(Wording.fold(one)).isEqualTo(Wording.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "hypotension, hypertension",
        "hypothermia, hyperthermia",
        "no fever, fever",
        "r/o sepsis, sepsis",
        "hypertonia, hypotonia",
        "status, statu",
        "sepsis, sepsi",
        "gas, ga"
    })
    void different_terms_stay_different(String one, String other) {
        assertThat(Wording.fold(one)).isNotEqualTo(Wording.fold(other));
    }

    @Test
    void folding_what_is_folded_changes_nothing() {
        for (String text :
                new String[] {"Anaemias", "generalised tonic-clonic seizures", "biopsies", "r/o (Sepsis)?", "50 %"}) {
            String folded = Wording.fold(text);
            assertThat(Wording.fold(folded)).as(text).isEqualTo(folded);
        }
    }

    @Test
    void a_text_without_words_folds_to_nothing() {
        assertThat(Wording.fold("")).isEmpty();
        assertThat(Wording.fold(" ?! ")).isEmpty();
    }

    @Test
    void folding_does_not_depend_on_the_language_of_the_machine() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
            assertThat(Wording.fold("ITCH")).isEqualTo("itch");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }
}
