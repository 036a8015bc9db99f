package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PackManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing and verifying packs, and the options that say which packs are trusted. */
class PackTrustTest {
    private static final String OTHER = "0123456789abcdef".repeat(4);

    @TempDir
    private Path temp;

    private Path pack;
    private String key;
    private String trusted;

    @BeforeEach
    void copy() throws IOException {
        pack = temp.resolve("pack");
        key = temp.resolve("key.pem").toString();
        trusted = key + ".pub";
        try (Stream<Path> files = Files.walk(Run.tea())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = pack.resolve(Run.tea().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign", "verify"})
    void the_commands_explain_themselves_with_examples_in_eighty_columns(String command) {
        Run run = Run.of("pack", command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Usage: baclofen-triage pack " + command, "Examples:\n  baclofen-triage pack " + command);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_pack_is_signed_with_a_new_key_and_verified_with_its_public_half() {
        Run signed = sign("--new-key");

        assertThat(signed.err()).isEmpty();
        assertThat(signed.code()).isZero();
        assertThat(signed.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Signed tea 1.2.3, 5 files."),
                        line -> assertThat(line).isEqualTo("sha256 " + sha256()),
                        line -> assertThat(line).matches("key    [0-9a-f]{64}"),
                        line -> assertThat(line)
                                .isEqualTo("The new private key is [" + key + "]: keep it, and let nobody see it."),
                        line -> assertThat(line).isEqualTo("Those who shall trust it need [" + trusted + "]."));
        Run verified = verify("--trust", trusted);
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .isEqualTo("""
                        tea 1.2.3, draft, to be reviewed by 2030-01-01
                        sha256 %s
                          as listed   arguments/findings.drl
                          as listed   disposition/answer.drl
                          as listed   pack.yaml
                          as listed   sources.yaml
                          as listed   vocabulary.yaml
                        Verified: signed
                        """.formatted(sha256())
                        + signed.out().lines().skip(2).findFirst().orElseThrow() + "\n");
    }

    @Test
    void a_key_that_is_there_signs_and_is_not_overwritten() {
        sign("--new-key");

        Run again = sign("--key");
        assertThat(again.code()).isZero();
        assertThat(again.out().lines()).hasSize(3);
        Run anew = sign("--new-key");
        assertThat(anew.code()).isEqualTo(2);
        assertThat(anew.err()).contains("key.pem.pub] exists, and a key is never overwritten");
    }

    @Test
    void a_changed_a_missing_and_an_added_file_are_told_apart_and_the_pack_is_not_verified() throws IOException {
        sign("--new-key");
        edit("pack.yaml", "disposition/answer.drl", "disposition/other.drl");
        Files.copy(pack.resolve("disposition/answer.drl"), pack.resolve("disposition/other.drl"));

        Run run = verify("--trust", trusted);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "  as listed   arguments/findings.drl\n",
                        "  not loaded  disposition/answer.drl\n",
                        "  not listed  disposition/other.drl\n",
                        "  CHANGED     pack.yaml\n")
                .doesNotContain("Verified");
        assertThat(run.err())
                .startsWith("baclofen-triage: not verified. Rule pack [")
                .contains("[disposition/other.drl] is loaded and not listed");
    }

    @Test
    void a_pack_is_verified_by_its_digest() {
        assertThat(verify("--pin", sha256()).out()).endsWith("Verified: pinned\n");
        Run other = verify("--pin", OTHER);
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("[" + sha256() + "]", "Maybe " + OTHER);
        assertThat(verify("--pin", OTHER, "--pin", sha256()).code()).isZero();
    }

    @Test
    void without_a_key_or_a_digest_nothing_is_verified() throws IOException {
        Run unsigned = verify();
        assertThat(unsigned.code()).isEqualTo(1);
        assertThat(unsigned.out()).contains("  not listed  pack.yaml\n").endsWith("Signature: none\n");
        assertThat(unsigned.err()).contains("nothing to verify against. Maybe --trust FILE or --pin SHA256");
        sign("--new-key");
        assertThat(verify().out()).endsWith("Signature: by a key that was not given\n");
        edit("pack.yaml", "1.2.3", "1.2.4");
        Run broken = verify();
        assertThat(broken.out()).endsWith("Signature: broken\n");
        assertThat(broken.err()).contains("[pack.yaml] was changed");
    }

    @Test
    void a_review_date_that_is_past_and_a_retired_pack_are_pointed_out() throws IOException {
        edit("pack.yaml", "review_date: 2030-01-01", "review_date: 2020-01-01");
        edit("pack.yaml", "status: draft", "status: retired");

        Run run = verify("--pin", sha256());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("tea 1.2.3, retired, to be reviewed by 2020-01-01\nWarning: the pack is retired.\n"
                        + "Warning: its review date is past.\n");
    }

    @Test
    void bad_input_and_faults_of_the_pack_have_exit_codes_of_their_own() throws IOException {
        assertThat(verify("--pin", "abc").code()).isEqualTo(2);
        assertThat(verify("--trust", temp.resolve("gone.pem").toString()).code())
                .isEqualTo(2);
        assertThat(verify("--trust", pack.resolve("pack.yaml").toString()).err())
                .contains("pack.yaml] is no Ed25519 public key in PEM. Maybe one from: openssl");
        assertThat(Run.of("pack", "sign", pack.toString()).code()).isEqualTo(2);
        assertThat(sign("--key").err()).contains("there is no file [" + key + "]");
        Path lost = temp.resolve("gone").resolve("key.pem");
        assertThat(Run.of("pack", "sign", pack.toString(), "--new-key", lost.toString())
                        .err())
                .contains("there is no folder [" + lost.getParent() + "] for the file [" + lost + "].");
        edit("pack.yaml", "status: draft", "status: done");
        assertThat(verify("--pin", OTHER).code()).isEqualTo(3);
        Run unsigned = sign("--new-key");
        assertThat(unsigned.code()).isEqualTo(3);
        assertThat(Path.of(key)).as("a pack with faults leaves no key behind").doesNotExist();
    }

    @Test
    void a_command_on_a_pack_that_nothing_vouches_for_warns_in_one_line() {
        Run run = Run.of("version", "--pack", pack.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("pack trust unverified\n");
        assertThat(run.err().lines())
                .containsExactly("baclofen-triage: warning: nothing vouches for the pack [" + pack
                        + "]. Maybe --trust FILE or --pin SHA256");
    }

    @Test
    void a_command_on_a_pack_demands_the_key_or_the_digest_that_was_given() throws IOException {
        sign("--new-key");
        String[] signed = {"version", "--pack", pack.toString(), "--trust", trusted};
        Run run = Run.of(signed);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("pack trust signed\n");
        edit("pack.yaml", "1.2.3", "1.2.4");
        Run changed = Run.of(signed);
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.out()).isEmpty();
        assertThat(changed.err()).contains("refused: nothing vouches for tea 1.2.4");
        assertThat(Run.of("version", "--pack", pack.toString(), "--pin", sha256())
                        .out())
                .contains("pack trust pinned\n");
    }

    @Test
    void the_bundled_pack_is_bundled_and_can_be_pinned() {
        assertThat(Run.of("version").out()).contains("pack trust bundled\n");
        Run other = Run.of("version", "--pin", OTHER);
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("Maybe " + OTHER);
    }

    @Test
    void a_pack_that_fails_its_checks_is_signed_only_on_demand() {
        Run refused = Run.of("pack", "sign", pack.toString(), "--new-key", key);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(
                        "the lint finds faults.",
                        "arguments/findings.drl: has no case file",
                        "not signed. Mend the pack, or sign it as it is by --unchecked.");
        assertThat(Path.of(key)).as("and leaves no key behind").doesNotExist();
    }

    @Test
    void what_is_no_folder_of_a_pack_is_bad_input_everywhere() {
        for (String[] command : new String[][] {
            {"pack", "sign", "gone", "--key", key},
            {"pack", "verify", "gone"},
            {"version", "--pack", "gone"},
            {"version", "--overlay", "gone"}
        }) {
            Run run = Run.of(command);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("there is no folder [gone].");
        }
    }

    private Run sign(String option) {
        return Run.of("pack", "sign", "--unchecked", pack.toString(), option, key);
    }

    private Run verify(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "pack";
        args[1] = "verify";
        args[2] = pack.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Run.of(args);
    }

    private String sha256() {
        return PackManifest.of(pack).sha256();
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(pack.resolve(file), text.replace(from, to));
    }
}
