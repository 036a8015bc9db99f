package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a signed pack, nobody who trusts its signer loads it any more. */
class PackSignatureTest {
    private final Signatory owner = new Signatory();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void sign() {
        pack = ToyPack.copiedTo(temp.resolve("pack"));
        owner.sign(pack.path());
        assertThat(RulePack.of(pack.path(), PackPolicy.trusting(List.of(owner.key())))
                        .trust()
                        .kind())
                .isEqualTo(PackTrust.Kind.SIGNED);
    }

    @Test
    void a_byte_changed_in_any_file() throws IOException {
        for (String name : PackManifest.of(pack.path()).digests().keySet()) {
            Path file = pack.path().resolve(name);
            byte[] before = Files.readAllBytes(file);
            byte[] changed = before.clone();
            changed[changed.length - 1] = ' ';
            Files.write(file, changed);
            assertThat(refusal())
                    .as(name)
                    .anyMatch(fault -> fault.contains("[" + name + "] was changed: its sha256 is "));
            Files.write(file, before);
        }
    }

    @Test
    void a_file_added_to_the_pack() {
        pack.addRule("lack/added.drl", "T-1", "Finding(id == \"fever\")", "argue(drools, \"lack\", STRONG, \"heat\");");
        assertThat(refusal())
                .anyMatch(fault -> fault.contains("[pack.yaml] was changed"))
                .anyMatch(fault -> fault.contains("[lack/added.drl] is loaded and not listed"));
    }

    @Test
    void a_file_added_to_the_pack_and_to_the_list() {
        pack.addRule("lack/added.drl", "T-1", "Finding(id == \"fever\")", "argue(drools, \"lack\", STRONG, \"heat\");");
        pack.write("pack.sha256", PackManifest.of(pack.path()).digestList());
        assertThat(refusal()).last().asString().startsWith("trusted keys: none of them signed this pack");
    }

    @Test
    void a_file_taken_out_of_the_pack() {
        pack.edit("pack.yaml", "  - lack/history.drl\n", "");
        assertThat(refusal()).anyMatch(fault -> fault.endsWith("the pack does not load [lack/history.drl]"));
    }

    @Test
    void a_line_removed_from_the_list() {
        removeLine("lack/body.drl");
        assertThat(refusal()).anyMatch(fault -> fault.contains("[lack/body.drl] is loaded and not listed"));
    }

    @Test
    void a_true_signature_over_a_list_that_leaves_a_file_out() {
        owner.sign(pack.path(), removeLine("lack/body.drl"));
        assertThat(refusal()).anyMatch(fault -> fault.contains("[lack/body.drl] is loaded and not listed"));
    }

    @Test
    void a_true_signature_over_a_list_with_a_path_that_stands_twice() {
        List<String> lines = lines();
        lines.add(3, lines.get(2));
        owner.sign(pack.path(), joined(lines, "\n"));
        assertThat(refusal())
                .contains("trusted keys: pack.sha256 line 4: [disposition/likelihood/levels.drl] stands twice");
    }

    @Test
    void a_true_signature_over_two_digests_for_one_path() {
        String digest = "0".repeat(64);
        owner.sign(pack.path(), digest + "  advice/advice.drl\n" + pack.read("pack.sha256"));
        assertThat(refusal()).anyMatch(fault -> fault.contains("line 2: [advice/advice.drl] stands twice"));
    }

    @Test
    void a_true_signature_over_a_list_out_of_order() {
        List<String> lines = lines();
        Collections.swap(lines, 0, 1);
        owner.sign(pack.path(), joined(lines, "\n"));
        assertThat(refusal())
                .contains("trusted keys: pack.sha256 line 2: [advice/advice.drl] is out of order."
                        + " Maybe before disposition/conclusion/statuses.drl");
    }

    @Test
    void a_true_signature_over_a_list_with_carriage_returns() {
        owner.sign(pack.path(), joined(lines(), "\r\n"));
        assertThat(refusal())
                .anyMatch(fault -> fault.contains("pack.sha256 line 1: no line of sha256sum [")
                        && fault.endsWith("Maybe a line feed alone at its end"));
    }

