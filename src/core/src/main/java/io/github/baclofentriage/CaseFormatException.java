package io.github.baclofentriage;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a case cannot be read at all, or when a strict reading refuses it; names every fault at once. */
public final class CaseFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // A list made by List.copyOf, of what can be serialized.
    private final List<CaseFault> faults;

    /**
     * Makes the exception from the faults that were found.
     *
     * @param faults at least one fault
     */
    public CaseFormatException(List<CaseFault> faults) {
        super(faults.stream().map(CaseFault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /**
     * Every fault, in the order of the document.
     *
     * @return at least one fault
     */
    public List<CaseFault> faults() {
        return faults;
    }
}
