package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a rule file into tokens and sets comments aside. It takes every text: what the rule language does not have becomes a token
 * that stands nowhere in it.
 */
final class Lexer {
    // Java and DRL know ++ and --, so 3--2 must not be read as 3 - (-2).
    private static final List<String> LONG_MARKS = List.of("==", "!=", ">=", "<=", "||", "&&", "++", "--");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int position;

    Lexer(String text) {
        this.text = text;
    }

    /** A comment without its marks. */
    record Comment(String words, Span span) {}

    List<Token> tokens() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
                position++;
            } else if (text.startsWith("//", position)) {
                comment(lineEnd(), 2, 0);
            } else if (text.startsWith("/*", position)) {
                blockComment();
            } else if (next == '"') {
                quoted();
            } else if (isDigit(next)) {
                number();
            } else if (isWordPart(next)) {
                take(Kind.WORD, wordEnd(position));
            } else {
                mark();
            }
        }
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end();
        tokens.add(new Token(Kind.END, "", new Span(end, end)));
        return tokens;
    }

    List<Comment> comments() {
        return comments;
    }

    private void blockComment() {
        int close = text.indexOf("*/", position + 2);
        if (close < 0) {
            add(Kind.MARK, Token.OPEN_COMMENT, text.length());
        } else {
            comment(close + 2, 2, 2);
        }
    }

    private void comment(int end, int opening, int closing) {
        String words = text.substring(position + opening, end - closing).strip();
        comments.add(new Comment(words, new Span(position, end)));
        position = end;
    }

    private void quoted() {
        int close = text.indexOf('"', position + 1);
        int lineEnd = lineEnd();
        if (close < 0 || close > lineEnd) {
            add(Kind.MARK, Token.OPEN_TEXT, lineEnd);
        } else {
            add(Kind.TEXT, text.substring(position + 1, close), close + 1);
        }
    }

    private void number() {
        int end = wordEnd(position);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = wordEnd(end + 1);
        }
        take(Kind.NUMBER, end);
    }

    private void mark() {
        int code = text.codePointAt(position);
        if (Characters.refused(code)) {
            position += Character.charCount(code);
            return;
        }
        for (String mark : LONG_MARKS) {
            if (text.startsWith(mark, position)) {
                take(Kind.MARK, position + mark.length());
                return;
            }
        }
        take(Kind.MARK, position + Character.charCount(code));
    }

    private void take(Kind kind, int end) {
        add(kind, text.substring(position, end), end);
    }

    private void add(Kind kind, String value, int end) {
        tokens.add(new Token(kind, value, new Span(position, end)));
        position = end;
    }

    /** Java ends a line, and with it a comment, at a carriage return too. */
    private int lineEnd() {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && (isWordPart(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** Letters of every script, so that a word with a look-alike in it is one word that nobody knows. */
    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
