package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Phase;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.TriageReport.Urgency;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.Transcript.Claim;
import io.github.baclofentriage.internal.Transcript.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what the rules said into a report, in an order that depends on nothing but what they said. */
final class ReportBuilder {
    private final LoadedPack pack;
    private final PatientCase patientCase;
    private final ResolvedCase resolved;
    private final Transcript transcript;
    private final FactWording wording;
    private final Set<String> known = new LinkedHashSet<>();
    private final Verdict verdict;

    ReportBuilder(
            LoadedPack pack,
            PatientCase patientCase,
            ResolvedCase resolved,
            Transcript transcript,
            Assessment.Findings findings) {
        this.pack = pack;
        this.patientCase = patientCase;
        this.resolved = resolved;
        this.transcript = transcript;
        this.wording = new FactWording(pack);
        findings.facts().forEach(this::noteKnown);
        this.verdict = Verdict.of(pack, transcript, findings.tallies());
    }

    private void noteKnown(Fact fact) {
        if (fact instanceof Finding finding) {
            known.add(finding.id());
        } else if (fact instanceof Absent absent) {
            known.add(absent.id());
        } else if (fact instanceof Measurement measurement && measurement.latest() != null) {
            known.add(measurement.id());
        } else if (fact instanceof Sign sign) {
            known.add(sign.id());
        }
    }

    TriageReport build() {
        PackDefinition definition = pack.definition();
        return new TriageReport(
                patientCase.id(),
                conclusion(),
                verdict.ranking().stream().map(this::syndrome).toList(),
                urgency(),
                suggestions(Kind.DIFFERENTIAL, definition.differential()),
                suggestions(Kind.QUESTION, definition.asks()),
                suggestions(Kind.CONSIDERATION, definition.considerations()),
                sorted(resolved.unrecognised(), Comparator.comparing(item -> item.path() + ' ' + item.text())),
                sorted(resolved.rejected(), Comparator.comparing(item -> item.path() + ' ' + item.value())),
                sorted(resolved.setAside(), Comparator.comparing(item -> item.path() + ' ' + item.text())),
                derived(),
                CaseMoments.of(patientCase, pack),
                null,
                pack.identity(),
                Engine.IDENTITY);
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().distinct().sorted(order).toList();
    }

    private Conclusion conclusion() {
        String status = verdict.status();
        return new Conclusion(
                status,
                pack.definition().statuses().getOrDefault(status, status),
                verdict.syndromes(),
                verdict.proposals().isEmpty() ? List.of() : phases(verdict.syndromes()),
                because(verdict.proposals()));
    }

    /** The phases in order of time; none where they tell of other syndromes than the conclusion, and so of another proposal. */
    private List<Phase> phases(List<String> concluded) {
        List<String> order = List.of("past", "present", "threatened");
        List<Phase> phases = transcript.said(Kind.PHASE).stream()
                .map(said -> new Phase(said.id(), said.detail()))
                .distinct()
                .sorted(Comparator.comparingInt((Phase phase) -> order.indexOf(phase.phase()))
                        .thenComparing(Phase::syndrome))
                .toList();
        return phases.stream().map(Phase::syndrome).anyMatch(concluded::contains) ? phases : List.of();
    }

    private Syndrome syndrome(Tally tally) {
        String id = tally.syndrome();
        String level = Verdict.likelihood(transcript, id);
        return new Syndrome(
                id,
                pack.definition().syndromes().getOrDefault(id, id),
                level,
                tally.points(),
                arguments(id, true),
                arguments(id, false),
                pack.expectations().getOrDefault(id, List.of()).stream()
                        .filter(expected -> !known.contains(expected))
                        .map(expected -> new Named(expected, pack.vocabulary().label("finding", expected)))
                        .toList(),
                because(transcript.said(Kind.LIKELIHOOD).stream()
                        .filter(said -> said.id().equals(id) && said.detail().equals(level))
                        .toList()));
    }

    private List<Argument> arguments(String syndrome, boolean supports) {
        return transcript.claims().stream()
                .filter(claim -> claim.syndrome.equals(syndrome) && claim.supports == supports)
                .sorted(Comparator.comparing((Claim claim) ->
                                !transcript.struckBy(claim.rule.id()).isEmpty())
                        .thenComparingInt(claim -> -claim.strength().votes())
                        .thenComparing(claim -> claim.rule.id()))
                .map(this::argument)
                .toList();
    }

    private Argument argument(Claim claim) {
        return new Argument(
                claim.rule.id(),
                claim.rule.name(),
                claim.strength().name().toLowerCase(java.util.Locale.ROOT),
                claim.domain,
                wording.of(claim.facts()),
                claim.rule.sources(),
                List.copyOf(transcript.struckBy(claim.rule.id())));
    }

    private Urgency urgency() {
        PackDefinition definition = pack.definition();
        Map<String, String> labels = new LinkedHashMap<>();
        definition.redFlags().forEach((id, flag) -> labels.put(id, flag.label()));
        String level = verdict.urgency();
        List<Named> notAssessed = definition.redFlags().entrySet().stream()
                .filter(flag -> !verdict.flags().contains(flag.getKey()))
                .filter(flag -> !flag.getValue().checkedBy().isEmpty())
                .filter(flag -> flag.getValue().checkedBy().stream().noneMatch(known::contains))
                .map(flag -> new Named(flag.getKey(), flag.getValue().label()))
                .toList();
        return new Urgency(
                level,
                suggestions(Kind.RED_FLAG, labels),
                because(transcript.said(Kind.URGENCY).stream()
                        .filter(said -> said.id().equals(level))
                        .toList()),
                notAssessed);
    }

    private List<Suggestion> suggestions(Kind kind, Map<String, String> labels) {
        Map<String, List<Said>> byId = transcript.said(kind).stream().collect(Collectors.groupingBy(Said::id));
        return labels.entrySet().stream()
                .filter(label -> byId.containsKey(label.getKey()))
                .map(label -> new Suggestion(
                        label.getKey(), label.getValue(), because(byId.getOrDefault(label.getKey(), List.of()))))
                .toList();
    }

    private List<Because> because(List<Said> said) {
        return said.stream()
                .map(item -> because(item.rule(), item.facts()))
                .distinct()
                .sorted(Comparator.comparing(Because::rule))
                .toList();
    }

    private Because because(RulePack.Rule rule, Set<Fact> facts) {
        return new Because(rule.id(), rule.name(), wording.of(facts), rule.sources());
    }

    private List<Derived> derived() {
        List<Derived> derived = new ArrayList<>();
        for (Kind kind : List.of(Kind.FINDING, Kind.ABSENCE, Kind.MEASUREMENT, Kind.SIGN)) {
            for (Said said : transcript.said(kind)) {
                derived.add(
                        new Derived(said.id(), words(kind, said), said.rule().id(), wording.of(said.facts())));
            }
        }
        derived.sort(Comparator.comparing(Derived::id).thenComparing(Derived::rule));
        return derived;
    }

    private String words(Kind kind, Said said) {
        return switch (kind) {
            case MEASUREMENT -> {
                double value = Double.parseDouble(said.detail());
                yield wording.of(Measurement.of(said.id(), value));
            }
            case ABSENCE -> wording.of(new Absent(said.id()));
            case SIGN -> wording.of(new Sign(said.id(), false));
            default -> pack.vocabulary().label("finding", said.id());
        };
    }
}
