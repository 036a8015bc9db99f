package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An order in which the open questions about a case are put. */
enum AskingOrder {
    /** As the explanation ranks them. */
    ASK_NEXT("ask_next") {
        @Override
        List<String> of(Triage triage, PatientCase known, List<PackQuestion> questions, Random random) {
            Explanation explanation = triage.explain(known).explanation();
            return explanation == null
                    ? List.of()
                    : explanation.askNext().stream()
                            .map(Explanation.Question::id)
                            .toList();
        }
    },
    /** As the pack lists them. */
    PACK("the pack's order") {
        @Override
        List<String> of(Triage triage, PatientCase known, List<PackQuestion> questions, Random random) {
            return open(triage, known);
        }
    },
    /** Those about the exposure first, then as the pack lists them. */
    EXPOSURE_FIRST("last dose or pump event first") {
        @Override
        List<String> of(Triage triage, PatientCase known, List<PackQuestion> questions, Random random) {
            List<String> open = new ArrayList<>(open(triage, known));
            List<String> exposure = questions.stream()
                    .filter(question -> question.answers().stream()
                            .anyMatch(answer -> !answer.adds().exposures().isEmpty()))
                    .map(PackQuestion::id)
                    .filter(open::contains)
                    .toList();
            open.removeAll(exposure);
            open.addAll(0, exposure);
            return open;
        }
    },
    /** Drawn anew each time. */
    RANDOM("random order") {
        @Override
        List<String> of(Triage triage, PatientCase known, List<PackQuestion> questions, Random random) {
            List<String> open = new ArrayList<>(open(triage, known));
            Collections.shuffle(open, random);
            return open;
        }
    };

    private final String words;

    AskingOrder(String words) {
        this.words = words;
    }

    /** Ids of the open questions, the next one first. */
    abstract List<String> of(Triage triage, PatientCase known, List<PackQuestion> questions, Random random);

    private static List<String> open(Triage triage, PatientCase known) {
        return triage.assess(known).askNext().stream().map(Suggestion::id).toList();
    }

    String words() {
        return words;
    }
}
