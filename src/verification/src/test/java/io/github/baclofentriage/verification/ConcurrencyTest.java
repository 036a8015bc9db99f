package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One triage shared by many threads. */
@Tag("slow")
class ConcurrencyTest {
    private static final int THREADS = 8;

    @Test
    void ten_thousand_assessments_from_eight_threads_equal_those_of_one_and_leave_the_heap_flat() throws Exception {
        assess(10_000);
    }

    @Tag("thorough")
    @Test
    void a_hundred_thousand_assessments_do_so_too() throws Exception {
        assess(100_000);
    }

    private static void assess(int assessments) throws Exception {
        CaseGenerator generator = new CaseGenerator(BaclofenPack.PACK.vocabulary(), 42);
        List<PatientCase> cases = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            PatientCase patientCase = generator.next().build();
            cases.add(patientCase);
            expected.add(BaclofenPack.TRIAGE.assess(patientCase).toJson().hashCode());
        }
        run(cases, expected, assessments / 10);
        long before = usedHeap();
        run(cases, expected, assessments - assessments / 10);
        long grown = usedHeap() - before;
        assertThat(grown).as("bytes of heap grown over the last nine tenths").isLessThan(16L << 20);
    }

    private static void run(List<PatientCase> cases, List<Integer> expected, int assessments) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                wrong.add(threads.submit(() -> differing(cases, expected, first, assessments / THREADS)));
            }
            for (Future<Integer> count : wrong) {
                assertThat(count.get())
                        .as("reports that differ from those of one thread")
                        .isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int differing(List<PatientCase> cases, List<Integer> expected, int first, int count) {
        int wrong = 0;
        for (int i = 0; i < count; i++) {
            int index = (first * 31 + i) % cases.size();
            int got = BaclofenPack.TRIAGE.assess(cases.get(index)).toJson().hashCode();
            wrong += got == expected.get(index) ? 0 : 1;
        }
        return wrong;
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
