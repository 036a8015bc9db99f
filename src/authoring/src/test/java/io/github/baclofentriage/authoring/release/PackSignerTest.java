package io.github.baclofentriage.authoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.TrustedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSignerTest {
    /** The private key of RFC 8410, section 10.3, and its public half of section 10.1. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    private Path temp;

    private Path pack;
    private Path keyFile;

    @BeforeEach
    void copy() throws IOException {
        pack = temp.resolve("pack");
        keyFile = temp.resolve("key.pem");
        Path toy = Path.of("src/test/resources/packs/toy");
        try (Stream<Path> files = Files.walk(toy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = pack.resolve(toy.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void a_signed_pack_is_loaded_by_whoever_trusts_the_key() throws IOException {
        PackSigner signer = PackSigner.withNewKey(keyFile);
        PackManifest signed = signer.sign(pack);
        RulePack loaded =
                RulePack.of(pack, PackPolicy.trusting(List.of(TrustedKey.read(PackSigner.publicKeyOf(keyFile)))));
        assertThat(loaded.trust()).isEqualTo(PackTrust.signedBy(signer.key()));
        assertThat(loaded.sha256()).isEqualTo(signed.sha256());
        assertThat(pack.resolve("pack.sha256")).hasContent(signed.digestList());
        assertThat(Files.readString(pack.resolve("pack.sha256.sig"))).matches("[A-Za-z0-9+/]{86}==\n");
    }

    @Test
    void a_pack_that_was_changed_is_signed_anew() throws IOException {
        PackSigner signer = PackSigner.withNewKey(keyFile);
        signer.sign(pack);
        Files.writeString(pack.resolve("sources.yaml"), Files.readString(pack.resolve("sources.yaml")) + "\n");
        PackPolicy policy = PackPolicy.trusting(List.of(signer.key()));
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.of(pack, policy))
                .withMessageContaining("[sources.yaml] was changed");
        PackSigner.with(keyFile).sign(pack);
        assertThat(RulePack.of(pack, policy).trust()).isEqualTo(PackTrust.signedBy(signer.key()));
    }

    @Test
    void a_link_in_place_of_the_list_is_replaced_and_not_followed() throws IOException {
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Files.createSymbolicLink(pack.resolve("pack.sha256"), precious);
        PackSigner.withNewKey(keyFile).sign(pack);
        assertThat(precious).hasContent("precious");
        assertThat(pack.resolve("pack.sha256")).isRegularFile();
        assertThat(Files.isSymbolicLink(pack.resolve("pack.sha256"))).isFalse();
    }

    @Test
    void a_pack_with_faults_is_not_signed() throws IOException {
        Path rules = pack.resolve("drought/leaves.drl");
        Files.writeString(rules, Files.readString(rules).replace("then", "thn"));
        PackSigner signer = PackSigner.withNewKey(keyFile);
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> signer.sign(pack))
                .withMessageContaining("drought/leaves.drl line ");
        assertThat(pack.resolve("pack.sha256")).doesNotExist();
    }

    @Test
    void the_public_key_of_a_private_one_is_found() throws IOException {
        Files.writeString(keyFile, PRIVATE);
        assertThat(PackSigner.with(keyFile).key().toPem()).isEqualTo(PUBLIC);
    }

    @Test
    void nobody_but_its_owner_can_read_a_new_private_key() throws IOException {
        PackSigner signer = PackSigner.withNewKey(keyFile);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        assertThat(temp.resolve("key.pem.pub")).hasContent(signer.key().toPem());
        assertThat(PackSigner.with(keyFile).key()).isEqualTo(signer.key());
    }

    @Test
    void no_key_is_overwritten() throws IOException {
        Files.writeString(keyFile, "precious");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackSigner.withNewKey(keyFile))
                .withMessage("the file [" + keyFile + "] exists, and a key is never overwritten. Maybe another name");
        assertThat(keyFile).hasContent("precious");
        Path other = temp.resolve("other.pem");
        Files.writeString(temp.resolve("other.pem.pub"), "precious");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackSigner.withNewKey(other))
                .withMessageContaining("other.pem.pub]");
        assertThat(other).doesNotExist();
    }

    @Test
    void no_key_is_put_into_a_pack() {
        Path inside = pack.resolve("drought/key.pem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackSigner.withNewKey(inside))
                .withMessageContaining(
                        "would lie in a pack and be published with it. Maybe a folder outside of [" + pack);
        assertThat(inside).doesNotExist();
    }

    @Test
    void what_is_no_private_key_is_refused_without_a_word_of_it() throws IOException {
        assertThat(refused(PUBLIC)).contains("holds a public key, which cannot sign");
        assertThat(refused(PRIVATE.replace("PRIVATE", "ENCRYPTED PRIVATE")))
                .contains("is protected by a passphrase. Maybe without it: openssl pkey");
        assertThat(refused(PRIVATE.replace("MC4C", "MC4D"))).contains("is no Ed25519 private key in PEM");
        assertThat(refused("")).contains("Maybe one from: openssl genpkey -algorithm ed25519");
    }

    private String refused(String pem) throws IOException {
        Files.writeString(keyFile, pem);
        try {
            PackSigner.with(keyFile);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("the file [" + keyFile + "] ").doesNotContain("INTuctv5");
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("The key is taken: " + new String(pem.getBytes(StandardCharsets.UTF_8)));
    }
}
