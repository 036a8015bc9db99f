package io.github.baclofentriage.verification.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Reasons;
import io.github.baclofentriage.TriageReport.Urgency;
import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.verification.BaclofenPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a case is not routine, and that it becomes routine with what its report says. */
class ReasonsTest {
    private static final List<String> REASONS = List.of("finding", "not-assessed", "not-weighed", "not-understood");

    /** The question of the pack that asks for each of what must be known, by what answers it. */
    private static final Map<String, String> ASKED = Map.of(
            "coma-score", "glasgow-coma-score",
            "breathing", "respiratory-rate",
            "pulse", "heart-rate",
            "temperature", "body-temperature",
            "blood-pressure", "systolic-blood-pressure",
            "oxygen-saturation", "oxygen-saturation",
            "age", "age");

    /** Where a case has words, and a word for it that is calm. */
    private static final Map<String, String> CALM_WORDS = Map.of(
            "/findings/present", "nausea",
            "/conditions/present", "hypertension",
            "/co_substances", "omeprazole");

    private static final List<String> NO_WORDS = List.of("zorblax", "frumious", "borogove", "mimsy", "jubjub");

    /** A user who is well but for what is unknown, not weighed or not understood. Words are by where they stand. */
    private record NearlyCalm(
            WellUser user, Set<String> unknown, List<Addition> notWeighed, Map<String, String> words) {
        PatientCase build() {
            CaseBuilder builder = user.user(drug -> {}).renalFunction("normal");
            if (!unknown.contains("age")) {
                builder.age(WellUser.AGE);
            }
            WellUser.VITAL_SIGNS.forEach((name, value) -> {
                if (!unknown.contains(name)) {
                    builder.measurement(name, value);
                }
            });
            words.forEach((place, word) -> {
                switch (place) {
                    case "/findings/present" -> builder.present(word);
                    case "/conditions/present" -> builder.condition(word);
                    case "/co_substances" -> builder.coSubstance(word, "usual");
                    default -> throw new IllegalStateException("no words at [" + place + "]");
                }
            });
            PatientCase built = builder.build();
            for (Addition each : notWeighed) {
                built = each.to(built);
            }
            return built;
        }

        /** The same with what would make it routine. */
        NearlyCalm with(List<Missing> missing) {
            Set<String> stillUnknown = new TreeSet<>(unknown);
            List<Addition> stillStated = new ArrayList<>(notWeighed);
            Map<String, String> restated = new TreeMap<>(words);
            for (Missing each : missing) {
                boolean changed = switch (each.reason()) {
                    case "not-assessed" -> stillUnknown.remove(Objects.requireNonNull(ASKED.get(each.id())));
                    case "not-weighed" ->
                        stillStated.removeIf(item -> item.word().equals(each.id()));
                    case "not-understood" ->
                        restated.replace(each.id(), Objects.requireNonNull(CALM_WORDS.get(each.id()))) != null;
                    default -> false;
                };
                assertThat(changed).as("the case has what is named: " + each).isTrue();
            }
            return new NearlyCalm(user, stillUnknown, stillStated, restated);
        }
    }

    /** What the vocabulary says is not weighed, and a few of the medicines that no rule names, taken beyond usual use. */
    private static final List<Addition> NOT_WEIGHED = Stream.concat(
                    BaclofenPack.PACK.vocabulary().families().stream()
                            .filter(family -> family.standing().equals("not-weighed"))
                            .map(Family::members)
                            .flatMap(members -> members.entrySet().stream())
                            .filter(members -> !members.getKey().equals("measurement"))
                            .flatMap(members ->
                                    members.getValue().stream().map(id -> Addition.of(members.getKey(), id))),
                    Stream.of(
                            Addition.reading("urine-output", 60),
                            Addition.reading("csf-baclofen-level", 0.4),
                            Addition.of("substance", "amoxicillin"),
                            Addition.of("substance", "vitamin-d"),
                            Addition.of("substance", "colchicine")))
            .toList();

    private static Urgency urgency(PatientCase patient) {
        return BaclofenPack.TRIAGE.assess(patient).urgency();
    }

    static IntStream combinations() {
        return IntStream.range(0, 1 << REASONS.size());
    }

    /** Each reason alone, all of them together, and everything between. */
    @ParameterizedTest
    @MethodSource("combinations")
    void each_reason_is_given_where_it_is_one_and_nowhere_else(int combination) {
        List<String> expected = IntStream.range(0, REASONS.size())
                .filter(i -> (combination & 1 << i) != 0)
                .mapToObj(REASONS::get)
                .toList();
        for (WellUser user : WellUser.values()) {
            CaseBuilder builder =
                    user.builder(expected.contains("not-assessed") ? Set.of("heart-rate") : Set.of(), drug -> {});
            if (expected.contains("finding")) {
                builder.present("myoclonus");
            }
            if (expected.contains("not-weighed")) {
                builder.present("neck-pain");
            }
            if (expected.contains("not-understood")) {
                builder.present("zorblax");
            }
            Urgency urgency = urgency(builder.build());
            assertThat(urgency.reasons().because()).isEqualTo(expected);
            assertThat(urgency.level()).isEqualTo(expected.isEmpty() ? "routine" : "urgent");
            assertThat(urgency.reasons().wouldBeRoutineWith().stream()
                            .map(Missing::reason)
                            .toList())
                    .as("nothing makes a case with a finding routine")
                    .isEqualTo(expected.contains("finding") ? List.of() : expected);
        }
    }

