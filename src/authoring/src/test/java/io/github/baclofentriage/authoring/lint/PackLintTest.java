package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.release.NewPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLintTest {
    private static final String MARK = "planted: ";

    /** Faults that no comment can stand beside, by pack: of a missing key, of binary and of unlisted files. */
    private static final Map<String, List<String>> UNMARKED = Map.of(
            "planted", List.of("pack.yaml 2 missing-key", "disposition/unlisted.drl 0 unlisted-file"),
            "garbled", List.of("disposition/binary.drl 0 unreadable-file"));

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"planted, 130", "garbled, 15"})
    void every_planted_fault_is_found_where_it_stands_and_nothing_else(String pack, int least) {
        List<String> planted = planted(pack);

        List<LintFault> faults = PackLint.of(Packs.folder(pack));

        assertThat(faults.stream().map(PackLintTest::place)).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(planted).hasSizeGreaterThan(least);
        assertThat(faults).isSorted();
    }

    @Test
    void nearly_every_check_has_a_planted_fault() {
        Set<String> never = new TreeSet<>();
        Arrays.stream(LintCheck.values()).map(LintCheck::id).forEach(never::add);
        for (String pack : UNMARKED.keySet()) {
            planted(pack).forEach(place -> never.remove(place.substring(place.lastIndexOf(' ') + 1)));
        }

        // The stage's name decides how much else is found, and two are of overlays.
        assertThat(never).containsExactly("empty-overlay", "unknown-stage", "wrong-base");
    }

    @Test
    void messages_name_what_would_be_right() {
        String text = new LintReport(PackLint.of(Packs.folder("planted"))).toText();

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "there is no finding [wiltting]. Maybe wilting. [unknown-term]",
                        "there is no source [label-soli]. Maybe label-soil. [unknown-source]",
                        "the key [misuze] means nothing here. Maybe misuse. [unknown-key]",
                        "the package [planted.sign] does not follow its folder. Maybe planted.signs.",
                        "there is no check [unplaced-trem]. Maybe unplaced-term.",
                        "the rule [PLA-A-006] strikes itself. [idle-strike]",
                        "the rule [PLA-S-001] argues neither for nor against anything, so nothing of it is struck. Maybe PLA-A-001.",
                        "the counts of [wilting] in [drought] add up to 8/10, not [9/10].",
                        "[not Finding(id == \"dry-soil\")] denies what the rule [PLA-S-001] makes in the same stage [signs].");
    }

    @Test
    void a_sound_pack_is_clean_and_loads() {
        assertThat(PackLint.of(Packs.folder("sound"))).isEmpty();
        assertThat(RulePack.of(Packs.folder("sound")).rules()).hasSize(21);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pack.yaml                     | tally_after: arguments  | tally_after: argument   | pack.yaml 27 unknown-stage
            pack.yaml                     | later: later            | later: [later           | pack.yaml 17 unreadable-file
            vocabulary.yaml               | ': 28 d, to: 20 a'      | ': 28 d, to: 20 kg'     | vocabulary.yaml 43 wrong-bounds
            sources.yaml                  | 'subset_of: autumn'     | 'subset_of: autum'      | sources.yaml 11 unknown-source
            sources.yaml                  | '0/10, flood: 12/25'    | '0/11, flood: 12/25'    | sources.yaml 15 pooled-count
            sources.yaml                  | 'interval: [1.9, 22]'   | 'interval: [1.9]'       | sources.yaml 13 pooled-ratio
            urgency/flags.drl             | GAR-U-002               | GAR-U-001               | urgency/flags.drl 15 duplicate-rule
            advice/advice.drl             | garden.advice           | garden.urgency          | advice/advice.drl 1 wrong-package
            advice/advice.drl             | '"winter-2003"'         | '""'                    | advice/advice.drl 6 missing-metadata
            arguments/history.drl         | 'Sign(id == "neglected")' | 'Sign(id == "neglectet")' | arguments/history.drl 10 unknown-term
            """)
    void one_slip_is_told_where_it_stands(String file, String before, String after, String place) throws IOException {
        Path pack = Packs.copy("sound", temporary);
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(pack.resolve(file), text.replace(before, after));

        assertThat(PackLint.of(pack).stream().map(PackLintTest::place)).contains(place);
    }

    @Test
    void a_yaml_file_that_cannot_be_read_makes_no_fault_of_what_hangs_on_it() throws IOException {
        Path pack = Packs.copy("sound", temporary);
        Files.writeString(pack.resolve("vocabulary.yaml"), "findings: [\n");
        assertThat(PackLint.of(pack).stream().map(PackLintTest::place))
                .containsExactly("vocabulary.yaml 2 unreadable-file");

        Files.delete(pack.resolve("vocabulary.yaml"));
        Files.delete(pack.resolve("sources.yaml"));
        Files.delete(pack.resolve("pack.yaml"));
        assertThat(PackLint.of(pack).stream().map(PackLintTest::place))
                .containsExactly(
                        "pack.yaml 0 unreadable-file",
                        "sources.yaml 0 unreadable-file",
                        "vocabulary.yaml 0 unreadable-file");
    }

    @Test
    void what_keeps_a_yaml_file_from_being_read_is_told_with_its_place() throws IOException {
        Path pack = Packs.copy("sound", temporary);
        Path file = pack.resolve("vocabulary.yaml");
        Files.writeString(
                file, Files.readString(file).replace("label: leaf drop", "label: leaf drop, label: leaf fall"));

        assertThat(PackLint.of(pack))
                .extracting(LintFault::toString)
                .containsExactly("vocabulary.yaml line 18: /findings/1/label: the key stands twice. [unreadable-file]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signs/soil.drl        | // The soil.        | // Der B\u00f6den. | signs/soil.drl 0 unreadable-file
            signs/soil.drl        | soil-moisture\", latest < 20 | soil-moisture\", latest = 20 | signs/soil.drl 10 rule-form
            arguments/history.drl | when                | ''                 | arguments/history.drl 10 rule-form
            arguments/history.drl | <all>               | ''                 | arguments/history.drl 1 rule-form
            advice/advice.drl     | <all>               | package garden.advice; | advice/advice.drl 1 empty-file
            advice/advice.drl     | <file>              | ''                 | pack.yaml 36 missing-file
            signs/soil.drl        | <file>              | ''                 | pack.yaml 30 missing-file
            """)
    void a_rule_file_that_cannot_be_read_makes_no_fault_of_what_hangs_on_it(
            String file, String before, String after, String place) throws IOException {
        Path pack = Packs.copy("sound", temporary);
        Path path = pack.resolve(file);
        String text = Files.readString(path);
        if (before.equals("<file>")) {
            Files.delete(path);
        } else {
            String other = before.equals("<all>") ? after : text.replaceFirst(Pattern.quote(before), after);
            Files.writeString(path, other, StandardCharsets.ISO_8859_1);
        }

        assertThat(PackLint.of(pack).stream().map(PackLintTest::place))
                .contains(place)
                .allMatch(each -> each.equals(place) || each.startsWith(file));
    }

    @Test
    void ids_and_names_must_differ_from_those_of_a_pack_beside() {
        assertThat(PackLint.of(Packs.folder("sound"), List.of(Packs.folder("faulty"))))
                .isEmpty();
        List<LintFault> faults = PackLint.of(Packs.folder("sound"), List.of(Packs.folder("sound")));
        assertThat(faults).hasSize(2 * 21).allMatch(fault -> fault.check() == LintCheck.DUPLICATE_RULE);
    }

    @Test
    void an_exception_needs_a_reason_and_excuses_only_what_it_names() throws IOException {
        Path pack = Packs.copy("sound", temporary);
        Path file = pack.resolve("pack.yaml");
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("    reason: A plant that nobody watered lacks water; nobody has counted it.\n", ""));
        assertThat(PackLint.of(pack).stream().map(PackLintTest::place))
                .containsExactlyInAnyOrder("pack.yaml 50 missing-key", "arguments/history.drl 13 unsupported-strength");

        Files.writeString(file, text.replace("rule: GAR-H-001", "rule: GAR-H-002"));
        assertThat(PackLint.of(pack).stream().map(PackLintTest::place))
                .containsExactlyInAnyOrder(
                        "pack.yaml 52 idle-exception", "arguments/history.drl 13 unsupported-strength");
    }

    @Test
    void a_new_pack_may_hold_its_placeholders_until_it_is_active() throws IOException {
        NewPack.write("tea", temporary.resolve("tea"), LocalDate.of(2030, 1, 1));
        Path pack = temporary.resolve("tea");
        assertThat(PackLint.of(pack)).isEmpty();

        Path file = pack.resolve("pack.yaml");
        Files.writeString(file, Files.readString(file).replace("status: draft", "status: active"));
        assertThat(PackLint.of(pack)).hasSize(7).allMatch(fault -> fault.check() == LintCheck.PLACEHOLDER);
    }

    @Test
    void what_is_no_folder_is_refused() {
        assertThatThrownBy(() -> PackLint.of(temporary.resolve("none"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> PackLint.of(Packs.folder("sound").resolve("pack.yaml")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path pack = Packs.copy("sound", temporary.resolve("pack"));
        Path secret = Files.writeString(temporary.resolve("secret.yaml"), "password: [open sesame");
        Files.delete(pack.resolve("sources.yaml"));
        Files.createSymbolicLink(pack.resolve("sources.yaml"), secret);

        assertThat(PackLint.of(pack))
                .extracting(LintFault::toString)
                .contains("sources.yaml: there is no such file. [unreadable-file]")
                .noneMatch(fault -> fault.contains("sesame"));
    }

    /** File, line and check of each fault that a comment marks. */
    private static List<String> planted(String name) {
        List<String> planted = new ArrayList<>(UNMARKED.getOrDefault(name, List.of()));
        Path pack = Packs.folder(name);
        for (String file : Packs.files(pack)) {
            List<String> lines = new String(Packs.bytes(pack.resolve(file)), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                int mark = lines.get(i).indexOf(MARK);
                if (mark >= 0) {
                    for (String check :
                            lines.get(i).substring(mark + MARK.length()).split(", ")) {
                        planted.add(file + " " + (i + 1) + " " + check);
                    }
                }
            }
        }
        return planted;
    }

    private static String place(LintFault fault) {
        return fault.file() + " " + fault.line() + " " + fault.check().id();
    }
}
