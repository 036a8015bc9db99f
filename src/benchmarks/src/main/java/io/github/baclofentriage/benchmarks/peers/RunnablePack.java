package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.benchmarks.Cases;
import io.github.baclofentriage.benchmarks.written.WrittenPack;
import io.github.baclofentriage.internal.StatedPack;
import org.jspecify.annotations.Nullable;

/** The pack, opened once for all that run its rules. */
public final class RunnablePack {
    private final RulePack words = RulePack.bundled(Cases.PACK);
    private final StatedPack stated = new StatedPack(Cases.PACK);
    private @Nullable WrittenPack written;

    /**
     * The pack as users of this library have it.
     *
     * @return the pack
     */
    public RulePack words() {
        return words;
    }

    /**
     * The pack with its rules as they are written.
     *
     * @return the pack
     */
    public StatedPack stated() {
        return stated;
    }

    /**
     * The pack as Java, which takes seconds to compile.
     *
     * @return the same at every call
     */
    public synchronized WrittenPack written() {
        WrittenPack known = written;
        if (known == null) {
            known = new WrittenPack(stated);
            written = known;
        }
        return known;
    }
}
