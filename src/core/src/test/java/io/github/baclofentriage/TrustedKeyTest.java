package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeyTest {
    /** The public key of RFC 8410, section 10.1. */
    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    /** The private key of RFC 8410, section 10.3. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void a_key_is_read_and_written_in_pem() throws Exception {
        Path file = Files.writeString(temp.resolve("public.pem"), PUBLIC);
        TrustedKey key = TrustedKey.read(file);
        assertThat(key.toPem()).isEqualTo(PUBLIC);
        // From: openssl pkey -pubin -in public.pem -outform DER | sha256sum
        assertThat(key.fingerprint()).isEqualTo("a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f");
        assertThat(key)
                .isEqualTo(TrustedKey.ofPem(PUBLIC.replace("\n", "\r\n")))
                .hasSameHashCodeAs(TrustedKey.ofPem(PUBLIC));
        assertThat(key).isNotEqualTo(new Signatory().key()).hasToString("Ed25519 " + key.fingerprint());
    }

    @Test
    void a_private_key_is_refused_and_its_public_one_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedKey.ofPem(PRIVATE))
                .withMessage(
                        "the text holds a private key. Maybe its public one: openssl pkey -in private.pem -pubout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6F\n-----END PUBLIC KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n",
                "-----BEGIN PUBLIC KEY-----\n====\n-----END PUBLIC KEY-----\n",
                "-----BEGIN CERTIFICATE-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END CERTIFICATE-----\n"
            })
    void what_is_no_key(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedKey.ofPem(text))
                .withMessage("the text is no Ed25519 public key in PEM."
                        + " Maybe one from: openssl pkey -in private.pem -pubout");
    }

    @Test
    void a_key_of_another_kind() throws Exception {
        PublicKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
        PublicKey ed448 =
                KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPublic();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedKey.of(rsa))
                .withMessageStartingWith("the key [RSA] is no Ed25519 public key");
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedKey.of(ed448));
    }

    @Test
    void a_file_that_is_not_there() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> TrustedKey.read(temp.resolve("gone.pem")));
    }
}
