package io.github.baclofentriage.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the bytes that an assessment allocates. Run with {@code -Xint} the count repeats: a compiler that leaves out an allocation does
 * so at a moment of its own.
 */
public final class AssessmentBytes {
    private AssessmentBytes() {}

    /**
     * Prints the mean over the published and the generated patients.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(mean(RulePack.bundled("baclofen")));
    }

    static long mean(RulePack pack) {
        List<PatientCase> patients = new ArrayList<>(Cases.of("published", pack.vocabulary()));
        patients.addAll(Cases.of("generated", pack.vocabulary()));
        Triage triage = Triage.with(pack);
        // What is made once and kept for all is made now.
        patients.forEach(triage::assess);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        patients.forEach(triage::assess);
        return (threads.getThreadAllocatedBytes(thread) - before) / patients.size();
    }
}
