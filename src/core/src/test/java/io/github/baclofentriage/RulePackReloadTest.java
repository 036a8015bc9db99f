package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackReloadTest {
    private static final PatientCase FEVERISH =
            PatientCase.builder("feverish").present("fever").build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack files;

    @SuppressWarnings("NullAway.Init")
    private RulePack before;

    @BeforeEach
    void load() {
        files = ToyPack.copiedTo(temp);
        before = files.load();
    }

    @Test
    void a_changed_rule_file_and_all_others_answer_as_if_loaded_for_the_first_time() {
        files.edit(
                "lack/body.drl",
                "argue(drools, \"lack\", WEAK, \"heat\")",
                "argue(drools, \"lack\", STRONG, \"heat\")");

        RulePack after = before.reloaded(files.path());

        assertThat(report(after)).isEqualTo(report(files.load())).isNotEqualTo(report(before));
        assertThat(after.sha256()).isEqualTo(files.load().sha256()).isNotEqualTo(before.sha256());
    }

    @Test
    void a_change_that_is_taken_back_gives_the_pack_as_it_was() {
        String sound = files.read("lack/body.drl");
        files.edit("lack/body.drl", "id == \"fever\"", "id == \"high-fever\"");
        RulePack between = before.reloaded(files.path());
        files.write("lack/body.drl", sound);

        assertThat(report(between)).isNotEqualTo(report(before));
        assertThat(report(between.reloaded(files.path()))).isEqualTo(report(before));
    }

    @Test
    void files_that_are_no_rules_are_read_again() {
        files.edit("pack.yaml", "version: 1.2.3", "version: 1.2.4");
        files.edit("vocabulary.yaml", "label: fever,", "label: warm skin,");
        files.edit("sources.yaml", "Zorvane label, 2031", "Zorvane label, 2032");

        RulePack after = before.reloaded(files.path());

        assertThat(after.version()).isEqualTo("1.2.4");
        assertThat(report(after)).isEqualTo(report(files.load())).contains("warm skin");
        assertThat(after.sources().sources().get("label")).asString().contains("2032");
    }

    @Test
    void faults_are_named_and_leave_the_earlier_pack_as_it_was() {
        String report = report(before);
        files.edit("lack/body.drl", "Finding(id == \"fever\")", "Finding(id == \"fever\"");

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> before.reloaded(files.path()))
                .withMessageContaining("lack/body.drl");
        assertThat(report(before)).isEqualTo(report);
    }

    private static String report(RulePack pack) {
        return Triage.with(pack).assess(FEVERISH).toJson().replaceAll("\"sha256\" ?: ?\"[0-9a-f]+\"", "");
    }
}
