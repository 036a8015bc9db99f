package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import java.util.ArrayList;
import java.util.List;

/** Refuses a case in which anything was rejected or not understood. */
final class StrictReading {
    private StrictReading() {}

    static void refuse(ResolvedCase resolved) {
        List<CaseFault> faults = new ArrayList<>(resolved.rejected());
        resolved.unrecognised().forEach(word -> {
            String maybe = word.hint() != null ? word.hint() : word.nearest();
            faults.add(new CaseFault(word.path(), word.text(), "the pack does not know these words", maybe, 0));
        });
        if (!faults.isEmpty()) {
            throw new CaseFormatException(faults);
        }
    }
}
