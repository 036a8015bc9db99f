package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;

/**
 * One way to run the rules on a patient.
 *
 * @param <R> what it comes to
 */
public interface Way<R> {
    /**
     * Runs the rules; this is what is measured.
     *
     * @param patient the case
     * @return what they come to
     */
    R assess(PatientCase patient);

    /**
     * Reads the answer off; this is not measured.
     *
     * @param result what the rules came to
     * @return the answer
     */
    Answer answer(R result);

    /**
     * Runs the rules and reads the answer off.
     *
     * @param patient the case
     * @return the answer
     */
    default Answer ask(PatientCase patient) {
        return answer(assess(patient));
    }
}