    @Test
    void an_emergency_is_one_for_what_was_found_alone() {
        Reasons reasons = urgency(WellUser.ORAL
                        .builder(Set.of("heart-rate"), drug -> {})
                        .present("coma")
                        .present("neck-pain")
                        .present("zorblax")
                        .build())
                .reasons();
        assertThat(reasons.because()).containsExactly("finding");
        assertThat(reasons.wouldBeRoutineWith()).isEmpty();
        assertThat(reasons.notWeighed()).extracting(each -> each.id()).containsExactly("neck-pain");
    }

    @Test
    void what_would_make_a_case_routine_is_not_said_to_move_nothing() {
        ASKED.forEach((question, unknown) -> {
            TriageReport report = BaclofenPack.TRIAGE.explain(
                    new NearlyCalm(WellUser.ORAL, Set.of(unknown), List.of(), Map.of()).build());
            List<Missing> missing = report.urgency().reasons().wouldBeRoutineWith();
            assertThat(missing).extracting(Missing::id).containsExactly(question);
            assertThat(Objects.requireNonNull(report.explanation()).settled())
                    .as(question)
                    .isFalse();
            assertThat(idle(report.toText())).doesNotContain(missing.get(0).label());
        });
    }

    /** The questions that a text report says to move nothing, on one line; an empty text without any. */
    private static String idle(String report) {
        String words = "though none alone moves the answer:";
        int start = report.indexOf(words);
        return start < 0
                ? ""
                : report.substring(start, report.indexOf("\n\n", start)).replaceAll("\\s+", " ");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static NearlyCalm draw(long seed) {
        Random random = new Random(seed);
        WellUser user = WellUser.values()[random.nextInt(2)];
        Set<String> unknown = ASKED.values().stream()
                .sorted()
                .filter(name -> random.nextInt(6) == 0)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Addition> notWeighed = random.ints(random.nextInt(3), 0, NOT_WEIGHED.size())
                .mapToObj(NOT_WEIGHED::get)
                .distinct()
                .toList();
        Map<String, String> words = CALM_WORDS.keySet().stream()
                .sorted()
                .filter(place -> random.nextInt(4) == 0)
                .collect(Collectors.toMap(place -> place, place -> NO_WORDS.get(random.nextInt(NO_WORDS.size()))));
        return new NearlyCalm(user, unknown, notWeighed, words);
    }

    @Test
    void what_is_not_weighed_is_named_and_in_the_way_each_alone() {
        assertThat(NOT_WEIGHED).allSatisfy(item -> {
            Urgency urgency = urgency(item.to(WellUser.ORAL.builder().build()));
            assertThat(urgency.reasons().notWeighed())
                    .extracting(each -> each.id())
                    .contains(item.word());
            assertThat(urgency.level()).as(item.toString()).isNotEqualTo("routine");
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_would_make_a_case_routine_does(long seed) {
        NearlyCalm drawn = draw(seed);
        Urgency before = urgency(drawn.build());
        if (before.reasons().because().contains("finding")) {
            assertThat(before.reasons().wouldBeRoutineWith()).as("seed " + seed).isEmpty();
        } else {
            NearlyCalm supplied = drawn.with(before.reasons().wouldBeRoutineWith());
            assertThat(urgency(supplied.build()).level())
                    .as("seed " + seed + " with " + before.reasons().wouldBeRoutineWith() + ": "
                            + supplied.build().toJson())
                    .isEqualTo("routine");
        }
    }

    /** Less than all of it leaves the case urgent, so nothing is named in vain. */
    @ParameterizedTest
    @MethodSource("seeds")
    void each_of_what_would_make_a_case_routine_is_needed(long seed) {
        NearlyCalm drawn = draw(seed);
        List<Missing> missing = urgency(drawn.build()).reasons().wouldBeRoutineWith();
        for (Missing leftOut : missing) {
            List<Missing> others =
                    missing.stream().filter(each -> !each.equals(leftOut)).toList();
            assertThat(urgency(drawn.with(others).build()).level())
                    .as("seed " + seed + " without " + leftOut)
                    .isEqualTo("urgent");
        }
    }

    @Test
    void most_drawn_cases_have_no_finding_and_something_that_is_missing() {
        List<Reasons> reasons = seeds().mapToObj(
                        seed -> urgency(draw(seed).build()).reasons())
                .filter(each -> !each.wouldBeRoutineWith().isEmpty())
                .toList();
        assertThat(reasons).hasSizeGreaterThan(130);
        assertThat(reasons).filteredOn(each -> each.because().size() > 1).hasSizeGreaterThan(60);
    }
}
