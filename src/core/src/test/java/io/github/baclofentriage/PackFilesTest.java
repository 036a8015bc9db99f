package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a pack may bring, and the digests that are taken over them. */
class PackFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp.resolve("pack"));
    }

    @Test
    void the_digest_list_holds_every_file_that_is_loaded_and_nothing_else() throws Exception {
        pack.write("README.md", "not loaded").write("lack/unlisted.drl", "not loaded");
        RulePack loaded = pack.load();
        assertThat(loaded.digests().keySet())
                .containsExactly(
                        "advice/advice.drl",
                        "disposition/conclusion/statuses.drl",
                        "disposition/likelihood/levels.drl",
                        "excess/body.drl",
                        "lack/body.drl",
                        "lack/history.drl",
                        "pack.yaml",
                        "signs/heat.drl",
                        "signs/numbers.drl",
                        "sources.yaml",
                        "urgency/flags.drl",
                        "vocabulary.yaml");
        for (Map.Entry<String, String> file : loaded.digests().entrySet()) {
            assertThat(file.getValue())
                    .isEqualTo(sha256(Files.readAllBytes(pack.path().resolve(file.getKey()))));
        }
        String list = loaded.digests().entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        assertThat(loaded.sha256()).isEqualTo(sha256(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_asked_for_later_does_not_change_the_digest() {
        pack.write("NOTES.md", "notes");
        RulePack loaded = pack.load();
        String before = loaded.sha256();
        assertThat(loaded.text("NOTES.md")).isEqualTo("notes");
        assertThat(loaded.sha256()).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loaded.with("NOTES.md", "other"))
                .withMessage("the pack loads no file [NOTES.md]");
        assertThat(loaded.with("lack/body.drl", loaded.text("lack/body.drl") + "\n")
                        .sha256())
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.drl",
                "lack/../../outside.drl",
                "lack/../lack/body.drl",
                "/etc/hostname.drl",
                "./lack/body.drl",
                "lack//body.drl",
                "lack\\\\body.drl",
                "C:/body.drl",
                "lack/.hidden.drl",
                "lack/a..b.drl",
                "lack/b\u00f6dy.drl",
                "lack/body.drl ",
                "-lack/body.drl",
                "%2e%2e/outside.drl",
                "file:///tmp/outside.drl",
                "lack/body.drl\\u0000.txt",
                "lack/body.txt",
                "pack.sha256"
            })
    void a_listed_path_that_is_not_plain(String path) throws IOException {
        Files.writeString(temp.resolve("outside.drl"), "package zorvane.lack;\n");
        pack.list('"' + path + '"');
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .satisfiesAnyOf(
                        fault -> assertThat(fault)
                                .startsWith("pack.yaml line 39: /rules/0: no path of a rule file [")
                                .contains("]. Maybe folder/file.drl"),
                        fault -> assertThat(fault).startsWith("pack.yaml").contains("line 39", "control character"));
    }

    @Test
    void a_path_that_stands_twice() {
        pack.list("lack/body.drl");
        assertThat(pack.faults()).containsExactly("pack.yaml line 42: /rules/3: the file stands twice [lack/body.drl]");
    }

    @Test
    void several_files_that_are_missing() {
        pack.list("lack/gone.drl").list("lack/away.drl");
        assertThat(pack.faults())
                .containsExactly(
                        "lack/away.drl: no such file in the pack. Maybe the path or the list is misspelt",
                        "lack/gone.drl: no such file in the pack. Maybe the path or the list is misspelt");
    }

    @Test
    void a_link_that_leads_out_of_the_pack() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.drl"), "package zorvane.lack;\n");
        Files.createSymbolicLink(pack.path().resolve("lack/link.drl"), outside);
        Files.createSymbolicLink(pack.path().resolve("far"), temp);
        pack.list("lack/link.drl").list("far/outside.drl");
        assertThat(pack.faults())
                .containsExactly(
                        "far/outside.drl: a link leads out of the pack's folder. Maybe a copy of the file in its place",
                        "lack/link.drl: a link leads out of the pack's folder. Maybe a copy of the file in its place");
    }

    @Test
    void a_link_that_stays_in_the_pack_and_a_link_to_the_pack_are_followed() throws IOException {
        Path body = pack.path().resolve("lack/body.drl");
        Files.move(body, pack.path().resolve("lack/moved.drl"));
        Files.createSymbolicLink(body, Path.of("moved.drl"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), pack.path());
        assertThat(RulePack.of(link).sha256())
                .isEqualTo(RulePack.of(ToyPack.folder()).sha256());
    }

    @Test
    void a_folder_in_place_of_a_file() throws IOException {
        Files.createDirectory(pack.path().resolve("lack/folder.drl"));
        pack.list("lack/folder.drl");
        assertThat(pack.faults())
                .containsExactly("lack/folder.drl: no such file in the pack. Maybe the path or the list is misspelt");
    }

    @Test
    void a_file_that_is_too_large() {
        pack.write("sources.yaml", "#".repeat((4 << 20) + 1));
        assertThat(pack.faults()).containsExactly("sources.yaml: larger than 4194304 bytes");
    }

    @Test
    void a_pack_that_is_too_large_though_no_file_is() {
        for (int i = 0; i < 5; i++) {
            pack.write("lack/large" + i + ".drl", "/".repeat(4 << 20)).list("lack/large" + i + ".drl");
        }
        assertThat(pack.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("the pack is larger than 16777216 bytes"));
    }

    @Test
    void a_pack_of_too_many_files() {
        String list = IntStream.range(0, 2001)
                .mapToObj(i -> "  - lack/f" + i + ".drl\n")
                .collect(Collectors.joining());
        pack.edit("pack.yaml", "\nrules:\n", "\nrules:\n" + list);
        assertThat(pack.faults()).containsExactly("pack.yaml line 38: /rules: more than 2000 files");
    }

    @Test
    void a_rule_file_that_is_not_utf_8() throws IOException {
        Path file = pack.path().resolve("lack/body.drl");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = (byte) 0xff;
        Files.write(file, bytes);
        assertThat(pack.faults()).containsExactly("lack/body.drl: the file is not UTF-8. Maybe saving it as UTF-8");
    }

    @Test
    void a_text_of_the_pack_is_read_by_a_plain_path_only() {
        RulePack loaded = pack.load();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> loaded.text("../outside.drl"))
                .withMessageContaining("../outside.drl: this is no path inside the pack");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
