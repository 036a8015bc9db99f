package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.authoring.validation.ConfusionMatrix.Pair;
import io.github.baclofentriage.authoring.validation.ValidationReport.Diagnosis;
import io.github.baclofentriage.authoring.validation.ValidationReport.LookAlike;
import io.github.baclofentriage.authoring.validation.ValidationReport.LookAlikes;
import io.github.baclofentriage.authoring.validation.ValidationReport.Miss;
import io.github.baclofentriage.authoring.validation.ValidationReport.Terms;
import io.github.baclofentriage.authoring.validation.ValidationReport.UnknownTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Scores a rule pack against published cases whose diagnosis is known.
 *
 * <p>What the figures mean:
 *
 * <ul>
 *   <li><b>Cases that count</b>: lines with {@code scored: true}, or every line where all are asked for. A look-alike (expected
 *       syndrome {@code other}) never counts for the syndromes; where all are asked for, it has its row in the matrix and its
 *       urgency counts.
 *   <li><b>Syndrome found</b> (top-1): the one that leads the conclusion, else the first of the ranking. Where nothing speaks
 *       for any syndrome the ranking falls back on the pack's order; such cases are counted as <i>unsupported</i>.
 *   <li><b>Also acceptable</b>: top-1 where the line's {@code also_acceptable} passes too; {@code later-after-earlier} passes
 *       where the report concludes these two phases. It is a second column and enters no other figure.
 *   <li><b>Macro-F1, kappa</b>: see {@link ConfusionMatrix}; over the pack's syndromes.
 *   <li><b>Coverage</b>: cases whose status is {@code single}, {@code mixed} or {@code sequential}. <b>Accuracy when
 *       answered</b>: top-1 among these.
 *   <li><b>Under-triage, over-triage</b>: the urgency is below, above the line's {@code urgency_at_least}.
 *   <li><b>Above the calmest level</b>: cases that are, by the reasons that their reports give, of which a case may have
 *       several; and those in which nothing was found, so that they would be at the calmest level with what their report names.
 *   <li><b>Look-alikes called</b>: look-alikes that were exposed (status other than {@code not-exposed}) and got status
 *       {@code single} with a likely syndrome. They are taken from all lines, since none of them is scored for a syndrome.
 *   <li><b>Terms recognised</b>: findings, stated present, absent or unknown, whose words the pack's vocabulary knows.
 *   <li><b>Intervals</b>: 95 % Wilson score intervals, see {@link Proportion}.
 * </ul>
 *
 * <p>Baselines, on the same cases in the same view: <i>majority class</i>, the syndrome expected most often; <i>counting listed
 * symptoms</i>, the syndrome whose list in the seed document names most of the present findings; <i>exposure only</i>, the same
 * triage on the case without findings, measurements, conditions and treatments; <i>constant urgency</i>, the highest for
 * everyone. Where nothing is listed, or nothing in the exposure argues, these two answer with the majority class.
 */
public final class Validation {
    private final RulePack pack;
    private final Triage triage;

    private Validation(RulePack pack) {
        this.pack = pack;
        this.triage = Triage.with(pack);
    }

    /**
     * Prepares to score a pack.
     *
     * @param pack the pack
     * @return the validation, for any number of runs
     */
    public static Validation of(RulePack pack) {
        return new Validation(pack);
    }

    /**
     * Scores the pack.
     *
     * @param published the cases, read with the same pack
     * @param view how much of the history the pack may see
     * @param all whether cases that are not scored count too
     * @return every figure
     */
    public ValidationReport run(PublishedCases published, HistoryView view, boolean all) {
        List<ScoredCase> every = published.cases().stream()
                .map(one -> new ScoredCase(one, triage.assess(view.of(one))))
                .toList();
        List<ScoredCase> counted = every.stream()
                .filter(scored -> all || scored.published().scored())
                .toList();
        List<ScoredCase> diagnosed = counted.stream()
                .filter(scored -> !scored.published().isLookAlike())
                .toList();
        UrgencyScale scale = new UrgencyScale(pack);
        return new ValidationReport(
                view,
                all,
                every.size(),
                diagnosis(counted, diagnosed),
                scale.score(counted),
                lookAlikes(every),
                terms(counted, every, view),
                new Baselines(pack, triage, view, diagnosed).all(scale, counted),
                published.malformed(),
                pack.identity());
    }

