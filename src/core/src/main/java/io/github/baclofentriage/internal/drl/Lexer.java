package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Parts a rule file into tokens; comments are set aside, and a character that the rule language does not have is a fault. */
final class Lexer {
    private static final List<String> LONG_MARKS = List.of("==", "!=", ">=", "<=", "||", "&&");
    private static final String MARKS = "@(){}[],;:.<>=+-*/!|&?%";

    private final String text;
    private final BiConsumer<Integer, String> faults;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int position;

    Lexer(String text, BiConsumer<Integer, String> faults) {
        this.text = text;
        this.faults = faults;
    }

    /** A comment without its marks. */
    record Comment(String words, Span span) {}

    List<Token> tokens() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (Character.isWhitespace(next)) {
                position++;
            } else if (text.startsWith("//", position)) {
                comment(lineEnd(position), 2, 0);
            } else if (text.startsWith("/*", position)) {
                blockComment();
            } else if (next == '"') {
                quoted();
            } else if (isDigit(next)) {
                take(Kind.NUMBER, numberEnd());
            } else if (isWordStart(next)) {
                take(Kind.WORD, wordEnd());
            } else {
                mark(next);
            }
        }
        tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length())));
        return tokens;
    }

    List<Comment> comments() {
        return comments;
    }

    private void blockComment() {
        int close = text.indexOf("*/", position + 2);
        if (close < 0) {
            faults.accept(position, "the comment has no end");
            position = text.length();
        } else {
            comment(close + 2, 2, 2);
        }
    }

    private void comment(int end, int opening, int closing) {
        String words = text.substring(position + opening, end - closing).strip();
        comments.add(new Comment(words, new Span(position, end)));
        position = end;
    }

    /** A text of one line without escapes: a backslash could hide from a reader what the compiler sees. */
    private void quoted() {
        int close = position + 1;
        while (close < text.length() && text.charAt(close) != '"' && text.charAt(close) != '\n') {
            close++;
        }
        if (close == text.length() || text.charAt(close) == '\n') {
            faults.accept(position, "the text has no closing quotation mark");
            position = close;
            return;
        }
        tokens.add(new Token(Kind.TEXT, text.substring(position + 1, close), new Span(position, close + 1)));
        position = close + 1;
    }

    private void mark(char next) {
        for (String mark : LONG_MARKS) {
            if (text.startsWith(mark, position)) {
                take(Kind.MARK, position + mark.length());
                return;
            }
        }
        if (MARKS.indexOf(next) >= 0) {
            take(Kind.MARK, position + 1);
        } else {
            int code = text.codePointAt(position);
            faults.accept(
                    position,
                    "the character [" + Character.toString(code) + "] has no place outside of a text in quotes");
            position += Character.charCount(code);
        }
    }

    private void take(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(position, end), new Span(position, end)));
        position = end;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int numberEnd() {
        int end = position;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private int wordEnd() {
        int end = position;
        while (end < text.length() && (isWordStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
