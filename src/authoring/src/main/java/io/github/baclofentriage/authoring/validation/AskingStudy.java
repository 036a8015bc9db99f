package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many questions lead from a published case without its history to the authors' diagnosis.
 *
 * <p>Only cases count whose diagnosis is wrong or left open without the history. The open questions are put in some order; each is answered
 * with what the whole case says of it, and one that the case cannot answer counts as well. Questions that the pack groups, as those for
 * vital signs, are put and counted as one. It ends when the conclusion is the authors', or no question is left.
 */
public final class AskingStudy {
    private static final int DRAWS = 5;
    private static final long SEED = 20_260_302;

    private final RulePack pack;
    private final Triage triage;
    private final List<PackQuestion> questions;

    /**
     * A study of a pack.
     *
     * @param pack the pack
     */
    public AskingStudy(RulePack pack) {
        this.pack = pack;
        this.triage = Triage.with(pack);
        this.questions = pack.questions();
    }

    /** What came of one case in one order: the number of questions, null where they did not lead there, and whether it got worse. */
    private record Walk(@Nullable Integer questions, boolean worse) {}

    /**
     * Puts the questions in each order.
     *
     * @param published the cases
     * @param all whether to count those that are not marked as scored too
     * @return a table in Markdown, an order a row
     */
    public String run(PublishedCases published, boolean all) {
        List<PublishedCase> open = published.cases().stream()
                .filter(each -> (all || each.scored()) && !each.isLookAlike())
                .filter(each -> !reached(each, each.withoutHistory()))
                .toList();
        StringBuilder table =
                new StringBuilder("| order of questions | n | median | 90th percentile | never | worse |\n"
                        + "|---|---|---|---|---|---|\n");
        for (AskingOrder order : AskingOrder.values()) {
            List<Walk> walks = new ArrayList<>();
            int draws = order == AskingOrder.RANDOM ? DRAWS : 1;
            for (int draw = 0; draw < draws; draw++) {
                Random random = new Random(SEED + draw);
                open.forEach(each -> walks.add(walk(each, order, random)));
            }
            table.append(row(order, walks, open.size(), draws));
        }
        return table.toString();
    }

    private boolean reached(PublishedCase published, PatientCase known) {
        ScoredCase scored = new ScoredCase(published, triage.assess(known));
        return scored.isAnswered() && scored.isCorrect();
    }

    private boolean wrong(PublishedCase published, PatientCase known) {
        ScoredCase scored = new ScoredCase(published, triage.assess(known));
        return scored.isAnswered() && !scored.isAcceptable();
    }

    private Walk walk(PublishedCase published, AskingOrder order, Random random) {
        Disclosure truth = new Disclosure(pack.vocabulary(), published.full());
        PatientCase known = published.withoutHistory();
        boolean wrongAtFirst = wrong(published, known);
        Set<String> asked = new HashSet<>();
        int count = 0;
        List<PackQuestion> next = next(known, order, random, asked);
        while (!next.isEmpty()) {
            count++;
            for (PackQuestion question : next) {
                asked.add(question.id());
                known = truth.answer(known, question);
            }
            if (reached(published, known)) {
                return new Walk(count, false);
            }
            next = next(known, order, random, asked);
        }
        return new Walk(null, wrong(published, known) && !wrongAtFirst);
    }

    /** The next question that was not put yet, with the others of its group that are open. */
    private List<PackQuestion> next(PatientCase known, AskingOrder order, Random random, Set<String> asked) {
        List<PackQuestion> open = order.of(triage, known, questions, random).stream()
                .filter(id -> !asked.contains(id))
                .flatMap(id ->
                        questions.stream().filter(question -> question.id().equals(id)))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        PackQuestion first = open.get(0);
        return open.stream()
                .filter(each -> each.equals(first)
                        || !first.group().isEmpty() && each.group().equals(first.group()))
                .toList();
    }

    private static String row(AskingOrder order, List<Walk> walks, int cases, int draws) {
        List<Double> counts = new ArrayList<>();
        walks.forEach(walk -> counts.add(
                walk.questions() == null
                        ? Double.POSITIVE_INFINITY
                        : walk.questions().doubleValue()));
        Collections.sort(counts);
        long never = counts.stream().filter(count -> count.isInfinite()).count();
        long worse = walks.stream().filter(Walk::worse).count();
        String words = order.words() + (draws > 1 ? ", mean of " + draws + " draws" : "");
        return "| " + words + " | " + cases + " | " + quantile(counts, 0.5) + " | " + quantile(counts, 0.9) + " | "
                + mean(never, draws) + " | " + mean(worse, draws) + " |\n";
    }

    /** The least count that at least so large a share of the walks needs no more than. */
    private static String quantile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return "-";
        }
        double value = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return Double.isInfinite(value) ? "never" : String.valueOf((int) value);
    }

    private static String mean(long count, int draws) {
        return draws == 1 ? String.valueOf(count) : String.format(Locale.ROOT, "%.1f", (double) count / draws);
    }
}