    static <T> Proportion share(List<T> items, Predicate<T> hit) {
        return new Proportion((int) items.stream().filter(hit).count(), items.size());
    }

    private Diagnosis diagnosis(List<ScoredCase> counted, List<ScoredCase> diagnosed) {
        List<ScoredCase> answered =
                diagnosed.stream().filter(ScoredCase::isAnswered).toList();
        List<ScoredCase> afterOverdose = diagnosed.stream()
                .filter(scored -> scored.published().expected().afterOverdose())
                .toList();
        List<Pair> pairs = counted.stream()
                .map(scored -> new Pair(scored.expected(), scored.got()))
                .toList();
        Map<String, Integer> statuses = new TreeMap<>();
        diagnosed.forEach(scored -> statuses.merge(scored.status(), 1, Integer::sum));
        return new Diagnosis(
                ConfusionMatrix.of(pack.syndromes(), pairs),
                share(diagnosed, ScoredCase::isCorrect),
                share(diagnosed, ScoredCase::isAcceptable),
                share(diagnosed, ScoredCase::isAnswered),
                share(answered, ScoredCase::isCorrect),
                share(afterOverdose, ScoredCase::isSequential),
                share(diagnosed, ScoredCase::isUnsupported),
                statuses,
                diagnosed.stream()
                        .filter(scored -> !scored.isCorrect())
                        .map(Validation::miss)
                        .toList());
    }

    private static Miss miss(ScoredCase scored) {
        return new Miss(
                scored.published().line(),
                scored.published().id(),
                scored.expected(),
                scored.got(),
                scored.isAcceptable(),
                scored.status(),
                scored.report().urgency().level(),
                scored.arguments(scored.got()),
                scored.arguments(scored.expected()),
                scored.published().citation());
    }

    private static LookAlikes lookAlikes(List<ScoredCase> every) {
        List<LookAlike> exposed = every.stream()
                .filter(scored -> scored.published().isLookAlike())
                .filter(scored -> !scored.status().equals("not-exposed"))
                .map(Validation::lookAlike)
                .toList();
        List<LookAlike> named = exposed.stream()
                .filter(one -> one.called() && one.condition() != null)
                .toList();
        return new LookAlikes(share(exposed, LookAlike::called), share(named, LookAlike::conditionNamed), exposed);
    }

    private static LookAlike lookAlike(ScoredCase scored) {
        List<String> differential =
                scored.report().differential().stream().map(Suggestion::id).toList();
        String condition = scored.published().expected().condition();
        return new LookAlike(
                scored.published().line(),
                scored.published().id(),
                scored.isCalled(),
                scored.got(),
                scored.status(),
                scored.report().urgency().level(),
                condition,
                condition != null && differential.contains(condition),
                differential);
    }

    private static Terms terms(List<ScoredCase> counted, List<ScoredCase> every, HistoryView view) {
        List<UnknownTerm> unknown = new ArrayList<>();
        every.forEach(scored -> unknown.addAll(unknown(scored)));
        return new Terms(recognised(counted, view), recognised(every, view), unknown);
    }

    private static Proportion recognised(List<ScoredCase> cases, HistoryView view) {
        int stated = 0;
        int unknown = 0;
        for (ScoredCase scored : cases) {
            var findings = view.of(scored.published()).findings();
            stated += findings.present().size()
                    + findings.absent().size()
                    + findings.unknown().size();
            unknown += unknown(scored).size();
        }
        return new Proportion(Math.max(0, stated - unknown), stated);
    }

    private static List<UnknownTerm> unknown(ScoredCase scored) {
        return scored.report().unrecognised().stream()
                .filter(word -> word.path().startsWith("/findings/"))
                .map(word -> new UnknownTerm(
                        scored.published().line(), scored.published().id(), word.text()))
                .toList();
    }
}
