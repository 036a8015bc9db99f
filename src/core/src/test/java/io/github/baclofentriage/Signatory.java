package io.github.baclofentriage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Someone with a key of their own who signs packs. */
final class Signatory {
    private final KeyPair pair;

    Signatory() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    TrustedKey key() {
        return TrustedKey.of(pair.getPublic());
    }

    /** Signs a pack as it stands. */
    void sign(Path folder) {
        sign(folder, PackManifest.of(folder).digestList());
    }

    /** Puts any list beside a pack, and a true signature over it. */
    void sign(Path folder, String list) {
        try {
            Files.writeString(folder.resolve("pack.sha256"), list);
            Files.writeString(folder.resolve("pack.sha256.sig"), signatureOver(list) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String signatureOver(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
