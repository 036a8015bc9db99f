package io.github.baclofentriage.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One line of a file.
 *
 * @param number its number, from 1
 * @param bytes its bytes without the line's end; the first ones only where it is too long
 * @param tooLong whether it is longer than a line may be
 */
record NumberedLine(long number, byte[] bytes, boolean tooLong) {

    /** The line's text; bytes that are not UTF-8 are refused and not replaced, since a replaced word could be another one. */
    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    boolean isBlank() {
        if (tooLong) {
            return false;
        }
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
