package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;

/**
 * Words of a clause that the vocabulary knows.
 *
 * @param term what they name
 * @param match how they name it
 * @param text they as written
 * @param denied whether they deny it, by a word of their own or one that went before
 */
record Hit(Term term, Match match, String text, boolean denied) {}
