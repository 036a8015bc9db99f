package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.Deviation;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiringOrderTest {
    @SuppressWarnings("NullAway.Init")
    private RulePack pack;

    @SuppressWarnings("NullAway.Init")
    private List<RuleCase> cases;

    @SuppressWarnings("NullAway.Init")
    private MutationReport report;

    @BeforeAll
    void change_the_rules_of_the_meadow(@TempDir Path folder) throws IOException {
        pack = Meadow.in(folder);
        cases = Mutation.passing(CaseInventory.of(folder, pack), CaseCheck.of(pack));
        report = Mutation.run(folder, pack, Garden.ALL);
    }

    @Test
    void no_change_denies_what_a_rule_of_its_own_stage_makes() {
        assertThat(keys())
                .doesNotContain("GAR-S-004 negate pattern Sign(id == \"dry-soil\")")
                .contains(
                        "GAR-S-004 negate pattern Measurement(id == \"soil-moisture\", latest < 10)",
                        "GAR-D-002 negate pattern Sign(id == \"dry-soil\")");
    }

    @Test
    void a_denial_is_judged_by_the_name_of_what_is_made() {
        FiringOrder order = FiringOrder.of(pack);

        assertThat(order.decides(denying("Sign(id == \"dry-soil\")"))).isTrue();
        assertThat(order.decides(denying("Sign(id in (\"some-other\", \"parched-soil\"))")))
                .isTrue();
        assertThat(order.decides(denying("Sign(id != \"dry-soil\")"))).isTrue();
        assertThat(order.decides(denying("Sign()"))).isTrue();
        assertThat(order.decides(denying("Sign(id == \"some-other\")"))).isFalse();
        assertThat(order.decides(denying("Sign(id not in (\"dry-soil\", \"parched-soil\"))")))
                .isFalse();
        assertThat(order.decides(denying("Finding()"))).isFalse();
    }

    /** Watching a change is a short cut; the long way is to load the changed pack and to run every case. */
    @Test
    void every_verdict_is_that_of_really_loading_the_changed_pack() {
        Map<String, Fate> watched = new TreeMap<>();
        report.mutants().forEach(mutant -> watched.put(mutant.key(), mutant.fate()));
        Map<String, Fate> loaded = new TreeMap<>();
        Edits.of(pack, Garden.ALL).forEach(edit -> loaded.put(edit.key(), loaded(edit)));

        assertThat(watched.values()).contains(Fate.values());
        assertThat(watched).hasSizeGreaterThan(75).isEqualTo(loaded);
    }

    private Fate loaded(Edit edit) {
        String changed = edit.text() == null ? "" : edit.text();
        CaseCheck check = CaseCheck.of(
                pack.with(edit.file(), edit.rule().span().replaced(edit.source().text(), changed)));
        Set<Fate> fates = new HashSet<>();
        for (RuleCase each : cases) {
            List<Deviation> deviations = check.run(each);
            boolean failed = deviations.stream().map(Deviation::about).anyMatch("pack"::equals);
            fates.add(failed ? Fate.FAILED : Trial.fate(each, deviations));
        }
        return Stream.of(Fate.KILLED_BY_NARRATIVE, Fate.KILLED_BY_MIRROR, Fate.FAILED)
                .filter(fates::contains)
                .findFirst()
                .orElse(Fate.SURVIVED);
    }

    /** A rule of the stage of the signs with one pattern turned into a denial. */
    private Edit denying(String pattern) {
        Edit edit = Edits.of(pack, file -> file.equals("signs/soil.drl")).stream()
                .filter(each -> each.key().startsWith("GAR-S-001 negate pattern"))
                .findFirst()
                .orElseThrow();
        String text = String.valueOf(edit.text()).replaceFirst("not Measurement\\(.*\\)", "not " + pattern);
        assertThat(text).contains("not " + pattern);
        return new Edit(edit.operator(), edit.source(), edit.rule(), edit.what(), edit.span(), text);
    }

    private Set<String> keys() {
        return report.mutants().stream().map(Mutant::key).collect(Collectors.toSet());
    }
}
