package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON or YAML 1.2 document into a tree of {@link Node}s. The first character that is not blank decides: a brace or a
 * bracket begins JSON, anything else YAML.
 *
 * <p>What could make a reader work without end, or mean two things, is refused: duplicate keys, anchors, aliases, tags, several
 * documents, more than 64 levels, more bytes than allowed, text that is not UTF-8.
 */
public final class DocumentReader {
    /** Size limit of a case, 1 MiB. */
    public static final int CASE_BYTES = 1 << 20;

    static final int DEPTH = 64;

    private DocumentReader() {}

    /**
     * Reads a document from its text.
     *
     * @param text JSON or YAML
     * @param maxBytes the most bytes it may have in UTF-8
     * @return the root, of any kind but {@link Node.Kind#NULL}
     * @throws CaseFormatException naming the line, if the document cannot be read
     */
    public static Node read(String text, int maxBytes) {
        if (text.length() > maxBytes || bytes(text) > maxBytes) {
            throw tooLarge(maxBytes);
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int first = 0;
        int line = 1;
        while (first < plain.length() && isBlank(plain.charAt(first))) {
            line += plain.charAt(first++) == '\n' ? 1 : 0;
        }
        if (first == plain.length()) {
            throw Faults.document("", "", "the document is empty", "a mapping that begins with \"format:\"", 1);
        }
        refuseBinary(plain);
        char c = plain.charAt(first);
        Node root = c == '{' || c == '[' ? new JsonDocument(plain).read() : new YamlDocument(plain).read();
        if (root.isNull()) {
            throw Faults.document("", "", "the document is empty", "a mapping that begins with \"format:\"", line);
        }
        return root;
    }

    /**
     * Reads a document from its bytes, which must be UTF-8, with or without a byte order mark.
     *
     * @param document JSON or YAML
     * @param maxBytes the most bytes it may have
     * @return the root, of any kind but {@link Node.Kind#NULL}
     * @throws CaseFormatException naming the line, if the document cannot be read
     */
    public static Node read(byte[] document, int maxBytes) {
        if (document.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(document);
        CharBuffer out = CharBuffer.allocate(document.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += document[i] == '\n' ? 1 : 0;
            }
            throw Faults.document("", "", "the document is not UTF-8", "saving it as UTF-8", line);
        }
        return read(out.flip().toString(), maxBytes);
    }

    /**
     * Reads a document from a stream to its end, at most a byte more than is allowed; does not close it.
     *
     * @param document JSON or YAML in UTF-8
     * @param maxBytes the most bytes it may have
     * @return the root, of any kind but {@link Node.Kind#NULL}
     * @throws CaseFormatException naming the line, if the document cannot be read
     * @throws UncheckedIOException if the stream fails
     */
    public static Node read(InputStream document, int maxBytes) {
        try {
            return read(document.readNBytes(maxBytes + 1), maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFormatException tooLarge(int maxBytes) {
        return Faults.document("", "", "the document is larger than " + maxBytes + " bytes", null, 0);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair stands for two of the four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static void refuseBinary(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\u0085') {
                throw Faults.document("", "", "the document has a control character, so it is not text", null, line);
            }
        }
        if (Texts.broken(text)) {
            throw Faults.document("", "", "the document has half a surrogate pair", null, 0);
        }
    }
}
