package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site replaces a limit of a pack by disabling the rule and adding its own, and every report says so. */
class OverlayTest {
    private static final String DECLARATION = """
            format: baclofen-triage/pack/1
            id: st-elsewhere
            version: 2.0.0
            title: Local rules of St Elsewhere
            status: active
            review_date: 2030-01-01
            overlay:
              over: zorvane
              versions: [1.2.3]
              reason: our pumps report a stall late
              disables:
                ZOR-L-012: the two hours are too short for our pumps
            rules: [lack/stall.drl]
            """;

    private static final String RULES = """
            package st_elsewhere.lack;

            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;
            import static io.github.baclofentriage.fact.Strength.*;

            rule "A pump stalled for six hours argues for lack"
                @id("STE-L-001") @source("ste-policy, label") @since("2.0")
            when
                Event(id == "pump-stall", onset >= 6)
            then
                argue(drools, "lack", STRONG, "history");
            end
            """;

    private static final String SOURCES = """
            format: baclofen-triage/sources/1
            sources:
              ste-policy: {kind: design, citation: St Elsewhere policy 12, says: A stall counts from six hours on.}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private RulePack pack = RulePack.of(ToyPack.folder());

    @BeforeEach
    void writeOverlay() throws IOException {
        write("pack.yaml", DECLARATION);
        write("lack/stall.drl", RULES);
        write("sources.yaml", SOURCES);
    }

    private void write(String file, String text) throws IOException {
        Path path = temp.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    /** The pump stalled ten hours ago, and the first sign came so long ago. */
    private static PatientCase stall(String firstSign) {
        return PatientCase.builder("stall")
                .exposure("zorvane", "implanted", pump -> pump.event("pump stall", "10 h"))
                .present("itch", itch -> itch.ago(firstSign))
                .build();
    }

    @Test
    void a_limit_is_replaced_by_disabling_its_rule_and_adding_another() {
        Triage before = Triage.with(pack);
        Triage after = Triage.with(pack.overlaid(temp));

        assertThat(fired(before, "7 h")).contains("ZOR-L-012").doesNotContain("STE-L-001");
        assertThat(fired(after, "7 h")).doesNotContain("ZOR-L-012", "STE-L-001");
        assertThat(fired(after, "4 h")).contains("STE-L-001").doesNotContain("ZOR-L-012");
    }

    private static Iterable<String> fired(Triage triage, String firstSign) {
        return triage.trace(stall(firstSign)).fired();
    }

    @Test
    void every_report_names_the_overlay_and_keeps_the_digest_of_the_pack() {
        TriageReport report = Triage.with(pack.overlaid(temp)).assess(stall("4 h"));

        assertThat(report.pack().id()).isEqualTo("zorvane");
        assertThat(report.pack().sha256()).isEqualTo(pack.sha256());
        assertThat(report.pack().overlays()).singleElement().satisfies(overlay -> {
            assertThat(overlay.id()).isEqualTo("st-elsewhere");
            assertThat(overlay.version()).isEqualTo("2.0.0");
            assertThat(overlay.sha256()).hasSize(64).isNotEqualTo(pack.sha256());
            assertThat(overlay.reason()).isEqualTo("our pumps report a stall late");
            assertThat(overlay.disables()).isEqualTo(Map.of("ZOR-L-012", "the two hours are too short for our pumps"));
            assertThat(overlay.adds()).containsExactly("STE-L-001");
        });
        assertThat(report.toText()).contains("Overlay st-elsewhere 2.0.0", "disables ZOR-L-012", "adds STE-L-001");
        assertThat(report.toJson()).contains("\"overlays\"", "\"ZOR-L-012\"");
        assertThat(report.pack().trust().kind()).isEqualTo(PackTrust.Kind.UNVERIFIED);
    }

    @Test
    void a_report_without_an_overlay_speaks_of_none() {
        TriageReport report = Triage.with(pack).assess(stall("4 h"));
        assertThat(report.pack().overlays()).isEmpty();
        assertThat(report.toJson()).doesNotContain("overlays");
    }

    @Test
    void a_struck_rule_that_is_disabled_is_no_fault_of_the_rule_that_strikes_it() throws IOException {
        write("pack.yaml", DECLARATION.replace("ZOR-L-012", "ZOR-X-001"));
        assertThat(pack.overlaid(temp).rules()).extracting(RulePack.Rule::id).doesNotContain("ZOR-X-001");
    }

    @Test
    void an_overlay_that_only_disables_needs_no_sources() throws IOException {
        write("pack.yaml", DECLARATION.replace("rules: [lack/stall.drl]\n", ""));
        Files.delete(temp.resolve("sources.yaml"));
        assertThat(pack.overlaid(temp).rules())
                .hasSize(pack.rules().size() - 1)
                .extracting(RulePack.Rule::id)
                .doesNotContain("ZOR-L-012");
    }

    @Test
    void a_stage_whose_every_rule_is_disabled_does_nothing() throws IOException {
        List<String> arguments = pack.rules().stream()
                .filter(rule -> List.of("lack", "excess").contains(rule.file().replaceAll("/.*", "")))
                .map(RulePack.Rule::id)
                .toList();
        write(
                "pack.yaml",
                DECLARATION
                        .replace(
                                "ZOR-L-012: the two hours are too short for our pumps",
                                String.join(": no need\n    ", arguments) + ": no need")
                        .replace("rules: [lack/stall.drl]\n", ""));

        TriageReport report = Triage.with(pack.overlaid(temp)).assess(stall("4 h"));

        assertThat(arguments).isNotEmpty();
        assertThat(report.syndromes())
                .allSatisfy(one -> assertThat(one.points()).isZero());
    }

    @Test
    void lines_of_other_rules_stay_what_they_were() {
        assertThat(pack.overlaid(temp).rules())
                .filteredOn(rule -> !rule.id().startsWith("STE"))
                .isSubsetOf(pack.rules());
    }

    @Test
    void the_rules_of_an_overlay_can_be_read() {
        RulePack.Rule own = pack.overlaid(temp).rules().get(0);
        assertThat(own.file()).isEqualTo("st-elsewhere:lack/stall.drl");
        assertThat(pack.overlaid(temp).text(own.file())).isEqualTo(RULES);
    }

    @Test
    void an_overlay_for_another_pack_or_version_is_refused() throws IOException {
        write("pack.yaml", DECLARATION.replace("over: zorvane", "over: zorvan"));
        assertThat(faults()).singleElement().asString().contains("lies over [zorvan]", "This pack is zorvane");
        write("pack.yaml", DECLARATION.replace("[1.2.3]", "[1.2.2, 1.2.4]"));
        assertThat(faults()).singleElement().asString().contains("[1.2.2, 1.2.4]", "This pack is 1.2.3");
    }

    @Test
    void a_rule_to_disable_must_exist() throws IOException {
        write("pack.yaml", DECLARATION.replace("ZOR-L-012:", "ZOR-L-112:"));
        assertThat(faults()).singleElement().asString().contains("no rule [ZOR-L-112]", "Maybe ZOR-");
    }

    @Test
    void an_id_or_name_of_the_pack_stays_taken_unless_its_rule_is_disabled() throws IOException {
        write("lack/stall.drl", RULES.replace("STE-L-001", "ZOR-L-011"));
        assertThat(faults()).singleElement().asString().contains("ZOR-L-011", "stands also in");
        write(
                "lack/stall.drl",
                RULES.replace("A pump stalled for six hours argues for lack", "A stalled pump argues for lack"));
        assertThat(pack.overlaid(temp).rules()).extracting(RulePack.Rule::id).contains("STE-L-001");
    }

    @Test
    void what_lacks_a_reason_or_a_change_is_refused() throws IOException {
        write("pack.yaml", DECLARATION.replace("  reason: our pumps report a stall late\n", ""));
        assertThat(faults()).singleElement().asString().contains("pack.yaml line ", "reason");
        write("pack.yaml", DECLARATION.replace("the two hours are too short for our pumps", "\"\""));
        assertThat(faults()).singleElement().asString().contains("ZOR-L-012", "a text is needed");
    }

    @Test
    void an_overlay_alone_is_no_pack_and_a_pack_is_no_overlay() {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.of(temp))
                .withMessageContainingAll("overlay", "[zorvane]");
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> pack.overlaid(ToyPack.folder()))
                .withMessageContaining("no overlay");
    }

    @Test
    void a_policy_decides_on_an_overlay_as_on_a_pack() {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> pack.overlaid(temp, PackPolicy.bundledOnly()))
                .withMessageContaining("refused");
    }

    @Test
    void an_overlay_takes_the_place_of_no_source_and_of_no_id() throws IOException {
        write("sources.yaml", SOURCES + "  label: {kind: design, citation: None, says: Anything.}\n");
        assertThat(faults())
                .singleElement()
                .isEqualTo(
                        "st-elsewhere: sources.yaml: [label] stands also in the pack below. Maybe a key of your own");
        write("sources.yaml", SOURCES);
        write("lack/stall.drl", RULES.replace("STE-L-001", "ZOR-L-012"));
        assertThat(faults())
                .singleElement()
                .isEqualTo("st-elsewhere:lack/stall.drl line 7: id [ZOR-L-012] is that of a rule that an overlay takes"
                        + " out. Maybe an id of your own");
    }

    @Test
    void each_overlay_has_an_id_of_its_own() throws IOException {
        RulePack once = pack.overlaid(temp);
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> once.overlaid(temp))
                .withMessageContaining("st-elsewhere: pack.yaml: the id is that of the pack or overlay below.");
        write("pack.yaml", DECLARATION.replace("id: st-elsewhere", "id: zorvane"));
        assertThat(faults()).first().asString().contains("the id is that of the pack or overlay below.");
    }

    @Test
    void an_overlay_disables_rules_of_the_overlay_below_it() throws IOException {
        RulePack once = pack.overlaid(temp);
        write("pack.yaml", """
                format: baclofen-triage/pack/1
                id: ward-7
                version: 1.0.0
                title: Local rules of ward 7
                status: active
                review_date: 2030-01-01
                overlay:
                  over: zorvane
                  versions: [1.2.3]
                  reason: a ward without pumps
                  disables: {STE-L-001: there is no pump}
                """);

        RulePack twice = once.overlaid(temp);

        assertThat(once.rules()).extracting(RulePack.Rule::id).contains("STE-L-001");
        assertThat(twice.rules()).extracting(RulePack.Rule::id).doesNotContain("STE-L-001", "ZOR-L-012");
        assertThat(faults()).singleElement().asString().contains("there is no rule [STE-L-001] to disable");
    }

    @Test
    void what_it_says_of_itself_steers_no_terminal() throws IOException {
        write("pack.yaml", DECLARATION.replace("[1.2.3]", "[\"\\e[2J\\nforged\"]"));
        assertThat(faults()).singleElement().asString().doesNotContain("\u001b", "\n");
    }

    private List<String> faults() {
        RulePackException thrown = catchThrowableOfType(RulePackException.class, () -> pack.overlaid(temp));
        assertThat(thrown).as("the overlay is refused").isNotNull();
        return Objects.requireNonNull(thrown).faults();
    }
}
