package io.github.baclofentriage.authoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.TrustedKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others can check a pack, and sign one, with openssl and sha256sum alone; skipped where the system lacks them. */
@Tag("slow")
class OpensslTest {
    @TempDir
    private Path temp;

    private Path pack;
    private Path privateKey;
    private Path publicKey;

    @BeforeEach
    void prepare() throws Exception {
        assumeTrue(Stream.of("openssl", "sha256sum", "base64").allMatch(OpensslTest::isInstalled));
        assumeTrue(run(temp, "openssl version").startsWith("OpenSSL 3"));
        pack = temp.resolve("pack");
        privateKey = temp.resolve("private.pem");
        publicKey = temp.resolve("public.pem");
        copy(Path.of("src/test/resources/packs/toy"), pack);
        run(temp, "openssl genpkey -algorithm ed25519 -out private.pem");
        run(temp, "openssl pkey -in private.pem -pubout -out public.pem");
    }

    @Test
    void openssl_accepts_a_signature_made_with_its_own_key() throws Exception {
        PackSigner.with(privateKey).sign(pack);
        Files.write(
                temp.resolve("signature"),
                Base64.getDecoder()
                        .decode(Files.readString(pack.resolve("pack.sha256.sig"))
                                .strip()));
        assertThat(
                        run(
                                pack,
                                "openssl pkeyutl -verify -rawin -pubin -inkey ../public.pem -in pack.sha256 -sigfile ../signature"))
                .contains("Signature Verified Successfully");
    }

    @Test
    void a_signature_made_by_openssl_is_accepted() throws Exception {
        PackManifest manifest = PackManifest.of(pack);
        Files.writeString(pack.resolve("pack.sha256"), manifest.digestList());
        run(pack, "openssl pkeyutl -sign -rawin -inkey ../private.pem -in pack.sha256 -out ../signature");
        Files.writeString(pack.resolve("pack.sha256.sig"), run(pack, "base64 ../signature"));
        TrustedKey key = TrustedKey.read(publicKey);
        assertThat(PackManifest.of(pack).signature().signer(List.of(key))).contains(key);
    }

    @Test
    void openssl_reads_a_new_key_and_finds_the_same_public_one() throws Exception {
        Path fresh = temp.resolve("fresh.pem");
        PackSigner signer = PackSigner.withNewKey(fresh);
        assertThat(run(temp, "openssl pkey -in fresh.pem -pubout"))
                .isEqualTo(Files.readString(temp.resolve("fresh.pem.pub")));
        run(temp, "openssl pkey -pubin -in fresh.pem.pub -outform DER -out fresh.der");
        assertThat(run(temp, "sha256sum fresh.der")).startsWith(signer.key().fingerprint() + "  ");
    }

    @Test
    void openssl_finds_the_same_public_key_for_its_own_private_one() throws Exception {
        assertThat(PackSigner.with(privateKey).key().toPem()).isEqualTo(Files.readString(publicKey));
    }

    @Test
    void sha256sum_checks_every_file_and_gives_the_digest_of_the_pack() throws Exception {
        PackManifest signed = PackSigner.with(privateKey).sign(pack);
        assertThat(run(pack, "sha256sum -c --strict pack.sha256").lines())
                .hasSize(signed.digests().size())
                .allSatisfy(line -> assertThat(line).endsWith(": OK"));
        assertThat(run(pack, "sha256sum pack.sha256")).isEqualTo(signed.sha256() + "  pack.sha256\n");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a program whose arguments hold no blanks and gives what it printed. */
    private String run(Path folder, String command) throws IOException, InterruptedException {
        Path output = temp.resolve("output");
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        assertThat(code).as(command + ": " + Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
