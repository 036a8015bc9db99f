package io.github.baclofentriage.authoring.release;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PackSignature;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.TrustedKey;
import io.github.baclofentriage.authoring.AuthoredPack;
import io.github.baclofentriage.authoring.BasePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs rule packs with an Ed25519 key. Whoever holds the private key decides what everybody who trusts its public half will run
 * on patients.
 */
public final class PackSigner {
    private final SigningKey key;

    private PackSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * Signs with a key that is at hand.
     *
     * @param privateKey file as {@code openssl genpkey -algorithm ed25519} writes it: PKCS#8 in PEM, without a passphrase
     * @return the signer
     * @throws IllegalArgumentException if the file holds no such key
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PackSigner with(Path privateKey) {
        try {
            return new PackSigner(KeyFiles.read(privateKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a key pair and signs with it. The private key is written so that only its owner can read it, and the public one beside
     * it under the same name with {@code .pub} behind.
     *
     * @param privateKey file for the private key
     * @return the signer
     * @throws IllegalArgumentException if one of the two files exists or would lie in the folder of a pack
     * @throws UncheckedIOException if a file cannot be written
     */
    public static PackSigner withNewKey(Path privateKey) {
        refuseInsidePack(privateKey);
        try {
            SigningKey key = SigningKey.generate();
            KeyFiles.writePair(key, privateKey);
            return new PackSigner(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseInsidePack(Path privateKey) {
        for (Path folder = privateKey.toAbsolutePath().normalize().getParent();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pack.yaml"))) {
                throw new IllegalArgumentException("the file [" + privateKey
                        + "] would lie in a pack and be published with it. Maybe a folder outside of [" + folder + "]");
            }
        }
    }

    /**
     * Where {@link #withNewKey} puts the public key.
     *
     * @param privateKey file of the private key
     * @return file of the public key
     */
    public static Path publicKeyOf(Path privateKey) {
        return KeyFiles.publicFile(privateKey);
    }

    /**
     * The key to give to those who shall trust this signer.
     *
     * @return the public key
     */
    public TrustedKey key() {
        return key.trusted();
    }

    /**
     * Signs a pack, or an overlay over a bundled pack.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @return what was signed
     * @throws RulePackException if the pack has faults or changes while it is signed
     * @throws UncheckedIOException if the files cannot be written
     */
    public PackManifest sign(Path folder) {
        return sign(folder, null);
    }

    /**
     * Signs a pack or an overlay: writes {@value PackSignature#LIST_FILE} and {@value PackSignature#SIGNATURE_FILE} beside
     * {@code pack.yaml}, in place of older ones. It is compiled first, since a signature under a broken pack helps nobody.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @param over what an overlay lies over; null for the bundled pack of the id that the overlay names
     * @return what was signed
     * @throws RulePackException if the pack has faults or changes while it is signed, or lies over one that is not there
     * @throws UncheckedIOException if the files cannot be written
     */
    public PackManifest sign(Path folder, @Nullable BasePack over) {
        PackManifest manifest = PackManifest.of(folder);
        AuthoredPack.in(folder, over).load(PackPolicy.pinned(Set.of(manifest.sha256())));
        byte[] list = manifest.digestList().getBytes(StandardCharsets.UTF_8);
        String signature = Base64.getEncoder().encodeToString(key.sign(list)) + "\n";
        try {
            KeyFiles.replace(folder.resolve(PackSignature.LIST_FILE), list);
            KeyFiles.replace(
                    folder.resolve(PackSignature.SIGNATURE_FILE), signature.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What lies on the disk now is read again and held against the key as any user of the pack will do it.
        PackPolicy.trusting(List.of(key())).admit(PackManifest.of(folder));
        return manifest;
    }
}
