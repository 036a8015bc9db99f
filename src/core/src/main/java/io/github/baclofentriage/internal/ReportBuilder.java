package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Phase;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.TriageReport.Urgency;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.Transcript.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts what the rules said into a report, in an order that depends on nothing but what they said. */
final class ReportBuilder {
    private static final List<String> PHASES = List.of("past", "present", "threatened");
    private static final Comparator<Because> BY_RULE = Comparator.comparing(Because::rule);
    private static final Comparator<Derived> BY_ID =
            Comparator.comparing(Derived::id).thenComparing(Derived::rule);

    private final LoadedPack pack;
    private final PatientCase patientCase;
    private final ResolvedCase resolved;
    private final Transcript transcript;
    private final FactWording wording;
    private final CitedSources cited;
    private final Set<String> known = new HashSet<>();
    private final RankedArguments arguments;
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
        this.cited = new CitedSources(pack.vocabulary());
        findings.facts().forEach(this::noteKnown);
        this.verdict = Verdict.of(pack, transcript, findings.tallies());
        this.arguments = new RankedArguments(transcript, wording);
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
                syndromes(),
                urgency(),
                suggestions(Kind.DIFFERENTIAL, definition.differential(), label -> label),
                suggestions(Kind.QUESTION, definition.questions(), PackDefinition.Question::label),
                suggestions(Kind.CONSIDERATION, definition.considerations(), label -> label),
                sorted(resolved.unrecognised(), Comparator.comparing(item -> item.path() + ' ' + item.text())),
                sorted(resolved.rejected(), Comparator.comparing(item -> item.path() + ' ' + item.value())),
                sorted(resolved.setAside(), Comparator.comparing(item -> item.path() + ' ' + item.text())),
                derived(),
                CaseMoments.of(patientCase, resolved.words()),
                null,
                pack.identity(),
                Engine.IDENTITY);
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.size() < 2
                ? List.copyOf(items)
                : items.stream().distinct().sorted(order).toList();
    }

    private Conclusion conclusion() {
        String status = verdict.status();
        return new Conclusion(
                status,
                statusLabel(status),
                verdict.syndromes(),
                verdict.proposals().isEmpty() ? List.of() : phases(verdict.syndromes()),
                because(verdict.proposals()));
    }

    /** The pack's words for a status; those for one that is not established where the leading syndrome is short of likely. */
    private String statusLabel(String status) {
        PackDefinition definition = pack.definition();
        String label = definition.statuses().getOrDefault(status, status);
        String likelihood = verdict.likelihood();
        return likelihood == null || likelihood.equals(Level.LIKELY.word())
                ? label
                : definition.notEstablished().getOrDefault(status, label);
    }

    /** The phases in order of time; none where they tell of other syndromes than the conclusion, and so of another proposal. */
    private List<Phase> phases(List<String> concluded) {
        List<Phase> phases = transcript.said(Kind.PHASE).stream()
                .map(said -> new Phase(said.id(), said.detail()))
                .distinct()
                .sorted(Comparator.comparingInt((Phase phase) -> PHASES.indexOf(phase.phase()))
                        .thenComparing(Phase::syndrome))
                .toList();
        return phases.stream().map(Phase::syndrome).anyMatch(concluded::contains) ? phases : List.of();
    }

    private List<Syndrome> syndromes() {
        List<Said> likelihoods = transcript.said(Kind.LIKELIHOOD);
        List<Syndrome> syndromes = new ArrayList<>();
        for (Tally tally : verdict.ranking()) {
            syndromes.add(syndrome(tally, likelihoods));
        }
        return syndromes;
    }

    private Syndrome syndrome(Tally tally, List<Said> likelihoods) {
        String id = tally.syndrome();
        String level = Verdict.likelihood(likelihoods, id);
        List<Said> because = new ArrayList<>();
        for (Said said : likelihoods) {
            if (said.id().equals(id) && said.detail().equals(level)) {
                because.add(said);
            }
        }
        return new Syndrome(
                id,
                pack.definition().syndromes().getOrDefault(id, id),
                level,
                tally.points(),
                arguments.of(id, true),
                arguments.of(id, false),
                unknown(id),
                because(because));
    }

    private List<Named> unknown(String syndrome) {
        List<Named> unknown = new ArrayList<>();
        for (Named expected : pack.expectations().getOrDefault(syndrome, List.of())) {
            if (!known.contains(expected.id())) {
                unknown.add(expected);
            }
        }
        return unknown;
    }

    private Urgency urgency() {
        Map<String, PackDefinition.Flag> flags = pack.definition().redFlags();
        String level = verdict.urgency();
        List<Named> notAssessed = new ArrayList<>();
        flags.forEach((id, flag) -> {
            if (!verdict.flags().contains(id)
                    && !flag.checkedBy().isEmpty()
                    && Collections.disjoint(known, flag.checkedBy())) {
                notAssessed.add(new Named(id, flag.label()));
            }
        });
        List<Said> raisedBy = new ArrayList<>();
        for (Said said : transcript.said(Kind.URGENCY)) {
            if (said.id().equals(level)) {
                raisedBy.add(said);
            }
        }
        return new Urgency(
                level,
                suggestions(Kind.RED_FLAG, flags, PackDefinition.Flag::label),
                because(raisedBy),
                notAssessed,
                new UrgencyReasons(pack, resolved, verdict, transcript).reasons());
    }

    /** What was said of what the pack declares, in the order in which it declares it. */
    private <T> List<Suggestion> suggestions(Kind kind, Map<String, T> declared, Function<T, String> label) {
        List<Said> all = transcript.said(kind);
        List<Suggestion> suggestions = new ArrayList<>();
        if (!all.isEmpty()) {
            declared.forEach((id, item) -> {
                List<Said> said = of(id, all);
                if (!said.isEmpty()) {
                    suggestions.add(new Suggestion(id, label.apply(item), because(said)));
                }
            });
        }
        return suggestions;
    }

    /** What was said of one thing; a look at each of the few sayings costs less than a map of them. */
    private static List<Said> of(String id, List<Said> all) {
        List<Said> said = List.of();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                said = said.isEmpty() ? new ArrayList<>(2) : said;
                said.add(all.get(i));
            }
        }
        return said;
    }

    private List<Because> because(List<Said> said) {
        if (said.size() == 1) {
            return List.of(because(said.get(0)));
        }
        List<Because> all = new ArrayList<>(said.size());
        for (Said item : said) {
            Because because = because(item);
            if (!all.contains(because)) {
                all.add(because);
            }
        }
        all.sort(BY_RULE);
        return all;
    }

    private Because because(Said said) {
        RulePack.Rule rule = said.rule();
        return new Because(rule.id(), rule.name(), words(said), cited.of(said));
    }

    /** What a rule matched, in words; most rules said what they said once. */
    private List<String> words(Said said) {
        if (said.times().size() == 1) {
            return wording.of(said.times().get(0).facts);
        }
        List<Fact> all = new ArrayList<>();
        said.times().forEach(time -> all.addAll(time.facts));
        return wording.of(all);
    }

    private List<Derived> derived() {
        List<Derived> derived = new ArrayList<>();
        for (Kind kind : List.of(Kind.FINDING, Kind.ABSENCE, Kind.MEASUREMENT, Kind.SIGN)) {
            for (Said said : transcript.said(kind)) {
                if (kind == Kind.MEASUREMENT && isWorkingValue(said.id())) {
                    continue;
                }
                derived.add(
                        new Derived(said.id(), label(kind, said), said.rule().id(), words(said)));
            }
        }
        derived.sort(BY_ID);
        return derived;
    }

    /** Whether a measurement is a step towards another, which alone is worth reading. */
    private boolean isWorkingValue(String id) {
        Vocabulary.Term term = pack.vocabulary().term("measurement", id);
        return term != null && term.classes().contains("working");
    }

    private String label(Kind kind, Said said) {
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
