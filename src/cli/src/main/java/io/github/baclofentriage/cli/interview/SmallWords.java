package io.github.baclofentriage.cli.interview;

import java.util.Set;

/** Words that say nothing of a patient by themselves, and may stand between those that do. */
final class SmallWords {
    private static final Set<String> JOINS = Set.of(
            ("and but with the a an of has had have is was are on in at to for since he she they his her patient "
                            + "pt who now from after then been by old given received took taken takes ingested drank swallowed "
                            + "usual usually & + or nor daily day per once x about around via")
                    .split(" "));
    private static final Set<String> AGAIN = Set.of("or", "nor");
    private static final Set<String> LASTING = Set.of("for", "since", "x");

    private SmallWords() {}

    /** Whether a word may be left out without a loss. */
    static boolean joins(String word) {
        return JOINS.contains(word);
    }

    /** Whether what a word joins to something denied is denied too. */
    static boolean deniesOn(String word) {
        return AGAIN.contains(word);
    }

    /** Whether a time behind a word says how long something lasts. */
    static boolean lasts(String word) {
        return LASTING.contains(word);
    }
}
