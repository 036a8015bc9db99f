package io.github.baclofentriage.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;

/** Prints how many bytes of heap a live session keeps, with a case in it whose rules all have run. */
public final class LiveBytes {
    private static final int SESSIONS = 2_000;
    private static final int COLLECTIONS = 5;

    private LiveBytes() {}

    /**
     * Starts it.
     *
     * @param arguments nothing for 2000 sessions, or how many
     */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? SESSIONS : Integer.parseInt(arguments[0]);
        System.out.printf(
                "%nHeap of a live session, mean of %d: %,d bytes%n", count, bytesEach(new LivePatients(), count));
    }

    static long bytesEach(LivePatients patients, int count) {
        // What the engine makes once and keeps for all sessions is there after the first ones.
        open(patients, Math.min(count, 200)).forEach(LiveSession::close);
        long before = used();
        List<LiveSession> sessions = open(patients, count);
        long bytes = used() - before;
        sessions.forEach(LiveSession::close);
        return bytes / count;
    }

    private static List<LiveSession> open(LivePatients patients, int count) {
        List<LiveSession> sessions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            LiveSession session = new LiveSession(patients.pack());
            session.state(patients.facts(i), patients.stages());
            sessions.add(session);
        }
        return sessions;
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
