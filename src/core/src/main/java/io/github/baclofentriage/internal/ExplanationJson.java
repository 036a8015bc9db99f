package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Outcome;
import java.io.IOException;

/** The explanation of a report as JSON. */
final class ExplanationJson {
    private final JsonGenerator json;
    private final JsonMembers members;

    ExplanationJson(JsonGenerator json, JsonMembers members) {
        this.json = json;
        this.members = members;
    }

    void write(Explanation explanation) throws IOException {
        json.writeObjectFieldStart("explanation");
        members.array("why_not", explanation.whyNot(), this::whyNot);
        members.array("ask_next", explanation.askNext(), this::question);
        json.writeBooleanField("settled", explanation.settled());
        stability(explanation.stability());
        json.writeEndObject();
    }

    private void whyNot(Explanation.WhyNot whyNot) throws IOException {
        members.string("goal", whyNot.goal().word());
        members.string("id", whyNot.id());
        members.string("label", whyNot.label());
        members.strings("against", whyNot.against());
        members.array("unknown", whyNot.unknown(), named -> {
            members.string("id", named.id());
            members.string("label", named.label());
        });
        members.array("changes", whyNot.changes(), change -> {
            members.string("question", change.question());
            members.string("asks", change.asks());
            members.string("answer", change.answer());
            members.string("says", change.says());
        });
    }

    private void question(Explanation.Question question) throws IOException {
        members.string("id", question.id());
        members.string("label", question.label());
        members.string("bedside", question.bedside());
        members.string("group", question.group().isEmpty() ? null : question.group());
        json.writeBooleanField("safety", question.safety());
        members.number("gain", question.gain());
        members.array("answers", question.answers(), answer -> {
            members.string("answer", answer.answer());
            members.string("says", answer.says());
            outcome(answer.outcome());
            json.writeBooleanField("changes", answer.changes());
        });
    }

    private void outcome(Outcome outcome) throws IOException {
        json.writeObjectFieldStart("outcome");
        members.string("status", outcome.status());
        members.strings("syndromes", outcome.syndromes());
        members.string("likelihood", outcome.likelihood());
        members.string("urgency", outcome.urgency());
        json.writeEndObject();
    }

    private void stability(Explanation.Stability stability) throws IOException {
        json.writeObjectFieldStart("stability");
        json.writeNumberField("tried", stability.tried());
        json.writeNumberField("survived", stability.survived());
        members.array("flips", stability.flips(), flip -> {
            members.string("statement", flip.statement());
            members.string("path", flip.path());
            json.writeBooleanField("reversed", flip.reversed());
            outcome(flip.outcome());
            json.writeBooleanField("conclusion", flip.conclusion());
        });
        json.writeNumberField("answers", stability.answers());
        json.writeNumberField("answers_survived", stability.answersSurvived());
        json.writeEndObject();
    }
}
