package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.PatientCase;

/**
 * Something that was said and understood.
 *
 * @param words it in words, as the program understood it
 * @param adds what it adds to the case
 */
record Item(String words, PatientCase adds) {}
