package io.github.baclofentriage.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A treatment already given.
 *
 * @param id the treatment's id in the vocabulary
 * @param ago hours before the assessment, or null
 */
public record Treatment(String id, @Nullable Double ago) implements Fact {
    /** By what names it and when it was, of which a case can hold thousands; the rest would be more work. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Objects.hashCode(ago);
    }
}
