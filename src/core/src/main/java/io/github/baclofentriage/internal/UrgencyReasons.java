package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Reasons;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Rejected;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Stated;
import io.github.baclofentriage.internal.Transcript.Said;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells why an urgency is no lower, from the reasons that its rules gave. */
final class UrgencyReasons {
    private final LoadedPack pack;
    private final ResolvedCase resolved;
    private final Verdict verdict;
    /** What rules other than those of red flags said to raise the urgency above the calmest level. */
    private final List<Said> raising;
    /** What the rules matched that raised a red flag or any level of urgency. */
    private final Set<Fact> matched = new HashSet<>();

    private final String calmest;

    /**
     * The reasons of one case.
     *
     * @param pack the pack
     * @param resolved the case
     * @param verdict what it comes to
     * @param transcript what the rules said
     */
    UrgencyReasons(LoadedPack pack, ResolvedCase resolved, Verdict verdict, Transcript transcript) {
        this.pack = pack;
        this.resolved = resolved;
        this.verdict = verdict;
        List<String> levels = List.copyOf(pack.definition().urgencies().keySet());
        this.calmest = levels.get(levels.size() - 1);
        this.raising = transcript.said(Kind.URGENCY).stream()
                .filter(said -> !said.id().equals(calmest))
                .toList();
        for (Kind kind : List.of(Kind.RED_FLAG, Kind.URGENCY)) {
            transcript.said(kind).forEach(said -> facts(said).forEach(matched::add));
        }
    }

    Reasons reasons() {
        List<String> because = UrgencyReason.ALL.stream()
                .filter(id -> isGiven(id, verdict.urgency()::equals))
                .toList();
        boolean found = isGiven(UrgencyReason.FINDING, level -> !level.equals(calmest));
        return new Reasons(because, notWeighed(), background(), found ? List.of() : missing());
    }

    /** What the case states and no rule weighs, be the case as urgent for another reason too; background is named as such. */
    private List<Named> notWeighed() {
        return stated(resolved.facts().stream()
                .filter(fact -> fact instanceof Stated stated
                        && stated.standing().equals(Standings.NOT_WEIGHED)
                        && !isBackground(stated)));
    }

    /** Whether a red flag or a rule gives a reason for one of some levels above the calmest. */
    private boolean isGiven(String id, Predicate<String> levels) {
        boolean flagged = id.equals(UrgencyReason.FINDING)
                && verdict.flags().stream().map(this::raisedBy).anyMatch(levels);
        return !verdict.urgency().equals(calmest)
                && (flagged
                        || raising.stream()
                                .anyMatch(said -> levels.test(said.id())
                                        && reason(said).id().equals(id)));
    }

    /** The level that a red flag raises the urgency to. */
    private String raisedBy(String flag) {
        PackDefinition.Flag declared = pack.definition().redFlags().get(flag);
        return declared == null ? calmest : declared.raises();
    }

    private static UrgencyReason reason(Said said) {
        return UrgencyReason.of(said.detail());
    }

    private static Stream<Fact> facts(Said said) {
        return said.times().stream().flatMap(time -> time.facts.stream());
    }

    /** Those of some facts that the case states, each once, in order of their words. */
    private List<Named> stated(Stream<? extends Fact> facts) {
        return facts.filter(Stated.class::isInstance)
                .map(Stated.class::cast)
                .map(stated -> new Named(stated.id(), pack.vocabulary().label(stated.kind(), stated.id())))
                .distinct()
                .sorted(Comparator.comparing(Named::label).thenComparing(Named::id))
                .toList();
    }

    /** What the case states that is calm and not of now: conditions, usual medicines and signs at the patient's usual state. */
    private List<Named> background() {
        return stated(resolved.facts().stream().filter(fact -> fact instanceof Stated stated && isBackground(stated)));
    }

    private boolean isBackground(Stated stated) {
        boolean lasting = stated.change().equals("unchanged")
                || stated.kind().equals("condition")
                        && stated.standing().equals(Standings.CALM)
                        && stated.change().equals("unknown")
                        && !stated.possible()
                || stated.kind().equals("substance") && stated.change().equals("usual");
        return lasting && !matched.contains(stated);
    }

    private List<Missing> missing() {
        return raising.stream()
                .flatMap(said -> missing(reason(said), said))
                .distinct()
                .sorted(Comparator.comparing((Missing each) -> UrgencyReason.ALL.indexOf(each.reason()))
                        .thenComparing(Missing::label)
                        .thenComparing(Missing::id))
                .toList();
    }

    private Stream<Missing> missing(UrgencyReason reason, Said said) {
        String question = reason.question();
        if (question != null) {
            PackDefinition.Question declared = pack.definition().questions().get(question);
            return Stream.of(new Missing(reason.id(), question, declared == null ? question : declared.label()));
        }
        Stream<Missing> unread = facts(said)
                .filter(Rejected.class::isInstance)
                .map(fact -> ((Rejected) fact).path())
                .flatMap(path -> unread(path).map(words -> new Missing(reason.id(), path, words)));
        Stream<Missing> unweighed =
                stated(facts(said)).stream().map(each -> new Missing(reason.id(), each.id(), each.label()));
        return Stream.concat(unread, unweighed);
    }

    /** The words at a place that were not understood; the place itself where what stood there could not be used at all. */
    private Stream<String> unread(String path) {
        List<String> words = resolved.unrecognised().stream()
                .filter(word -> word.path().equals(path))
                .map(TriageReport.Unrecognised::text)
                .toList();
        return words.isEmpty() ? Stream.of(path) : words.stream();
    }
}
