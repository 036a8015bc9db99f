package io.github.baclofentriage.authoring.release;

import io.github.baclofentriage.TrustedKey;
import io.github.baclofentriage.internal.Pem;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** An Ed25519 key pair, read from or written as the private key that {@code openssl genpkey -algorithm ed25519} writes. */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Makes a new pair. */
    static SigningKey generate() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a private key in PEM; {@code place} names it in the message where it is none. */
    static SigningKey ofPem(String pem, String place) {
        String label = Pem.label(pem);
        if (Pem.PUBLIC.equals(label)) {
            throw new IllegalArgumentException(place + " holds a public key, which cannot sign. Maybe the private one");
        }
        if (label != null && label.startsWith("ENCRYPTED")) {
            throw new IllegalArgumentException(
                    place + " is protected by a passphrase. Maybe without it: openssl pkey -in key.pem -out plain.pem");
        }
        byte[] der = Pem.PRIVATE.equals(label) ? Pem.decode(pem) : null;
        try {
            if (der != null) {
                PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
                return new SigningKey(withPublicKey((EdECPrivateKey) key));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(noKey(place), e);
        }
        throw new IllegalArgumentException(noKey(place));
    }

    private static String noKey(String place) {
        return place + " is no Ed25519 private key in PEM. Maybe one from: openssl genpkey -algorithm ed25519";
    }

    /**
     * Java has no call that gives the public key of a private one. A private key is its seed, so a generator whose only randomness
     * is that seed makes the pair again; the private keys are compared in case it does not.
     */
    private static KeyPair withPublicKey(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("The key holds no seed."));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!(pair.getPrivate() instanceof EdECPrivateKey made)
                || !MessageDigest.isEqual(made.getBytes().orElseThrow(), seed)) {
            throw new IllegalStateException("This Java does not derive a public key from a private one.");
        }
        return pair;
    }

    /** Randomness that is not random: the bytes of one seed. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** The public half. */
    TrustedKey trusted() {
        return TrustedKey.of(pair.getPublic());
    }

    /** The private half in PEM. */
    String toPem() {
        return Pem.encode(Pem.PRIVATE, pair.getPrivate().getEncoded());
    }

    /** The signature over some bytes, 64 bytes. */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
