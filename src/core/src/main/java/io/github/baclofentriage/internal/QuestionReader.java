package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.internal.PackDefinition.Choice;
import io.github.baclofentriage.internal.PackDefinition.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the questions of pack.yaml. One is its words alone, or a mapping with the answers, each written as a case is. */
final class QuestionReader {
    private static final String SAYS = "says";

    private final PackNode pack;

    QuestionReader(PackNode pack) {
        this.pack = pack;
    }

    Map<String, Question> read() {
        Map<String, Question> questions = new LinkedHashMap<>();
        pack.entries("questions").forEach((id, question) -> {
            String label = question.node().text();
            questions.put(id, label == null ? whole(question) : new Question(label, "", "", false, null, Map.of()));
        });
        return questions;
    }

    private Question whole(PackNode question) {
        question.only(List.of("label", "by", "group", "safety", "measurement", "answers"));
        Map<String, Choice> answers = new LinkedHashMap<>();
        question.entries("answers").forEach((id, answer) -> answers.put(id, choice(answer)));
        String by = question.textOrNull("by");
        String group = question.textOrNull("group");
        return new Question(
                question.text("label"),
                by == null ? "" : by,
                group == null ? "" : group,
                safety(question),
                question.textOrNull("measurement"),
                answers);
    }

    private static boolean safety(PackNode question) {
        String safety = question.textOrNull("safety");
        if (safety != null && !List.of("true", "false").contains(safety)) {
            question.fault("safety", "true or false is needed");
        }
        return "true".equals(safety);
    }

    private Choice choice(PackNode answer) {
        PatientCase adds = CaseDocument.parts(answer.node(), SAYS);
        for (CaseFault fault : adds.faults()) {
            String maybe = fault.maybe() == null ? "" : ". Maybe " + fault.maybe();
            pack.faults().add(pack.file(), fault.line(), fault.path() + ": " + fault.problem() + maybe);
        }
        return new Choice(answer.text(SAYS), adds);
    }
}
