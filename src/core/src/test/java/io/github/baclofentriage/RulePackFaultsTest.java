package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a pack is named with its file and, where it has one, its line. */
class RulePackFaultsTest {
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
    void a_term_above_itself() {
        pack.edit("vocabulary.yaml", "{id: fever, label: fever,", "{id: fever, label: fever, is_a: [deadly-fever],");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml line ")
                .endsWith("[fever] is its own ancestor by `is_a`");
    }

    @Test
    void a_chain_of_terms_longer_than_any_reader_goes_up() {
        StringBuilder chain = new StringBuilder("findings:\n  - {id: link-0, label: link 0, domain: heat}\n");
        for (int i = 1; i <= 20_000; i++) {
            chain.append(
                    "  - {id: link-%1$d, label: link %1$d, is_a: [link-%2$d], domain: heat}%n".formatted(i, i - 1));
        }
        pack.edit("vocabulary.yaml", "findings:\n", chain.toString());
        assertThat(pack.faults()).singleElement().asString().endsWith("[link-201] has more than 200 ancestors");
    }

    @Test
    void faults_survive_the_way_to_another_process() throws Exception {
        pack.edit("lack/body.drl", "Finding(id == \"fever\")", "Finding(id == \"fever\"");
        RulePackException thrown = catchThrowableOfType(RulePackException.class, pack::load);
        CaseFormatException strict = catchThrowableOfType(CaseFormatException.class, () -> CaseReader.read("[1, 2"));
        assertThat(((RulePackException) sent(thrown)).faults()).isNotEmpty().isEqualTo(thrown.faults());
        assertThat(((CaseFormatException) sent(strict)).faults()).isNotEmpty().isEqualTo(strict.faults());
    }

    private static Object sent(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void more_ancestors_in_all_than_fit_into_the_memory() {
        StringBuilder chain = new StringBuilder("findings:\n  - {id: link-0, label: link 0, domain: heat}\n");
        for (int i = 1; i <= 5_000; i++) {
            chain.append("  - {id: link-%1$d, label: link %1$d, is_a: [link-%2$d], domain: heat}%n"
                    .formatted(i, Math.min(i - 1, 190)));
        }
        pack.edit("vocabulary.yaml", "findings:\n", chain.toString());
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .endsWith("more than 200000 ancestors over the terms of all sections");
    }

    @Test
    void broken_syntax() {
        pack.edit("lack/body.drl", "Finding(id == \"fever\")", "Finding(id == \"fever\"");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .isEqualTo("lack/body.drl line 12: [then] does not belong here. Maybe , or )");
    }

    @Test
    void broken_syntax_in_several_files_at_once() {
        pack.edit("lack/body.drl", "Finding(id == \"fever\")", "Finding(id == \"fever\"")
                .edit(
                        "excess/body.drl",
                        "when\n    Finding(id == \"limpness\")",
                        "whn\n    Finding(id == \"limpness\")");
        assertThat(pack.faults())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("excess/body.drl line 18: ")
                                .contains("whn"),
                        second -> assertThat(second).startsWith("lack/body.drl line 12: "));
    }

