package io.github.baclofentriage.internal.drl;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters that have no place anywhere in a rule file, be it in a comment: those that a reader cannot see, and those
 * that make a compiler see another text than a reader does.
 */
final class Characters {
    private Characters() {}

    static void check(String text, BiConsumer<Integer, String> faults) {
        int code;
        for (int at = 0; at < text.length(); at += Character.charCount(code)) {
            code = text.codePointAt(at);
            boolean lineEnd = code == '\r' && text.startsWith("\n", at + 1);
            String problem = lineEnd ? null : problem(code);
            if (problem != null) {
                faults.accept(at, problem);
            }
        }
    }

    /** Whether a text has a character that was told of by then, so that nothing else need be said of the text. */
    static boolean anyRefused(String text) {
        return text.codePoints().anyMatch(Characters::refused);
    }

    /** Whether a character is refused wherever it stands. */
    static boolean refused(int code) {
        return problem(code) != null;
    }

    private static @Nullable String problem(int code) {
        return switch (code) {
            case '\n', '\t' -> null;
            case '\r' -> "a carriage return stands alone here. Maybe end lines with a line feed";
            case '\\' -> "a backslash has no place in a rule file";
            default ->
                hides(code)
                        ? String.format(Locale.ROOT, "the character [U+%04X] cannot be seen. Maybe delete it", code)
                        : null;
        };
    }

    private static boolean hides(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
