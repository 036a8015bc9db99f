package io.github.baclofentriage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a rule pack cannot be loaded or one of its rules fails; names the pack, the rule and the place. */
public final class RulePackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // A list made by List.copyOf, of texts.
    private final List<String> faults;

    /**
     * Makes the exception from the faults that were found.
     *
     * @param pack id or place of the pack
     * @param faults at least one fault, each with its file and line where it has one
     * @param cause what was caught; null where the library itself found the fault
     */
    public RulePackException(String pack, List<String> faults, @Nullable Throwable cause) {
        super("Rule pack [" + pack + "]: " + String.join(System.lineSeparator() + "  ", faults), cause);
        this.faults = List.copyOf(faults);
    }

    /**
     * Every fault, in the order of the pack's files.
     *
     * @return at least one fault
     */
    public List<String> faults() {
        return faults;
    }
}
