package io.github.baclofentriage;

import io.github.baclofentriage.internal.DigestList;
import io.github.baclofentriage.internal.Pem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 public key whose owner is trusted to release rule packs. Two are equal where their keys are.
 *
 * <p>Files are those that {@code openssl pkey -pubout} writes: a SubjectPublicKeyInfo in PEM.
 */
public final class TrustedKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int LARGEST_FILE = 16 << 10;

    private final PublicKey key;
    private final String fingerprint;

    private TrustedKey(PublicKey key) {
        this.key = key;
        this.fingerprint = DigestList.sha256(key.getEncoded());
    }

    /**
     * A key that is at hand.
     *
     * @param key an Ed25519 public key
     * @return the key
     * @throws IllegalArgumentException if it is of another kind
     */
    public static TrustedKey of(PublicKey key) {
        return of(key.getEncoded(), "the key [" + key.getAlgorithm() + "]");
    }

    /**
     * A key in PEM.
     *
     * @param pem a text that begins with {@code -----BEGIN PUBLIC KEY-----}
     * @return the key
     * @throws IllegalArgumentException if the text holds no Ed25519 public key
     */
    public static TrustedKey ofPem(String pem) {
        return ofPem(pem, "the text");
    }

    /**
     * Reads a key from a file in PEM.
     *
     * @param file a file as {@code openssl pkey -pubout} writes it
     * @return the key
     * @throws IllegalArgumentException if the file holds no Ed25519 public key
     * @throws UncheckedIOException if the file cannot be read
     */
    public static TrustedKey read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return ofPem(Pem.text(stream.readNBytes(LARGEST_FILE)), "the file [" + file + "]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrustedKey ofPem(String pem, String place) {
        String label = Pem.label(pem);
        if (label != null && label.endsWith(Pem.PRIVATE)) {
            throw new IllegalArgumentException(
                    place + " holds a private key. Maybe its public one: openssl pkey -in private.pem -pubout");
        }
        byte[] der = Pem.PUBLIC.equals(label) ? Pem.decode(pem) : null;
        return of(der, place);
    }

    private static TrustedKey of(byte @Nullable [] der, String place) {
        try {
            if (der != null) {
                return new TrustedKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(noKey(place), e);
        }
        throw new IllegalArgumentException(noKey(place));
    }

    private static String noKey(String place) {
        return place + " is no Ed25519 public key in PEM. Maybe one from: openssl pkey -in private.pem -pubout";
    }

    /**
     * Names the key: SHA-256 over its DER, as {@code openssl pkey -pubin -outform DER | sha256sum} prints it.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The key in PEM.
     *
     * @return lines that end in a line feed
     */
    public String toPem() {
        return Pem.encode(Pem.PUBLIC, key.getEncoded());
    }

    /** Whether the owner of this key signed a message. */
    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrustedKey that && that.fingerprint.equals(fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return ALGORITHM + " " + fingerprint;
    }
}
