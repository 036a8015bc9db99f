package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.TrustedKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which packs are trusted. */
final class TrustOptions {
    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Trust packs that the owner of this public key signed (Ed25519, PEM). May be given several"
                    + " times.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--pin",
            paramLabel = "SHA256",
            description = "Trust the pack with this digest. May be given several times.")
    private List<String> pins = new ArrayList<>();

    /** What the options let in; null where neither was given. */
    @Nullable
    PackPolicy policy() {
        try {
            PackPolicy trusting = keys.isEmpty()
                    ? null
                    : PackPolicy.trusting(keys.stream().map(TrustedKey::read).toList());
            PackPolicy pinned = pins.isEmpty() ? null : PackPolicy.pinned(new HashSet<>(pins));
            return trusting == null ? pinned : pinned == null ? trusting : trusting.or(pinned);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage() + ".");
        }
    }
}
