package io.github.baclofentriage.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drools is told what was read and nothing of what the file holds beside it. */
class RuleDescriptionsTest {
    private static final RuleFile FIRST = RuleFile.read("signs/a.drl", """
            package zorvane.signs;
            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;

            rule "A sentence"
                @id("ABC-1") @source("S01") @since("1.0")
            when
                Patient($age: youngest,
                    youngest>=18 /* no child */, youngest == oldest) // "quoted"
                not Finding( id in ("a","b c") )
                exists Substance(role not in ("given"), ago == null||ago<=96.5)
                Measurement(id == "x", latest < 2.0 * (70 - $age) - -3)
            then
                // Half of it.
                measurement(drools, "y",
                    142 * power(lesser($age / 88.42 / 0.7, 1), -0.241));
            end
            """);

    private static final RuleFile SECOND = RuleFile.read("signs/b.drl", """
            package zorvane.signs;
            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;
            import static io.github.baclofentriage.fact.Strength.*;
            rule "Another" when Finding() then argue(drools, "lack", WEAK, "a"); end
            """);

    private static final PackageDescr DESCRIBED = RuleDescriptions.of(List.of(FIRST, SECOND));

    @Test
    void the_files_of_a_folder_are_one_package() {
        assertThat(FIRST.faults()).isEmpty();
        assertThat(SECOND.faults()).isEmpty();
        assertThat(DESCRIBED.getName()).isEqualTo("zorvane.signs");
        assertThat(DESCRIBED.getImports())
                .extracting(ImportDescr::getTarget)
                .containsExactly("io.github.baclofentriage.fact.*");
        assertThat(DESCRIBED.getFunctionImports())
                .extracting(FunctionImportDescr::getTarget)
                .containsExactly(
                        "io.github.baclofentriage.fact.Level.*",
                        "io.github.baclofentriage.fact.RuleActions.*",
                        "io.github.baclofentriage.fact.Strength.*");
        assertThat(DESCRIBED.getRules()).extracting(RuleDescr::getName).containsExactly("A sentence", "Another");
        assertThat(DESCRIBED.getRules()).extracting(RuleDescr::getLine).containsExactly(5, 5);
        assertThat(DESCRIBED.getRules())
                .extracting(rule -> rule.getResource().getSourcePath())
                .containsExactly("signs/a.drl", "signs/b.drl");
    }

    @Test
    void conditions() {
        List<? extends BaseDescr> patterns =
                DESCRIBED.getRules().get(0).getLhs().getDescrs();
        assertThat(patterns)
                .extracting(BaseDescr::getClass)
                .containsExactly(PatternDescr.class, NotDescr.class, ExistsDescr.class, PatternDescr.class);
        assertThat(words(patterns.get(0)))
                .containsExactly("Patient", "$age : youngest", "youngest >= 18", "youngest == oldest");
        assertThat(words(((NotDescr) patterns.get(1)).getDescrs().get(0)))
                .containsExactly("Finding", "id in (\"a\", \"b c\")");
        assertThat(words(((ExistsDescr) patterns.get(2)).getDescrs().get(0)))
                .containsExactly("Substance", "role not in (\"given\")", "ago == null || ago <= 96.5");
        assertThat(words(patterns.get(3)))
                .containsExactly("Measurement", "id == \"x\"", "latest < ((2.0 * (70 - $age)) - -3)");
        assertThat(words(DESCRIBED.getRules().get(1).getLhs().getDescrs().get(0)))
                .containsExactly("Finding");
    }

    private static List<String> words(Object descr) {
        PatternDescr pattern = (PatternDescr) descr;
        List<String> words = new java.util.ArrayList<>(List.of(pattern.getObjectType()));
        pattern.getDescrs().forEach(each -> words.add(String.valueOf(each)));
        return words;
    }

    @Test
    void calls() {
        assertThat(DESCRIBED.getRules())
                .extracting(RuleDescr::getConsequence)
                .containsExactly(
                        "measurement(drools, \"y\", (142 * power(lesser((($age / 88.42) / 0.7), 1), -0.241)));",
                        "argue(drools, \"lack\", WEAK, \"a\");");
    }

    private static BaseDescr first(String patterns) {
        RuleFile file = RuleFile.read("signs/c.drl", """
                package zorvane.signs;
                import io.github.baclofentriage.fact.*;
                import static io.github.baclofentriage.fact.RuleActions.*;
                rule "Listed" @id("ABC-3") @source("S01") @since("1.0")
                when %s then sign(drools, "a"); end
                """.formatted(patterns));
        assertThat(file.faults()).isEmpty();
        return RuleDescriptions.of(List.of(file))
                .getRules()
                .get(0)
                .getLhs()
                .getDescrs()
                .get(0);
    }

    @Test
    void a_list_of_ids_is_told_as_alternatives_each_with_the_other_conditions() {
        BaseDescr listed = first("Finding(id in (\"a\", \"b\", \"a\"), possible == false)");
        assertThat(((OrDescr) listed).getDescrs())
                .extracting(RuleDescriptionsTest::words)
                .containsExactly(
                        List.of("Finding", "id == \"a\"", "possible == false"),
                        List.of("Finding", "id == \"b\"", "possible == false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not Finding(id in (\"a\", \"b\"))",
                "exists Sign(id in (\"a\", \"b\"), possible == false)",
                "Finding(id not in (\"a\", \"b\"))",
                "Exposure(change in (\"stopped\", \"reduced\"))"
            })
    void any_other_list_stays_one(String pattern) {
        assertThat(first(pattern)).isNotInstanceOf(OrDescr.class);
    }

    /** Five times five is more than one rule is cut into. */
    @Test
    void lists_that_multiply_stay_lists() {
        String five = "Finding(id in (\"a\", \"b\", \"c\", \"d\", \"e\"))";
        assertThat(first(five)).isInstanceOf(OrDescr.class);
        assertThat(first(five + "\n" + five)).isInstanceOf(PatternDescr.class);
    }
}
