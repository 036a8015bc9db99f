package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.Transcript.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The arguments for and against each syndrome: those that count before those that were struck, the strongest first. */
final class RankedArguments {
    private static final Map<Strength, String> STRENGTHS = strengths();
    private static final Comparator<Weighed> STRONGEST_FIRST = Comparator.comparing(
                    (Weighed weighed) -> !weighed.struckBy.isEmpty())
            .thenComparingInt(weighed -> -weighed.strength.votes())
            .thenComparing(weighed -> weighed.claim.rule.id());

    private final FactWording wording;
    private final Map<String, List<Weighed>> bySyndrome = new HashMap<>();

    RankedArguments(Transcript transcript, FactWording wording) {
        this.wording = wording;
        for (Claim claim : transcript.claims()) {
            List<String> struckBy = List.copyOf(transcript.struckBy(claim.rule.id()));
            bySyndrome
                    .computeIfAbsent(claim.syndrome, syndrome -> new ArrayList<>())
                    .add(new Weighed(claim, claim.strength(), struckBy));
        }
        bySyndrome.values().forEach(each -> each.sort(STRONGEST_FIRST));
    }

    /** An argument with what decides its place among others. */
    private record Weighed(Claim claim, Strength strength, List<String> struckBy) {}

    private static Map<Strength, String> strengths() {
        Map<Strength, String> words = new EnumMap<>(Strength.class);
        for (Strength strength : Strength.values()) {
            words.put(strength, strength.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The arguments for a syndrome or against it. */
    List<Argument> of(String syndrome, boolean supports) {
        List<Argument> all = new ArrayList<>();
        for (Weighed weighed : bySyndrome.getOrDefault(syndrome, List.of())) {
            if (weighed.claim.supports == supports) {
                all.add(argument(weighed));
            }
        }
        return all;
    }

    private Argument argument(Weighed weighed) {
        Claim claim = weighed.claim;
        return new Argument(
                claim.rule.id(),
                claim.rule.name(),
                STRENGTHS.getOrDefault(weighed.strength, ""),
                claim.domain,
                wording.of(claim.facts()),
                claim.rule.sources(),
                weighed.struckBy);
    }
}
