package io.github.baclofentriage;

import static io.github.baclofentriage.Attack.CALL;
import static io.github.baclofentriage.Attack.FACT;
import static io.github.baclofentriage.Attack.then;
import static io.github.baclofentriage.Attack.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files that would take all time or memory, and files and heads that are odd in another way. */
@Timeout(300)
class HostileRuleFilesTest {
    private static final String FILE = "lack/attack.drl";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
    }

    @Test
    void a_broken_file_of_ten_thousand_parentheses() {
        refused(
                then("any", "measurement(drools, \"sugar\", " + "(".repeat(10_000) + "1", ""),
                "the formula is too long");
        refused(when("any", "Measurement(latest > " + "(".repeat(10_000) + "1", ""), "the formula is too long");
        refused(when("any", "(".repeat(10_000), ""), "[(] does not belong here");
        refused(when("any", "Finding(".repeat(10_000), ""), "one of ==");
    }

    @Test
    void a_formula_of_ten_thousand_terms() {
        refused(then("any", "measurement(drools, \"sugar\", 1.0" + " + 1.0".repeat(10_000) + ");", ""), "too long");
        refused(when("any", "Measurement(latest > 1.0" + " * 1.0".repeat(10_000) + ")", ""), "too long");
    }

    @Tag("slow")
    @Test
    void a_call_of_ten_thousand_texts() {
        refused(then("any", "undercut(drools" + ", \"A-1\"".repeat(10_000) + ");", ""), "too long");
    }

    @Test
    void more_patterns_than_a_machine_can_join() {
        refused(when("any", "Finding()\n".repeat(3), ""), "3 of them pick none by an id of their own");
        refused(when("any", "Finding(ago > 3, id != \"a\")\n".repeat(3), ""), "3 of them pick none");
        refused(when("any", (FACT + " ").repeat(4), ""), "3 of them pick none");
        refused(when("any", ("not " + FACT + " ").repeat(13), ""), "13 patterns in a rule; the most is 12");
        refused(when("any", "exists Event()\n".repeat(13), ""), "13 patterns in a rule");
        refused(when("any", "Finding(id == \"a\"" + ", ago > 3".repeat(12) + ")", ""), "13 constraints in a pattern");
        refused(when("any", "Finding(ago > 1" + " || ago > 3".repeat(12) + ")", ""), "13 alternatives");
        refused(when("any", "Finding(id in (\"a\"" + ", \"a\"".repeat(100) + "))", ""), "101 values in a list");
    }

    @Test
    void a_file_without_end() {
        String rule = ToyPack.rule("A sentence", "BAD-1", FACT, CALL);
        refused(rule.repeat(2_000), "the file is larger than 200000 characters");
        refused("#".repeat(4_000_000), "the file is larger than 200000 characters");
    }

    @Test
    void more_faults_than_anybody_reads() {
        pack.add(FILE, "rule\n".repeat(30_000));
        assertThat(pack.faults())
                .hasSize(101)
                .contains(FILE + " line 105: more faults may follow; only 100 are listed");
    }

    @Test
    void a_file_of_nothing_but_comments() {
        pack.add(FILE, "//\n".repeat(60_000) + ToyPack.rule("A sentence", "ABC-1", FACT, CALL));
        assertThat(pack.load().rules()).extracting(RulePack.Rule::id).contains("ABC-1");
    }

    @Test
    void more_rules_than_anybody_wrote() {
        for (int file = 0; file < 6; file++) {
            int number = file;
            pack.add(
                    "lack/many-" + file + ".drl",
                    IntStream.range(0, 900)
                            .mapToObj(i ->
                                    ToyPack.rule("Number " + number + "." + i, "N-" + number + "-" + i, FACT, CALL))
                            .collect(Collectors.joining()));
        }
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .matches("pack.yaml: more than 5000 rules up to lack/many-[0-9].drl");
    }

    @Test
    void more_rules_of_one_name_than_anybody_reads_of() {
        for (int file = 0; file < 3; file++) {
            pack.add("lack/many-" + file + ".drl", "rule \"a\"\n".repeat(20_000));
        }
        assertThat(pack.faults())
                .hasSize(1_002)
                .endsWith(
                        "pack.yaml: more than 5000 rules up to lack/many-2.drl",
                        "more faults may follow; only 1000 are listed");
    }

    @Test
    void more_rules_of_one_name_than_anybody_wrote() {
        String rule = ToyPack.rule("A", "N-1", FACT, CALL);
        for (int file = 0; file < 4; file++) {
            pack.add("lack/many-" + file + ".drl", rule.repeat(1_450));
        }
        assertThat(pack.faults()).contains("pack.yaml: more than 5000 rules up to lack/many-0.drl");
    }

    @Test
    void bytes_that_are_no_text() throws IOException {
        pack.add(FILE, "// comment\n" + ToyPack.rule("A sentence", "ABC-1", FACT, CALL));
        byte[] text = Files.readAllBytes(temp.resolve(FILE));
        text[pack.read(FILE).indexOf("comment")] = (byte) 0xC0;
        Files.write(temp.resolve(FILE), text);
        assertThat(pack.faults()).singleElement().asString().startsWith(FILE + ": the file is not UTF-8");
    }

    @Test
    void a_file_of_windows_is_read_with_its_lines() {
        pack.add(FILE, "// A comment.\n" + ToyPack.rule("A sentence", "ABC-1", FACT, CALL));
        pack.write(FILE, pack.read(FILE).replace("\n", "\r\n"));
        assertThat(pack.load().rules()).anyMatch(rule -> rule.id().equals("ABC-1") && rule.line() == 6);
        pack.edit(FILE, "Finding", "Fnding").edit(FILE, "WEAK", "WEEK");
        assertThat(pack.faults())
                .containsExactly(
                        FILE + " line 7: there is no fact type [Fnding] in the pack language. Maybe Finding",
                        FILE + " line 9: there is no strength [WEEK] in the pack language. Maybe WEAK");
    }

    @Test
    void a_file_whose_lines_end_in_carriage_returns() {
        pack.add(FILE, "// A comment.\n" + ToyPack.rule("A sentence", "ABC-1", FACT, CALL));
        pack.write(FILE, pack.read(FILE).replace('\n', '\r'));
        assertThat(pack.faults())
                .containsExactly(
                        FILE + " line 1: a carriage return stands alone here. Maybe end lines with a line feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A-Ü", "abc-1", "ABC 1", "ABC_1", "-ABC", "ABC-", "1-ABC", "ABC-1 ", "A--B", "ABC-1, ABC-2"})
    void an_id_that_is_none(String id) {
        pack.addRule(FILE, id, FACT, CALL);
        pack.write(FILE, pack.read(FILE).replace("The rule " + id, "The rule"));
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(FILE + " line 5: @id ")
                .contains("[" + id + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1.0", "1.0-beta", "soon", "1.0.0.0", "1,0", "9999999999.0"})
    void a_version_that_is_none(String since) {
        pack.addRule(FILE, "ABC-1", FACT, CALL).edit(FILE, "@since(\"1.0\")", "@since(\"" + since + "\")");
        assertThat(pack.faults())
                .containsExactly(FILE + " line 5: @since cannot hold [" + since + "]. Maybe a version, as 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "javax", "jdk", "org", "io"})
    void a_pack_named_like_the_root_of_a_Java_package(String id) {
        pack.edit("pack.yaml", "id: zorvane\n", "id: " + id + "\n");
        assertThat(pack.faults())
                .contains("pack.yaml line 3: /id: this is the root of others' Java packages [" + id + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "signs/class", "1st", "a.b c"})
    void a_folder_that_is_no_package(String folder) {
        pack.addRule(folder + "/attack.drl", "ABC-1", FACT, CALL);
        assertThat(pack.faults()).anyMatch(fault -> fault.startsWith("pack.yaml"));
    }

    @Test
    void names_in_any_script_and_names_that_make_the_same_Java_class() {
        pack.add(
                FILE,
                ToyPack.rule("Fièvre: plaide pour un manque", "ABC-1", FACT, CALL)
                        + ToyPack.rule("Fièvre; plaide pour un manque", "ABC-2", FACT, CALL)
                        + ToyPack.rule("Fi vre: plaide pour un manque", "ABC-3", FACT, CALL)
                        + ToyPack.rule("Лихорадка", "ABC-4", FACT, CALL)
                        + ToyPack.rule("発熱", "ABC-5", FACT, CALL)
                        + ToyPack.rule("N".repeat(200), "ABC-6", FACT, CALL));
        TriageReport report =
                pack.triage().assess(PatientCase.builder("x").present("fever").build());
        assertThat(report.toJson()).contains("ABC-1", "ABC-2", "ABC-3", "ABC-4", "ABC-5", "ABC-6");
    }

    private void refused(Attack attack, String telling) {
        refused(attack.rules(), telling);
    }

    private void refused(String rules, String telling) {
        pack.write("pack.yaml", pack.read("pack.yaml").replace("  - " + FILE + "\n", ""))
                .add(FILE, rules);
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(FILE + " line ")
                .contains(telling);
        assertThat(pack.faults()).isEqualTo(HostileRulesTest.read(pack, FILE));
    }
}
