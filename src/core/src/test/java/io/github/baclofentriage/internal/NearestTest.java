package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of(
            "fever",
            "Fever of unknown origin",
            "seizure",
            "seizures",
            "status epilepticus",
            "hallucinations",
            "visual hallucination",
            "muscle rigidity",
            "rebound spasticity",
            "hypotension",
            "hypertension",
            "coma",
            "itch",
            "é");

    @Test
    void the_nearest_is_found_as_by_comparison_with_every_word() {
        Random random = new Random(1);
        Nearest nearest = new Nearest(WORDS);
        for (int i = 0; i < 20_000; i++) {
            String text = misspelled(WORDS.get(random.nextInt(WORDS.size())), random);
            assertThat(nearest.to(text)).as(text).isEqualTo(byComparison(text));
        }
    }

    @Test
    void of_words_as_near_the_first_in_the_alphabet_is_suggested() {
        assertThat(Nearest.to("abcdx", List.of("abcdz", "abcdy"))).isEqualTo("abcdy");
        assertThat(Nearest.to("FEVER", List.of("fever", "Fever"))).isEqualTo("Fever");
    }

    @Test
    void nothing_is_near_to_what_is_empty_or_very_long() {
        assertThat(Nearest.to("", WORDS)).isNull();
        assertThat(Nearest.to("fever" + " fever".repeat(30), WORDS)).isNull();
    }

    private static String misspelled(String word, Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word);
        for (int times = random.nextInt(5); times > 0; times--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean() || at == text.length()) {
                text.insert(at, (char) ('a' + random.nextInt(26)));
            } else {
                text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    private static @Nullable String byComparison(String text) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> near = new ArrayList<>(WORDS);
        near.removeIf(word -> similarity.apply(lower, word.toLowerCase(Locale.ROOT)) < 0.86);
        near.sort(Comparator.comparing((String word) -> -similarity.apply(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
        return near.isEmpty() ? null : near.get(0);
    }
}
