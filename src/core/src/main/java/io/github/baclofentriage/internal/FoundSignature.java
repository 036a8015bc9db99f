package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list and the signature that lie beside a pack. The list must be, to the byte, the one that is taken over the files as they
 * were read; a second reading of what it may mean would be a second thing to attack. Why it differs is looked for afterwards.
 */
public final class FoundSignature {
    /** Bytes of an Ed25519 signature. */
    private static final int SIGNATURE_BYTES = 64;

    private static final int MOST_LINES = PackFiles.MOST_FILES + 100;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final PackFiles files;
    private final List<String> faults = new ArrayList<>();
    private final SortedMap<String, String> listed = new TreeMap<>();
    private final byte @Nullable [] list;
    private final byte @Nullable [] encoded;
    private final byte[] signature;

    private FoundSignature(OpenedPack pack, String listFile, String signatureFile) {
        files = pack.files();
        list = find(listFile);
        encoded = find(signatureFile);
        if (list != null && !Arrays.equals(list, pack.digests().text().getBytes(StandardCharsets.UTF_8))) {
            compare(
                    listFile,
                    new String(list, StandardCharsets.UTF_8),
                    pack.digests().files());
        } else if (list != null) {
            listed.putAll(pack.digests().files());
        }
        signature = encoded == null ? new byte[0] : decode(encoded);
        if (encoded != null && signature.length != SIGNATURE_BYTES) {
            faults.add(signatureFile + ": no Ed25519 signature in Base64. Maybe the file was cut");
        }
    }

    /**
     * Looks for the signature of a pack.
     *
     * @param pack the pack
     * @param listFile name of the file that lists the digests
     * @param signatureFile name of the file with the signature
     * @return what was found
     */
    public static FoundSignature in(OpenedPack pack, String listFile, String signatureFile) {
        return new FoundSignature(pack, listFile, signatureFile);
    }

    private byte @Nullable [] find(String name) {
        try {
            byte[] bytes = files.bytesOrNull(name);
            if (bytes == null) {
                faults.add(name + ": no such file beside pack.yaml. Maybe the pack was not signed");
            }
            return bytes;
        } catch (RulePackException e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    private void compare(String file, String text, SortedMap<String, String> digests) {
        int before = faults.size();
        String[] lines = text.split("\n", MOST_LINES);
        String last = "";
        for (int i = 0; i < lines.length && !(i == lines.length - 1 && lines[i].isEmpty()); i++) {
            Matcher line = LINE.matcher(lines[i]);
            String at = file + " line " + (i + 1) + ": ";
            if (!line.matches() || !PackFiles.isPath(line.group(2))) {
                String maybe = lines[i].endsWith("\r")
                        ? "Maybe a line feed alone at its end"
                        : "Maybe digest, two blanks, path";
                faults.add(at + "no line of sha256sum [" + Faults.shown(lines[i].stripTrailing()) + "]. " + maybe);
                continue;
            }
            String path = line.group(2);
            if (listed.putIfAbsent(path, line.group(1)) != null) {
                faults.add(at + "[" + path + "] stands twice");
            } else if (path.compareTo(last) < 0) {
                faults.add(at + "[" + path + "] is out of order. Maybe before " + last);
            } else if (!digests.containsKey(path)) {
                faults.add(at + "the pack does not load [" + path + "]");
            } else if (!line.group(1).equals(digests.get(path))) {
                faults.add(at + "[" + path + "] was changed: its sha256 is " + digests.get(path));
            }
            last = path;
        }
        digests.keySet().stream()
                .filter(path -> !listed.containsKey(path))
                .forEach(path -> faults.add(file + ": [" + path + "] is loaded and not listed"));
        if (faults.size() == before) {
            faults.add(file + ": not to the byte what sha256sum prints. Maybe a line feed is missing at its end");
        }
    }

    /** Line feeds may stand anywhere, since tools break Base64 at different widths; nothing else may differ. */
    private static byte[] decode(byte[] encoded) {
        String text = new String(encoded, StandardCharsets.ISO_8859_1).replace("\n", "");
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(decoded).equals(text) ? decoded : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /**
     * Whether either file is there.
     *
     * @return false where there is none
     */
    public boolean exists() {
        return list != null || encoded != null;
    }

    /**
     * What is wrong with the two files.
     *
     * @return one fault a line or file; empty where all is well
     */
    public List<String> faults() {
        return Collections.unmodifiableList(faults);
    }

    /**
     * What the list says.
     *
     * @return digests by path
     */
    public SortedMap<String, String> listed() {
        return Collections.unmodifiableSortedMap(listed);
    }

    /**
     * The bytes that were signed.
     *
     * @return the list
     */
    public byte[] list() {
        return list == null ? new byte[0] : list.clone();
    }

    /**
     * The signature's bytes.
     *
     * @return 64 bytes where there are no faults
     */
    public byte[] signature() {
        return signature.clone();
    }
}
