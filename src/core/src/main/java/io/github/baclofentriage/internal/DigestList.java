package io.github.baclofentriage.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The SHA-256 of every file that a pack loads, and of the pack itself. The text is what {@code sha256sum} prints for the files in
 * the order of their paths, and the pack's digest is that of the text, so that anyone can check it without this library.
 *
 * @param files digests in hexadecimal by path, in the order of the paths
 * @param text one line {@code <digest>  <path>} a file, each with a line feed
 * @param sha256 the digest of the text
 */
public record DigestList(SortedMap<String, String> files, String text, String sha256) {

    /** Takes the digests of some files. */
    static DigestList of(PackFiles files, Collection<String> names) {
        SortedMap<String, String> digests = new TreeMap<>();
        names.forEach(name -> digests.put(name, sha256(files.bytes(name))));
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            text.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        return new DigestList(
                Collections.unmodifiableSortedMap(digests),
                text.toString(),
                sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * SHA-256 of some bytes.
     *
     * @param bytes any bytes
     * @return 64 hexadecimal digits in small letters
     */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
