package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.BasePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack in which the lint finds nothing can be loaded. */
class RefusedPackTest {
    private static final List<String> WORDS =
            List.of("", "-6", "[]", "{}", "null", "int", "x y", "1.5", "\"\"", "'", "=");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pack.yaml             | hours: 6                     | hours: -6
            pack.yaml             | hours: 6                     | hours: six
            pack.yaml             | urgency_window_hours: 6      | ``
            pack.yaml             | pack/1                       | pack/2
            pack.yaml             | id: garden                   | id: int
            pack.yaml             | id: garden                   | id: java
            pack.yaml             | id: garden                   | id: Garden
            pack.yaml             | id: garden                   | id: orchard
            pack.yaml             | version: 1.0.0               | version: 1.0
            pack.yaml             | version: 1.0.0               | version: 1.0.0-..
            pack.yaml             | version: 1.0.0               | version: 1.0.0-01
            pack.yaml             | status: active               | status: actives
            pack.yaml             | 2030-01-01                   | 2030-02-30
            pack.yaml             | title: Thirsty or drowned    | title: ''
            pack.yaml             | misuse:                      | mis_use:
            pack.yaml             | misuse: Not for patients.    | misuse: [Not, for, patients]
            pack.yaml             | tally_after: arguments       | tally_after: argument
            pack.yaml             | [advice]                     | [advise]
            pack.yaml             | [advice]                     | advice
            pack.yaml             | - advice/advice.drl          | - advice/advice.drl/../advice.drl
            pack.yaml             | - advice/advice.drl          | - ../advice/advice.drl
            pack.yaml             | - advice/advice.drl          | - advice/advice.yaml
            pack.yaml             | - advice/advice.drl          | - {file: advice/advice.drl}
            pack.yaml             | - advice/advice.drl          | - urgency/flags.drl
            pack.yaml             | raises: now                  | raises: nwo
            pack.yaml             | raises: now                  | raise: now
            pack.yaml             | {label: the plant collapsed  | {label: ''
            pack.yaml             | pests: pests                 | pests: [pests]
            pack.yaml             | intended_use                 | overlay: {}\\nintended_use
            vocabulary.yaml       | vocabulary/1                 | vocabulary/0
            vocabulary.yaml       | is_a: [wilting]              | is_a: [leaf-drop]
            vocabulary.yaml       | is_a: [wilting]              | is_a: [wilt]
            vocabulary.yaml       | is_a: [wilting]              | is_a: wilting
            vocabulary.yaml       | synonyms: [limp leaves]      | synonyms: [leaf drop]
            vocabulary.yaml       | id: soft-stem                | id: wilting
            vocabulary.yaml       | label: soft stem             | label: {}
            vocabulary.yaml       | {id: water, label: water}    | {id: water, label: water, unit: moons}
            vocabulary.yaml       | {id: water, label: water}    | {id: water, label: water, unit: mmol/L}
            vocabulary.yaml       | molar_mass: 28.01            | molar_mass: heavy
            vocabulary.yaml       | 0 d, to                      | early, to
            vocabulary.yaml       | {from: 28 d, to: 20 a}       | {from: 28 d}
            vocabulary.yaml       | past: [previous]             | past: previous
            vocabulary.yaml       | signs: | families: [{id: a, label: a, standing: deadly, source: label-soil, findings: [wilting]}]\\nsigns:
            vocabulary.yaml       | signs: | families: [{id: a, label: a, standing: grave, source: label-soil, findings: [wiltting]}]\\nsigns:
            vocabulary.yaml       | signs: | families: [{id: a, label: a, standing: grave, source: label-soil, findings: wilting}]\\nsigns:
            vocabulary.yaml       | signs: | families: [{id: a, label: a, standing: grave, source: label-soil, finding: [wilting]}]\\nsigns:
            vocabulary.yaml       | signs: | families: [{id: a, label: a, standing: grave, source: label-soil, findings: [wilting, wilting]}]\\nsigns:
            vocabulary.yaml       | signs: | families: [{id: a, standing: grave, source: label-soil, findings: [wilting]}]\\nsigns:
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [30, 2], flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [2], flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [low, 2], flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [2, 30], source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [2, 30], flag: collapse}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [2, 30], critical: [null, 30], flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{to: 2 kg, calm: [2, 30], flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [2, 30], flag: collapse, source: label-soil}, {calm: [2, 30], flag: collapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], limits: [{calm: [2, 30], flag: colapse, source: label-soil}]
            vocabulary.yaml       | possible: [0, 50.5] | possible: [0, 50.5], usual_within: some
            sources.yaml          | sources/1                    | source/1
            sources.yaml          | {wilting: 8/10, pests: 1/10} | {wilting: many, pests: 1/10}
            sources.yaml          | rot: 12.5                    | rot: some
            sources.yaml          | interval: [1.9, 22]          | interval: [1.9, 5, 22]
            sources.yaml          | likelihood_ratio: 6.5        | likelihood_ratio: high
            sources.yaml          | age: "<1 a"                  | ages: "<1 a"
            sources.yaml          | disagrees_with: [spring      | disagrees_with: spring-2001, note: [spring
            advice/advice.drl     | garden.advice                | garden.urgency
            advice/advice.drl     | "winter-2003"                | "winter-2004"
            advice/advice.drl     | @id("GAR-D-001")             | @id("GAR-D-002")
            advice/advice.drl     | @id("GAR-D-001")             | ``
            advice/advice.drl     | @since("1.0")                | ``
            advice/advice.drl     | The pot of a hungry plant is lifted | The soil is asked when it is unknown
            advice/advice.drl     | suspect(drools, "pests")     | suspect(drools, pests)
            advice/advice.drl     | level ==                     | level =
            advice/advice.drl     | when                         | ``
            signs/soil.drl        | 0.5 * power($m, 2) + 1       | "much"
            """)
    void what_loading_refuses_the_lint_reports(String file, String before, String after) throws IOException {
        Path pack = Packs.copy("sound", temporary);
        Path path = pack.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        int place = text.indexOf(before);
        Files.writeString(
                path, text.substring(0, place) + after.replace("\\n", "\n") + text.substring(place + before.length()));

        assertThatExceptionOfType(RulePackException.class).isThrownBy(() -> RulePack.of(pack));
        assertThat(PackLint.of(pack)).isNotEmpty();
    }

    /** Each seed changes a word or drops a line, once and then again in the pack so far. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_pack_that_the_lint_finds_clean_loads(long seed) throws IOException {
        Random random = new Random(seed);
        Path pack = Packs.copy("sound", temporary);
        List<String> files = Packs.files(pack);
        for (int i = 0; i < 3; i++) {
            Path file = pack.resolve(files.get(random.nextInt(files.size())));
            Files.writeString(file, broken(Files.readString(file), random));
            if (isRefused(pack)) {
                assertThat(PackLint.of(pack)).as("seed " + seed).isNotEmpty();
            }
        }
    }

    private static boolean isRefused(Path pack) {
        try {
            RulePack.of(pack);
            return false;
        } catch (RulePackException e) {
            return true;
        }
    }

    private static String broken(String text, Random random) {
        if (random.nextInt(3) == 0) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.remove(random.nextInt(lines.size()));
            return String.join("\n", lines);
        }
        String[] words = text.split("(?<=\\W)|(?=\\W)", -1);
        words[random.nextInt(words.length)] = WORDS.get(random.nextInt(WORDS.size()));
        return String.join("", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "int", "1st"})
    void a_folder_that_names_no_package_is_reported(String folder) throws IOException {
        Path pack = Packs.copy("sound", temporary);
        Files.move(pack.resolve("advice"), pack.resolve(folder));
        replace(pack.resolve("pack.yaml"), "[advice]", "[" + folder + "]");
        replace(pack.resolve("pack.yaml"), "advice/advice", folder + "/advice");
        replace(pack.resolve(folder + "/advice.drl"), "garden.advice", "garden." + folder);

        assertThatExceptionOfType(RulePackException.class).isThrownBy(() -> RulePack.of(pack));
        assertThat(PackLint.of(pack)).isNotEmpty();
    }

    @Test
    void what_is_wrong_is_told_once_and_in_the_words_of_a_check_where_there_is_one() throws IOException {
        Path pack = Packs.copy("sound", temporary);
        replace(pack.resolve("pack.yaml"), "version: 1.0.0", "version: 1.0");
        replace(pack.resolve("pack.yaml"), "raises: now", "raises: nwo");
        replace(pack.resolve("vocabulary.yaml"), "is_a: [wilting]", "is_a: [wilt]");

        assertThat(PackLint.of(pack))
                .extracting(LintFault::toString)
                .containsExactly(
                        "pack.yaml line 4: the pack is refused when it is loaded: /version: no semantic version [1.0]. Maybe"
                                + " 1.0.0. [refused]",
                        "pack.yaml line 38: there is no urgency [nwo]. [unknown-urgency]",
                        "vocabulary.yaml line 18: there is no finding [wilt]. Maybe wilting. [unknown-parent]");
    }

    @Test
    void a_fault_hides_no_other_on_its_line_or_beyond() throws IOException {
        Path pack = Packs.copy("sound", temporary);
        replace(
                pack.resolve("vocabulary.yaml"),
                "possible: [0, 50.5]",
                "possible: [0, 50.5], limit: 3, usual_within: 2, limits: [{calm: [9, 2], flag: colapse, source: label-soil}]");
        replace(
                pack.resolve("vocabulary.yaml"),
                "signs:\n",
                "families: [{id: dying, label: dying, standing: grave, source: label-soil, findings: [wilting, wilting]}]\nsigns:\n");

        assertThat(PackLint.of(pack))
                .extracting(LintFault::toString)
                .containsExactly(
                        "vocabulary.yaml line 39: the pack is refused when it is loaded: /measurements/1/limits/0/calm: the"
                                + " lower number comes first. [refused]",
                        "vocabulary.yaml line 39: there is no red flag [colapse]. Maybe collapse. [unknown-id]",
                        "vocabulary.yaml line 39: the key [limit] means nothing here. Maybe limits. [unknown-key]",
                        "vocabulary.yaml line 44: the pack is refused when it is loaded: /families/0/findings: [wilting] stands"
                                + " twice in this family. [refused]",
                        "vocabulary.yaml line 44: no rule reads that the findings of the family [dying] are grave. Maybe a"
                                + " rule with Stated(standing == \"grave\"). [unread-standing]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrong-value    | pack.yaml         | hours: 6   | hours: six
            duplicate-rule | advice/advice.drl | GAR-D-002  | GAR-D-001
            unknown-source | advice/advice.drl | winter-2003 | winter-2004
            rule-form      | advice/advice.drl | level ==   | level =
            """)
    void nothing_excuses_what_loading_refuses(String check, String file, String before, String after)
            throws IOException {
        Path pack = Packs.copy("sound", temporary);
        replace(
                pack.resolve("pack.yaml"),
                "lint_exceptions:\n",
                "lint_exceptions:\n  - {check: " + check + ", reason: It is meant so.}\n");
        replace(pack.resolve(file), before, after);

        assertThatExceptionOfType(RulePackException.class).isThrownBy(() -> RulePack.of(pack));
        assertThat(PackLint.of(pack)).anyMatch(fault -> fault.check() != LintCheck.IDLE_EXCEPTION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: 1.0.0         | version: one
            versions: [1.0.0]      | versions: []
            versions: [1.0.0]      | versions: [2.0.0]
            reason: ours           | reason: ''
            GAR-D-001: not here    | GAR-D-001: ''
            GAR-D-001: not here    | GAR-D-111: not here
            over: garden           | over: orchard
            id: greenhouse         | id: int
            """)
    void an_overlay_that_loading_refuses_has_faults(String before, String after) throws IOException {
        Path overlay = Files.createDirectory(temporary.resolve("overlay"));
        Files.writeString(overlay.resolve("pack.yaml"), """
                format: baclofen-triage/pack/1
                id: greenhouse
                version: 1.0.0
                title: Rules of a greenhouse
                status: active
                review_date: 2030-01-01
                overlay:
                  over: garden
                  versions: [1.0.0]
                  reason: ours
                  disables: {GAR-D-001: not here}
                rules: [signs/soil.drl]
                """);
        Files.writeString(overlay.resolve("sources.yaml"), """
                format: baclofen-triage/sources/1
                sources: {}
                """);
        Path rules = Files.createDirectory(overlay.resolve("signs")).resolve("soil.drl");
        Files.writeString(rules, """
                package greenhouse.signs;

                import io.github.baclofentriage.fact.*;
                import static io.github.baclofentriage.fact.RuleActions.*;

                rule "Soil that is nearly dry is dry soil"
                    @id("GRE-S-001") @source("label-soil") @since("1.0")
                when
                    Measurement(id == "soil-moisture", latest < 25)
                then
                    finding(drools, "dry-soil");
                end
                """);
        Path sound = Packs.folder("sound");
        assertThat(PackLint.of(overlay, List.of(), BasePack.in(sound))).isEmpty();
        RulePack below = RulePack.of(sound);
        below.overlaid(overlay);

        replace(overlay.resolve("pack.yaml"), before, after);
        if (after.equals("id: int")) {
            replace(rules, "package greenhouse", "package int");
        }

        assertThatExceptionOfType(RulePackException.class).isThrownBy(() -> below.overlaid(overlay));
        assertThat(PackLint.of(overlay, List.of(), BasePack.in(sound))).isNotEmpty();
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
