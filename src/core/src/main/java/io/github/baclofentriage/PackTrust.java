package io.github.baclofentriage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What vouched for a rule pack when it was loaded.
 *
 * @param kind on what ground it was let in
 * @param signedBy fingerprint of the key that signed it; null where no trusted key did
 */
public record PackTrust(Kind kind, @Nullable String signedBy) {
    /** The pack came on the class path, beside the program. */
    public static final PackTrust BUNDLED = new PackTrust(Kind.BUNDLED, null);

    /** The pack's digest is one that was expected. */
    public static final PackTrust PINNED = new PackTrust(Kind.PINNED, null);

    /** Nothing vouched for the pack. */
    public static final PackTrust UNVERIFIED = new PackTrust(Kind.UNVERIFIED, null);

    /** On what ground a pack was let in. */
    public enum Kind {
        /** It came on the class path, beside the program. */
        BUNDLED,
        /** Its digest is one that was expected. */
        PINNED,
        /** A trusted key signed it. */
        SIGNED,
        /** Nothing vouched for it. */
        UNVERIFIED;

        /**
         * The word in reports.
         *
         * @return as {@code signed}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A pack that a trusted key signed.
     *
     * @param key the key
     * @return the trust
     */
    public static PackTrust signedBy(TrustedKey key) {
        return new PackTrust(Kind.SIGNED, key.fingerprint());
    }
}
