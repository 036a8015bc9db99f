package io.github.baclofentriage.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines a few at a time and never holds more of a line than it may have, however long it is. */
final class LineSource implements Closeable {
    private static final int LINES_AT_ONCE = 32;
    private static final int BYTES_AT_ONCE = 256 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;
    private long consumed;

    LineSource(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** The next lines that are not blank; none at the end. */
    List<NumberedLine> next() throws IOException {
        List<NumberedLine> lines = new ArrayList<>();
        int bytes = 0;
        while (lines.size() < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) {
            NumberedLine line = line();
            if (line == null) {
                break;
            }
            if (!line.isBlank()) {
                lines.add(line);
                bytes += line.bytes().length;
            }
        }
        return lines;
    }

    /** Bytes read so far. */
    long consumed() {
        return consumed;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private @Nullable NumberedLine line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            int room = longest - line.size();
            tooLong |= position - from > room;
            line.write(buffer, from, Math.min(room, position - from));
            if (position < end) {
                position++;
                consumed += position - from;
                break;
            }
            consumed += position - from;
        }
        if (!any) {
            return null;
        }
        number++;
        return new NumberedLine(number, withoutMark(line.toByteArray()), tooLong);
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, stream.read(buffer));
        }
        return end > 0;
    }

    /** Some programs put a byte order mark before the first line. */
    private byte[] withoutMark(byte[] line) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked =
                number == 1 && line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(line, length, line.length) : line;
    }
}
