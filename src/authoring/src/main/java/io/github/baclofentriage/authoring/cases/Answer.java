package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.Trace;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack answered to a case, as the ids that a claim may name. */
record Answer(Trace trace, Vocabulary vocabulary) {
    private static final Pattern NUMBER = Pattern.compile("^-?[0-9]+([.][0-9]+)?");

    /** Whether the answer has what a claim names. */
    boolean has(Claim claim) {
        Set<String> there = ids(claim.aspect(), claim.subject());
        return switch (claim.aspect()) {
            case VALUES -> there.stream().anyMatch(value -> rounds(value, claim.value()));
            case ARGUMENTS -> there.stream().anyMatch(value -> (value + ' ').startsWith(claim.value() + ' '));
            default -> there.contains(claim.value());
        };
    }

    /** Whether a value is the one claimed, to as many decimals as the claim is written with. */
    private static boolean rounds(String value, String claimed) {
        BigDecimal expected = new BigDecimal(claimed);
        return new BigDecimal(value)
                        .setScale(expected.scale(), RoundingMode.HALF_UP)
                        .compareTo(expected)
                == 0;
    }

    /** Every id of an aspect, in the order of the report. */
    Set<String> ids(Aspect aspect, String subject) {
        TriageReport report = trace.report();
        return switch (aspect) {
            case FIRES -> trace.fired();
            case DERIVED -> set(report.derived().stream().map(this::derived));
            case ARGUMENTS -> arguments(subject);
            case VALUES ->
                set(report.derived().stream()
                        .filter(derived -> derived.id().equals(subject))
                        .flatMap(this::value));
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

    /** The number behind the label of a derived measurement, as in {@code filtration rate 45.2 mL/min}. */
    private Stream<String> value(Derived derived) {
        String label = vocabulary.label("measurement", derived.id()) + " ";
        String rest = derived.label().startsWith(label) ? derived.label().substring(label.length()) : "";
        return NUMBER.matcher(rest).results().limit(1).map(MatchResult::group);
    }

    /** What a rule argues, in the words of a case file, as {@code strong for withdrawal in motor}; a claim may leave the domain out. */
    private Set<String> arguments(String rule) {
        return set(trace.report().syndromes().stream()
                .flatMap(syndrome -> Stream.concat(
                        words(syndrome.arguments(), rule, " for " + syndrome.syndrome()),
                        words(syndrome.against(), rule, " against " + syndrome.syndrome()))));
    }

    private static Stream<String> words(List<Argument> arguments, String rule, String side) {
        return arguments.stream()
                .filter(argument -> argument.rule().equals(rule))
                .map(argument -> argument.strength() + side + " in " + argument.domain());
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
