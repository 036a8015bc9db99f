package io.github.baclofentriage.internal.drl;

import java.util.Arrays;

/** Finds the line of a character without counting line feeds anew for each question. */
final class LineIndex {
    private final int[] starts;

    LineIndex(String text) {
        this.starts = java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** The line of a character, from 1. */
    int line(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