    @Test
    void misspelt_members_of_facts_in_several_files_at_once() {
        pack.edit("lack/body.drl", "change == \"increased\"", "chnge == \"increased\"")
                .edit("lack/history.drl", "onset >= 2", "onst >= 2")
                .edit("excess/body.drl", "acute >= 10", "acut >= 10");
        assertThat(pack.faults())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("excess/body.drl line 35: ")
                                .contains("acut"),
                        second -> assertThat(second)
                                .startsWith("lack/body.drl line 27: ")
                                .contains("chnge"),
                        third -> assertThat(third)
                                .startsWith("lack/history.drl line 20: ")
                                .contains("onst"));
    }

    @Test
    void a_misspelt_constant_and_a_misspelt_call() {
        pack.edit("lack/history.drl", "WEAK, \"history\"", "WEEK, \"history\"")
                .edit("urgency/flags.drl", "atLeast(drools", "atleast(drools");
        assertThat(pack.faults())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("lack/history.drl line 22: ")
                                .contains("[WEEK]", "Maybe WEAK"),
                        second -> assertThat(second)
                                .startsWith("urgency/flags.drl line ")
                                .contains("atleast"));
    }

    @Test
    void a_package_of_facts_that_does_not_exist() {
        pack.edit(
                "urgency/flags.drl",
                "import io.github.baclofentriage.fact.*;",
                "import io.github.baclofentriage.fakt.*;");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("urgency/flags.drl line ")
                .contains("[io.github.baclofentriage.fakt.*]", "Maybe io.github.baclofentriage.fact.*");
    }

    @Test
    void an_import_of_a_class_that_does_not_exist() {
        pack.edit(
                "urgency/flags.drl",
                "import io.github.baclofentriage.fact.*;",
                "import io.github.baclofentriage.fact.*;\nimport no.such.Thing;");
        assertThat(pack.faults())
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("urgency/flags.drl line ").contains("no.such.Thing"));
    }

    @Test
    void a_package_that_does_not_follow_its_folder() {
        pack.edit(
                        "disposition/conclusion/statuses.drl",
                        "package zorvane.disposition.conclusion;",
                        "package zorvane.conclusion;")
                .edit("lack/history.drl", "package zorvane.lack;", "package zorvane.lak;");
        assertThat(pack.faults())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("disposition/conclusion/statuses.drl")
                                .contains("[zorvane.conclusion]")
                                .endsWith("Maybe zorvane.disposition.conclusion"),
                        second -> assertThat(second).contains("[zorvane.lak]").endsWith("Maybe zorvane.lack"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24h | 24h | begins with a digit. Maybe a letter before it",
                "signs/3rd | 3rd | begins with a digit. Maybe a letter before it",
                "new | new | is a word of Java. Maybe new-rules",
                "signs/case | case | is a word of Java. Maybe case-rules"
            })
    void a_folder_that_gives_no_package(String folder, String part, String why) {
        pack.addRule(folder + "/rules.drl", "ABC-1", "Finding(id == \"fever\")", "sign(drools, \"early\");")
                .edit(folder + "/rules.drl", "package zorvane." + folder.replace('/', '.'), "package zorvane.other");
        assertThat(pack.faults())
                .containsExactly(
                        "pack.yaml: the folder [" + folder + "] gives no name of a package, for [" + part + "] " + why);
    }

    @ParameterizedTest
    @CsvSource({"more-lack,more_lack", "more/lack,more.lack"})
    void two_folders_of_one_package(String one, String other) {
        String both = "pack.yaml: the folders [%s] and [%s] are both the package [zorvane.more"
                + (one.contains("-") ? "_" : ".") + "lack]. Maybe rename one";
        pack.addRule(other + "/rules.drl", "ABC-1", "Finding(id == \"fever\")", "sign(drools, \"early\");")
                .edit("pack.yaml", "signs: [signs]", "signs: [signs, " + one + "]")
                .edit("pack.yaml", "arguments: [lack, excess]", "arguments: [lack, excess, " + other + "]");
        assertThat(pack.faults()).containsExactly(both.formatted(other, one));
    }

    @Test
    void a_rule_name_that_stands_in_two_packages() {
        pack.edit("excess/body.drl", "Itch argues for upset", "Fever argues for lack");
        assertThat(pack.faults())
                .containsExactly(
                        "excess/body.drl line 40: rule [Fever argues for lack] stands also in lack/body.drl line 8");
    }

    @Test
    void a_rule_name_that_stands_twice_in_one_package() {
        pack.edit("lack/history.drl", "A stalled pump argues for lack", "Fever argues for lack");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .contains("[Fever argues for lack]", "lack/history.drl line 17", "lack/body.drl line 8");
    }

    @Test
    void an_id_that_stands_twice() {
        pack.edit("excess/body.drl", "ZOR-X-005", "ZOR-L-001");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .contains("[ZOR-L-001]", "excess/body.drl line 40", "lack/body.drl line 8");
    }

    @Test
    void a_rule_without_an_id() {
        pack.edit("excess/body.drl", "@id(\"ZOR-X-005\") ", "").edit("lack/body.drl", "@id(\"ZOR-L-001\") ", "");
        assertThat(pack.faults())
                .containsExactly(
                        "excess/body.drl line 40: rule [Itch argues for upset] has no @id",
                        "lack/body.drl line 8: rule [Fever argues for lack] has no @id");
    }

    @Test
    void sources_that_nobody_knows() {
        pack.edit("excess/body.drl", "Z02, label", "Z02, lable");
        assertThat(pack.faults())
                .containsExactly(
                        "excess/body.drl line 8: source [lable] is not in sources.yaml",
                        "excess/body.drl line 16: source [lable] is not in sources.yaml");
    }

    @Test
    void a_rule_without_a_source() {
        pack.edit("excess/body.drl", "@id(\"ZOR-X-005\") @source(\"label\")", "@id(\"ZOR-X-005\")");
        assertThat(pack.faults()).containsExactly("excess/body.drl line 40: rule [ZOR-X-005] has no @source");
    }

    @Test
    void a_folder_without_a_stage() {
        pack.edit("pack.yaml", "arguments: [lack, excess]", "arguments: [lack]");
        assertThat(pack.faults()).singleElement().asString().contains("pack.yaml", "stage", "zorvane.excess");
    }

    @Test
    void a_listed_file_that_is_missing() {
        pack.list("lack/gone.drl");
        assertThat(pack.faults()).singleElement().asString().startsWith("lack/gone.drl: no such file");
    }

    @Test
    void a_pack_without_rules() {
        String text = pack.read("pack.yaml");
        String rules = text.substring(text.indexOf("\nrules:\n"), text.indexOf("\nred_flags:"));
        pack.write("pack.yaml", text.replace(rules, "\nrules: []\n"));
        assertThat(pack.faults()).singleElement().asString().contains("pack.yaml", "no rule");
    }

    @ParameterizedTest
    @CsvSource({"pack.yaml,pack,2", "vocabulary.yaml,vocabulary,1", "sources.yaml,sources,1"})
    void a_file_in_another_format(String file, String format, int line) {
        String right = "baclofen-triage/" + format + "/1";
        pack.edit(file, right, "baclofen-triage/" + format + "/2");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(file + " line " + line + ": ")
                .contains("/format", right);
    }

    @ParameterizedTest
    @CsvSource({"pack.yaml", "vocabulary.yaml", "sources.yaml"})
    void a_file_that_every_pack_needs_is_missing(String file) throws IOException {
        Files.delete(temp.resolve(file));
        assertThat(pack.faults()).singleElement().asString().startsWith(file + ": no such file");
    }

    @Test
    void a_word_that_stands_for_two_ids() {
        pack.edit("vocabulary.yaml", "synonyms: [pruritus]", "synonyms: [pruritus, Shake]");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml line ")
                .contains("[Shake]", "[tremor]", "[itch]");
    }

    @Test
    void one_word_may_stand_for_terms_of_two_kinds() {
        pack.edit("vocabulary.yaml", "synonyms: [sepsis]", "synonyms: [sepsis, convulsion]");
        assertThat(pack.load().vocabulary().terms()).isNotEmpty();
    }

    @Test
    void a_parent_that_does_not_exist() {
        pack.edit("vocabulary.yaml", "is_a: [high-fever]", "is_a: [hi-fever]");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml line ")
                .contains("[deadly-fever]", "hi-fever");
    }

    @Test
    void a_finding_that_ends_what_there_is_not() {
        pack.edit("vocabulary.yaml", "ends: [sleepiness]", "ends: [sleepness]");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml line ")
                .contains("[awake]", "sleepness");
    }

    @Test
    void broken_yaml() {
        pack.edit("vocabulary.yaml", "{id: pump, label: pump}", "{id: pump, label: pump");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml")
                .contains("line 50", "not YAML");
    }

    @Test
    void a_key_that_stands_twice() {
        pack.edit("pack.yaml", "misuse: Not for patients.", "misuse: Not for patients.\nmisuse: None.");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("pack.yaml")
                .contains("/misuse", "line 10", "twice");
    }

    @Test
    void an_alias_which_could_swell() {
        pack.edit("pack.yaml", "signs: [signs]", "signs: &many [signs]");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("pack.yaml")
                .contains("anchor", "line 29");
    }

    @Test
    void a_member_of_the_wrong_kind() {
        pack.edit("pack.yaml", "version: 1.2.3", "version: [1, 2]");
        assertThat(pack.faults()).containsExactly("pack.yaml line 4: /version: a text is needed, not a list");
    }
}
