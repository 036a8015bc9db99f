package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.PatientCase;

/** Adds what was understood to a reply, or what is wrong with it. */
final class Adding {
    private Adding() {}

    static void add(Reply reply, String words, PatientCase adds) {
        if (adds.faults().isEmpty()) {
            reply.items().add(new Item(words, adds));
        } else {
            adds.faults().forEach(fault -> reply.problems().add(sentence(fault)));
        }
    }

    /** What is wrong with an item, as it is told to a person who never saw a file. */
    static String sentence(CaseFault fault) {
        String what = fault.value().isEmpty()
                ? fault.path().substring(fault.path().lastIndexOf('/') + 1)
                : "\"" + fault.value() + "\"";
        String maybe = fault.maybe() == null ? "." : ". Maybe " + fault.maybe();
        return what + ": " + fault.problem() + maybe;
    }
}
