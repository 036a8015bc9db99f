package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where a conversation stands.
 *
 * @param known the case so far
 * @param report its report, with an explanation
 * @param done ids of questions that were answered, or to which the answer is not known
 */
record Standing(PatientCase known, TriageReport report, Set<String> done) {
    Standing {
        done = Set.copyOf(done);
    }

    Explanation explanation() {
        return Objects.requireNonNull(report.explanation(), "a report that was asked to explain itself does");
    }

    /** The same with more questions done. */
    Standing without(Set<String> questions) {
        Set<String> all = new LinkedHashSet<>(done);
        all.addAll(questions);
        return new Standing(known, report, all);
    }

    /** Questions that can still be asked, the best first. */
    List<Explanation.Question> open() {
        return explanation().askNext().stream()
                .filter(question ->
                        !done.contains(question.id()) && !question.answers().isEmpty())
                .toList();
    }

    /** Whether no answer to a question that can still be asked would change the conclusion, its likelihood or the urgency. */
    boolean settled() {
        return open().stream().flatMap(question -> question.answers().stream()).noneMatch(Consequence::changes);
    }
}
