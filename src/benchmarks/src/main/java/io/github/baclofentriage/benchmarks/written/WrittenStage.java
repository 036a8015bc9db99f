package io.github.baclofentriage.benchmarks.written;

import java.util.List;

/** The rules of one stage, compiled. Those that conclude a fact stand before those that read it. */
public interface WrittenStage {
    /**
     * Lets every rule speak, one after the other.
     *
     * @param chart the patient's
     */
    void run(PatientChart chart);

    /**
     * The rules one by one.
     *
     * @return in the order in which they may speak
     */
    List<WrittenRule> rules();
}