    @Test
    void a_true_signature_over_a_list_without_its_last_line_feed() {
        owner.sign(pack.path(), pack.read("pack.sha256").stripTrailing());
        assertThat(refusal()).anyMatch(fault -> fault.contains("not to the byte what sha256sum prints"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"  ../pack.yaml", "  /etc/passwd", "  lack\\body.drl", " *lack/body.drl", " lack/body.drl", ""})
    void a_true_signature_over_a_list_with_a_strange_line(String rest) {
        owner.sign(pack.path(), pack.read("pack.sha256") + "0".repeat(64) + rest + "\n");
        assertThat(refusal()).anyMatch(fault -> fault.contains("pack.sha256 line 13: no line of sha256sum ["));
    }

    @Test
    void a_true_signature_over_an_empty_list() {
        owner.sign(pack.path(), "");
        assertThat(refusal()).hasSizeGreaterThan(12);
    }

    @Test
    void a_true_signature_over_another_pack() {
        ToyPack other = ToyPack.copiedTo(temp.resolve("other")).edit("pack.yaml", "version: 1.2.3", "version: 1.2.4");
        owner.sign(other.path());
        pack.write("pack.sha256.sig", other.read("pack.sha256.sig"));
        assertThat(refusal()).last().asString().startsWith("trusted keys: none of them signed this pack");
        pack.write("pack.sha256", other.read("pack.sha256"));
        assertThat(refusal()).anyMatch(fault -> fault.contains("[pack.yaml] was changed"));
    }

    @Test
    void a_signature_by_another_key() {
        new Signatory().sign(pack.path());
        assertThat(refusal())
                .last()
                .asString()
                .isEqualTo("trusted keys: none of them signed this pack. Maybe "
                        + owner.key().fingerprint());
    }

    @Test
    void a_signature_over_something_else_by_the_right_key() {
        pack.write("pack.sha256.sig", owner.signatureOver(pack.read("pack.sha256") + "\n"));
        assertThat(refusal()).last().asString().startsWith("trusted keys: none of them signed this pack");
    }

    @Test
    void a_bit_flipped_anywhere_in_the_signature() throws IOException {
        PackManifest manifest = PackManifest.of(pack.path());
        byte[] signature = java.util.Base64.getDecoder()
                .decode(pack.read("pack.sha256.sig").strip());
        for (int i = 0; i < signature.length; i++) {
            byte[] flipped = signature.clone();
            flipped[i] ^= 1;
            pack.write("pack.sha256.sig", java.util.Base64.getEncoder().encodeToString(flipped));
            assertThat(PackManifest.of(pack.path()).signature().signer(List.of(owner.key())))
                    .as("byte " + i)
                    .isEmpty();
        }
        assertThat(manifest.signature().faults()).isEmpty();
    }

    @Test
    void a_signature_that_was_cut_or_is_no_base64() {
        String whole = pack.read("pack.sha256.sig").strip();
        List<String> broken = List.of(
                "",
                whole.substring(0, 40),
                whole.substring(0, 87),
                whole + "=",
                whole + whole,
                whole + " ",
                whole + "\r\n",
                "-----BEGIN SIGNATURE-----",
                whole.replace(whole.charAt(10), '*'),
                // The last digit before the padding has four bits that decode to nothing.
                whole.substring(0, 85) + (char) (whole.charAt(85) + 1) + "==");
        for (String text : broken) {
            pack.write("pack.sha256.sig", text);
            assertThat(refusal())
                    .as(text)
                    .contains("trusted keys: pack.sha256.sig: no Ed25519 signature in Base64. Maybe the file was cut");
        }
    }

    @Test
    void base64_may_be_broken_into_lines_as_tools_do() {
        String whole = pack.read("pack.sha256.sig").strip();
        pack.write("pack.sha256.sig", whole.substring(0, 76) + "\n" + whole.substring(76) + "\n");
        assertThat(PackManifest.of(pack.path()).signature().signer(List.of(owner.key())))
                .contains(owner.key());
    }

    @Test
    void a_list_or_signature_that_is_missing() throws IOException {
        Files.delete(pack.path().resolve("pack.sha256.sig"));
        assertThat(refusal()).anyMatch(fault -> fault.contains("pack.sha256.sig: no such file"));
        Files.delete(pack.path().resolve("pack.sha256"));
        assertThat(refusal()).anyMatch(fault -> fault.contains("pack.sha256: no such file"));
        assertThat(PackManifest.of(pack.path()).signature().exists()).isFalse();
    }

    @Test
    void a_list_that_a_link_takes_from_elsewhere() throws IOException {
        Path list = pack.path().resolve("pack.sha256");
        Files.move(list, temp.resolve("pack.sha256"));
        Files.createSymbolicLink(list, temp.resolve("pack.sha256"));
        assertThat(refusal()).anyMatch(fault -> fault.contains("pack.sha256: a link leads out of the pack's folder"));
    }

    private List<String> lines() {
        return new ArrayList<>(pack.read("pack.sha256").lines().toList());
    }

    private static String joined(List<String> lines, String end) {
        return String.join(end, lines) + end;
    }

    private String removeLine(String path) {
        List<String> lines = lines();
        assertThat(lines.removeIf(line -> line.endsWith("  " + path))).isTrue();
        pack.write("pack.sha256", joined(lines, "\n"));
        return pack.read("pack.sha256");
    }

    private List<String> refusal() {
        RulePackException thrown = catchThrowableOfType(
                RulePackException.class, () -> RulePack.of(pack.path(), PackPolicy.trusting(List.of(owner.key()))));
        assertThat(thrown).as("the pack is refused").isNotNull();
        return Objects.requireNonNull(thrown).faults();
    }
}
