package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.benchmarks.Cases;
import io.github.baclofentriage.benchmarks.written.WrittenPack;
import io.github.baclofentriage.internal.StatedPack;
import org.jspecify.annotations.Nullable;

/** The pack, opened for all that run its rules. Each part is made when it is first asked for, since each takes seconds. */
public final class RunnablePack {
    private @Nullable RulePack words;
    private @Nullable StatedPack stated;
    private @Nullable WrittenPack written;

    /**
     * The pack as users of this library have it.
     *
     * @return the same at every call
     */
    public RulePack words() {
        RulePack known = words == null ? RulePack.bundled(Cases.PACK) : words;
        words = known;
        return known;
    }

    /**
     * The pack with its rules as they are written.
     *
     * @return the same at every call
     */
    public StatedPack stated() {
        StatedPack known = stated == null ? new StatedPack(Cases.PACK) : stated;
        stated = known;
        return known;
    }

    /**
     * The pack as Java.
     *
     * @return the same at every call
     */
    public WrittenPack written() {
        WrittenPack known = written == null ? new WrittenPack(stated()) : written;
        written = known;
        return known;
    }

    /**
     * The words of the pack.
     *
     * @return those of the part that there is
     */
    public Vocabulary vocabulary() {
        return words == null ? stated().vocabulary() : words().vocabulary();
    }
}
