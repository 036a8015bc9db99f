package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.Trace;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack answered to a case, as the ids that a claim may name. */
record Answer(Trace trace, Vocabulary vocabulary) {

    /** Whether the answer has what a claim names. */
    boolean has(Claim claim) {
        return ids(claim.aspect(), claim.subject()).contains(claim.value());
    }

    /** Every id of an aspect, in the order of the report. */
    Set<String> ids(Aspect aspect, String subject) {
        TriageReport report = trace.report();
        return switch (aspect) {
            case FIRES -> trace.fired();
            case DERIVED -> set(report.derived().stream().map(this::derived));
            case RED_FLAGS -> suggestions(report.urgency().redFlags());
            case STATUS -> Set.of(report.conclusion().status());
            case SYNDROMES -> set(report.conclusion().syndromes().stream());
            case LIKELIHOOD ->
                set(report.syndromes().stream()
                        .filter(syndrome -> syndrome.syndrome().equals(subject))
                        .map(Syndrome::likelihood));
            case URGENCY -> Set.of(report.urgency().level());
            case DIFFERENTIAL -> suggestions(report.differential());
            case CONSIDERATIONS -> suggestions(report.considerations());
            case ASKS -> suggestions(report.askNext());
            case UNDERCUT ->
                set(arguments()
                        .filter(argument -> argument.rule().equals(subject))
                        .flatMap(argument -> argument.undercutBy().stream()));
        };
    }

    /** A finding that was derived to be absent has the id of the finding; its label tells the two apart. */
    private String derived(Derived derived) {
        String label = vocabulary.label("finding", derived.id());
        boolean absent = derived.label().startsWith("no ") && !derived.label().equals(label);
        return absent ? "no " + derived.id() : derived.id();
    }

    private Stream<Argument> arguments() {
        return trace.report().syndromes().stream()
                .flatMap(syndrome -> Stream.concat(syndrome.arguments().stream(), syndrome.against().stream()));
    }

    private static Set<String> suggestions(List<Suggestion> suggestions) {
        return set(suggestions.stream().map(Suggestion::id));
    }

    private static Set<String> set(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
