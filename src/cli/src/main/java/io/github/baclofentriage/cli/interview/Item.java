package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.PatientCase;

/**
 * Something that was said and understood.
 *
 * @param words it in words, as the program understood it
 * @param adds what it adds to the case
 * @param answers id of the question that it answers; empty where it was said unasked
 */
record Item(String words, PatientCase adds, String answers) {
    Item(String words, PatientCase adds) {
        this(words, adds, "");
    }

    /** The same as an answer to a question. */
    Item answering(String question) {
        return new Item(words, adds, question);
    }
}
