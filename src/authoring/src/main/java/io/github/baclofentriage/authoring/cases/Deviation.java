package io.github.baclofentriage.authoring.cases;

import java.util.List;

/**
 * One way in which an answer differs from what its case says, in words for the author of the case.
 *
 * @param line line of the claim in the case file, from 1; 0 where no line is to blame
 * @param about the part of the answer, as {@code urgency}; {@code given} for the case itself, {@code pack} for the rules
 * @param expected what the case says, as {@code withdrawal expected likely}
 * @param actual what the answer was, as {@code was possible with 3 points}; empty where {@code expected} says it all
 * @param because further lines that help to see why
 */
public record Deviation(int line, String about, String expected, String actual, List<String> because) {
    /** Copies the list. */
    public Deviation {
        because = List.copyOf(because);
    }
}
