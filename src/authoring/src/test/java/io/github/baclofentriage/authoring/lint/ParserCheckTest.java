package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the strict reader would refuse is handed over as if it had not, since Drools' own reading is what is looked at. */
class ParserCheckTest {
    private static final String RULE = """
            package garden.signs;

            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;

            rule "Wilting is neglect"
                @id("GAR-S-001") @source("G01") @since("1.0")
            when
                Finding(id == "wilting", change != "unknown")
                not Absent(id == "wilting")
            then
                sign(drools, "neglected");
            end
            """;

    @Test
    void a_sound_rule_is_read_alike() {
        assertThat(faults(RULE)).isEmpty();
    }

    @Test
    void what_drools_cannot_read_is_told_with_its_line_and_level() {
        assertThat(faults(RULE.replace("!= \"unknown\")", "!= \"unknown\"")))
                .anyMatch(fault ->
                        fault.startsWith("signs/soil.drl line 10: Drools cannot read this at language level DRL6")
                                && fault.endsWith("[parse-error]"))
                .anyMatch(fault -> fault.contains("has no condition as Drools reads it"));
    }

    @Test
    void what_the_newer_level_alone_cannot_read_is_told_too() {
        assertThat(faults(RULE.replace("garden.signs;", "garden-signs;")))
                .anyMatch(fault ->
                        fault.startsWith("signs/soil.drl line 1: Drools cannot read this at language level DRL10"));
    }

    @Test
    void a_word_that_swallows_the_conditions_is_told() {
        assertThat(faults(RULE.replace("@since(\"1.0\")", "@since(\"1.0\") always")))
                .anyMatch(fault -> fault.contains("has no condition as Drools reads it"));
    }

    @Test
    void conditions_that_the_strict_reader_does_not_see_are_told() {
        RuleFile seen = RuleFile.read("signs/soil.drl", RULE);
        RuleFile other = RuleFile.read("signs/soil.drl", RULE.replace("    not Absent(id == \"wilting\")\n", ""));
        FaultList faults = new FaultList();
        ParserCheck.check(
                new RuleFile(
                        seen.path(),
                        seen.text(),
                        seen.comment(),
                        seen.packageName(),
                        seen.packageLine(),
                        seen.imports(),
                        other.rules(),
                        List.of()),
                faults);
        assertThat(faults.found())
                .extracting(found -> found.fault().check())
                .containsExactly(LintCheck.PARSE_DIFFERENCE);
    }

    private static List<String> faults(String text) {
        RuleFile file = RuleFile.read("signs/soil.drl", text);
        FaultList faults = new FaultList();
        ParserCheck.check(
                new RuleFile(
                        file.path(),
                        text,
                        file.comment(),
                        file.packageName(),
                        file.packageLine(),
                        file.imports(),
                        file.rules(),
                        List.of()),
                faults);
        return faults.found().stream().map(found -> found.fault().toString()).toList();
    }
}
