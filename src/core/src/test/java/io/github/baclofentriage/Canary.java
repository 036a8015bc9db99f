package io.github.baclofentriage;

import java.util.concurrent.atomic.AtomicInteger;

/** Stands for everything on the class path that a rule file must not reach. */
public final class Canary {
    private static final AtomicInteger SONGS = new AtomicInteger();

    private Canary() {}

    /** Counts that somebody came so far. */
    public static boolean sing() {
        SONGS.incrementAndGet();
        return true;
    }

    /** A number that costs a song. */
    public static double ten() {
        sing();
        return 10;
    }

    static int songs() {
        return SONGS.get();
    }
}
