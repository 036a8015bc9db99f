package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.Explanation.Goal;
import io.github.baclofentriage.Explanation.WhyNot;
import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an explanation promises holds when it is done: over random cases, and by brute force on a few. */
class ExplanationTest {
    private static final RulePack PACK = RulePack.bundled("baclofen");
    private static final Triage TRIAGE = Triage.with(PACK);
    private static final Set<String> CONCLUSIVE = Set.of("sequential", "mixed", "single");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    static LongStream few() {
        return LongStream.of(3, 11, 14);
    }

    private static PatientCase random(long seed) {
        return new CaseGenerator(PACK.vocabulary(), seed).next().build();
    }

    private static Explanation explain(PatientCase known) {
        return Objects.requireNonNull(TRIAGE.explain(known).explanation());
    }

    private static PatientCase with(PatientCase known, List<Answer> answers) {
        PatientCase changed = known;
        for (Answer answer : answers) {
            changed = changed.plus(adds(answer));
        }
        return changed;
    }

    private static PatientCase adds(Answer answer) {
        return PACK.questions().stream()
                .filter(question -> question.id().equals(answer.question()))
                .flatMap(question -> question.answers().stream())
                .filter(each -> each.id().equals(answer.answer()))
                .map(PackQuestion.Answer::adds)
                .findFirst()
                .orElseThrow();
    }

    private static boolean reached(WhyNot goal, TriageReport report) {
        return goal.goal() == Goal.RED_FLAG
                ? report.urgency().redFlags().stream()
                        .anyMatch(flag -> flag.id().equals(goal.id()))
                : CONCLUSIVE.contains(report.conclusion().status())
                        && report.conclusion().syndromes().contains(goal.id());
    }

    private static @Nullable String likelihood(TriageReport report) {
        List<String> concluded = report.conclusion().syndromes();
        return !CONCLUSIVE.contains(report.conclusion().status()) || concluded.isEmpty()
                ? null
                : report.syndromes().stream()
                        .filter(syndrome -> syndrome.syndrome().equals(concluded.get(0)))
                        .map(TriageReport.Syndrome::likelihood)
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_answers_that_are_named_bring_about_what_is_promised(long seed) {
        PatientCase known = random(seed);
        TriageReport plain = TRIAGE.assess(known);
        for (WhyNot whyNot : explain(known).whyNot()) {
            assertThat(reached(whyNot, plain))
                    .as("seed %d, %s now", seed, whyNot.id())
                    .isFalse();
            if (!whyNot.changes().isEmpty()) {
                TriageReport report = TRIAGE.assess(with(known, whyNot.changes()));
                assertThat(reached(whyNot, report))
                        .as("seed %d, %s after %s", seed, whyNot.id(), whyNot.changes())
                        .isTrue();
                assertThat(report.rejected())
                        .as("seed %d: an answer contradicts what is known", seed)
                        .hasSameSizeAs(plain.rejected());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_consequence_is_what_the_answer_comes_to(long seed) {
        PatientCase known = random(seed);
        Explanation explanation = explain(known);
        explanation.askNext().stream()
                .limit(3)
                .forEach(question -> question.answers().forEach(each -> {
                    Answer answer = new Answer(question.id(), question.label(), each.answer(), each.says());
                    TriageReport report = TRIAGE.assess(with(known, List.of(answer)));
                    assertThat(each.outcome())
                            .as("seed %d, %s %s", seed, question.id(), each.answer())
                            .isEqualTo(new Explanation.Outcome(
                                    report.conclusion().status(),
                                    report.conclusion().syndromes(),
                                    likelihood(report),
                                    report.urgency().level()));
                }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_explained_report_is_the_plain_one_beside_its_explanation(long seed) {
        PatientCase known = random(seed);
        assertThat(TRIAGE.explain(known).with(null).toJson())
                .as("seed %d", seed)
                .isEqualTo(TRIAGE.assess(known).toJson());
    }

    /** Every set of fewer answers, and of as few where none was found, up to two. */
    @ParameterizedTest
    @MethodSource("few")
    void no_smaller_set_of_answers_would_do(long seed) {
        PatientCase known = random(seed);
        Explanation explanation = explain(known);
        List<Answer> all = answers(explanation);
        List<List<Answer>> sets = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            sets.add(List.of(all.get(i)));
            for (int j = i + 1; j < all.size(); j++) {
                sets.add(List.of(all.get(i), all.get(j)));
            }
        }
        refute(sets, known, explanation);
    }

    private static List<Answer> answers(Explanation explanation) {
        List<Answer> all = new ArrayList<>();
        explanation
                .askNext()
                .forEach(question -> question.answers()
                        .forEach(each ->
                                all.add(new Answer(question.id(), question.label(), each.answer(), each.says()))));
        return all;
    }

    private static void refute(List<List<Answer>> sets, PatientCase known, Explanation explanation) {
        int rejected = TRIAGE.assess(known).rejected().size();
        for (List<Answer> set : sets) {
            PatientCase changed = with(known, set);
            TriageReport report = TRIAGE.assess(changed);
            boolean possible = set.stream().map(Answer::question).distinct().count() == set.size()
                    && report.rejected().size() <= rejected
                    && (known.exposures().isEmpty()
                            || changed.exposures().size() <= known.exposures().size());
            for (WhyNot whyNot : explanation.whyNot()) {
                boolean smaller = whyNot.changes().isEmpty() || whyNot.changes().size() > set.size();
                if (possible && smaller) {
                    assertThat(reached(whyNot, report))
                            .as("%s after %s, and not only after %s, of %s", whyNot.id(), set, whyNot.changes(), known)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void an_answer_is_settled_when_no_open_question_can_change_it_any_more() throws IOException {
        Path cases = BaclofenPack.ROOT.resolve("examples/cases");
        assertThat(explain(CaseReader.read(cases.resolve("pump-stall-hyperthermia.yaml")))
                        .settled())
                .isTrue();
        assertThat(explain(CaseReader.read(cases.resolve("too-little-data.yaml")))
                        .settled())
                .isFalse();
    }

    @Test
    void a_statement_on_which_the_answer_hangs_is_named() {
        PatientCase known = PatientCase.builder("one sign")
                .exposure("baclofen", "oral", drug -> drug.change("stopped").ago("30 h"))
                .present("increased spasticity")
                .build();
        Explanation.Stability stability = explain(known).stability();
        assertThat(stability.flips()).extracting(Explanation.Flip::path).contains("/findings/present/0");
        assertThat(stability.survived() + stability.flips().size()).isEqualTo(stability.tried());
        assertThat(stability.answersSurvived()).isLessThan(stability.answers());
    }

    @Test
    void questions_of_safety_stand_on_top() {
        Explanation explanation = explain(
                PatientCase.builder("little").exposure("baclofen", "oral").build());
        List<Boolean> safety =
                explanation.askNext().stream().map(Explanation.Question::safety).toList();
        assertThat(safety).contains(true, false).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        assertThat(explanation.askNext().stream()
                        .filter(question -> !question.safety())
                        .map(Explanation.Question::gain)
                        .toList())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
}
