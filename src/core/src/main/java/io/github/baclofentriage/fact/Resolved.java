package io.github.baclofentriage.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding or condition that was present and is no more: a later statement says that it is absent.
 *
 * @param id its id in the vocabulary
 * @param ago hours before the assessment at which it was first found absent, or null
 */
public record Resolved(String id, @Nullable Double ago) implements Fact {
    /** By what names it and when it was, of which a case can hold thousands; the rest would be more work. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Objects.hashCode(ago);
    }
}
