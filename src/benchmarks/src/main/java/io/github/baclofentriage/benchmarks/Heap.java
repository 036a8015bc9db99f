package io.github.baclofentriage.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What is in use once the collector has taken what it can. */
public final class Heap {
    private static final int COLLECTIONS = 5;

    private Heap() {}

    /**
     * Bytes of heap in use.
     *
     * @return the bytes, after several collections
     */
    public static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    /**
     * Bytes in use outside of the heap, for classes and compiled code.
     *
     * @return the bytes
     */
    public static long classes() {
        return ManagementFactory.getPlatformMXBeans(java.lang.management.MemoryPoolMXBean.class).stream()
                .filter(pool ->
                        pool.getName().contains("Metaspace") || pool.getName().contains("Class Space"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
