package io.github.baclofentriage.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys in the text form of RFC 7468, one in a file, as {@code openssl} writes them. */
public final class Pem {
    /** What stands around a public key. */
    public static final String PUBLIC = "PUBLIC KEY";

    /** What stands around a private key that no passphrase protects. */
    public static final String PRIVATE = "PRIVATE KEY";

    private static final int LONGEST = 16 << 10;
    private static final Pattern BLOCK =
            Pattern.compile("\\s*-----BEGIN ([A-Z ]+)-----\\s([A-Za-z0-9+/=\\s]+)-----END ([A-Z ]+)-----\\s*");

    private Pem() {}

    /**
     * The kind of a key's text.
     *
     * @param text the whole file
     * @return the words that stand around the key, as {@link #PUBLIC}; null where this is no key
     */
    public static @Nullable String label(String text) {
        Matcher block = BLOCK.matcher(text);
        boolean sound =
                text.length() <= LONGEST && block.matches() && block.group(1).equals(block.group(3));
        return sound ? block.group(1) : null;
    }

    /**
     * The bytes of a key.
     *
     * @param text the whole file
     * @return the key in DER; null where this is no key
     */
    public static byte @Nullable [] decode(String text) {
        Matcher block = BLOCK.matcher(text);
        if (label(text) == null || !block.matches()) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A key as text.
     *
     * @param label what stands around it
     * @param der the key in DER
     * @return lines that end in a line feed
     */
    public static String encode(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /**
     * A key file's bytes as text; bytes that are not ASCII make it no key.
     *
     * @param bytes the file
     * @return its text
     */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
