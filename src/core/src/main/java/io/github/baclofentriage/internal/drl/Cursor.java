package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.List;
import java.util.Map;

/** Walks through the tokens of a file. What does not fit is thrown as a {@link Misfit} and caught where reading can go on. */
final class Cursor {
    /** Words of DRL and Java that a rule author may reach for, and what serves in their place. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("salience", "the stages of pack.yaml give the order"),
            Map.entry("agenda", "the stages of pack.yaml give the order"),
            Map.entry("activation", "every rule that applies speaks"),
            Map.entry("ruleflow", "the stages of pack.yaml give the order"),
            Map.entry("no", "a rule cannot wake itself here"),
            Map.entry("lock", "a rule cannot wake itself here"),
            Map.entry("auto", "the stages of pack.yaml give the order"),
            Map.entry("date", "the age of a review stands in pack.yaml"),
            Map.entry("duration", "time is a number of hours in a fact"),
            Map.entry("timer", "time is a number of hours in a fact"),
            Map.entry("enabled", "a rule that is not wanted is taken out, or disabled by an overlay"),
            Map.entry("dialect", "there is one language"),
            Map.entry("extends", "each rule states all its conditions"),
            Map.entry("function", "what rules may call is the pack API"),
            Map.entry("global", "what a rule says is collected by the pack API"),
            Map.entry("declare", "signs are declared in vocabulary.yaml"),
            Map.entry("query", "nothing asks a pack from outside"),
            Map.entry("unit", "stages are folders"),
            Map.entry("eval", "a condition is a pattern of a fact"),
            Map.entry("from", "a condition is a pattern of a fact"),
            Map.entry("accumulate", "points are added up between the stages"),
            Map.entry("collect", "points are added up between the stages"),
            Map.entry("forall", "say it with not"),
            Map.entry("or", "write a rule for each, a list behind in, or || inside a pattern"),
            Map.entry("and", "patterns stand one below the other"),
            Map.entry("matches", "ids are compared whole"),
            Map.entry("contains", "ids are compared whole"),
            Map.entry("memberOf", "write a list behind in"),
            Map.entry("soundslike", "ids are compared whole"),
            Map.entry("str", "ids are compared whole"),
            Map.entry("over", "time is a number of hours in a fact"),
            Map.entry("modify", "facts do not change"),
            Map.entry("update", "facts do not change"),
            Map.entry("insert", "call the pack API"),
            Map.entry("insertLogical", "call the pack API"),
            Map.entry("retract", "facts do not change"),
            Map.entry("delete", "facts do not change"),
            Map.entry("new", "call the pack API"),
            Map.entry("if", "a condition stands in front of then"),
            Map.entry("for", "write one call"),
            Map.entry("while", "write one call"),
            Map.entry("try", "write one call"),
            Map.entry("do", "write one call"),
            Map.entry("break", "write one call"));

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A token that the rule language does not have in this place. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int position;

        /** The token stands where something else is wanted. */
        Misfit(Token token, String wanted) {
            this(token.span().start(), problem(token, wanted));
        }

        Misfit(int position, String problem) {
            super(problem, null, false, false);
            this.position = position;
        }

        int position() {
            return position;
        }
    }

    private static String problem(Token token, String wanted) {
        if (token.kind() == Kind.END) {
            return "the file ends too early. Maybe " + wanted;
        }
        if (token.is(Token.OPEN_TEXT)) {
            return "the text has no closing quotation mark";
        }
        if (token.is(Token.OPEN_COMMENT)) {
            return "the comment has no end";
        }
        String instead = token.kind() == Kind.WORD ? REFUSED.get(token.value()) : null;
        return instead == null
                ? Token.shown(token.value()) + " does not belong here. Maybe " + wanted
                : "[" + token.value() + "] is not part of the rule language. Maybe " + instead;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token previous() {
        return tokens.get(next - 1);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Takes a word or mark if it comes next. */
    boolean skip(String word) {
        if (peek().is(word)) {
            take();
            return true;
        }
        return false;
    }

    Token expect(String word) {
        return expect(word, word);
    }

    Token expect(String word, String wanted) {
        if (!peek().is(word)) {
            throw new Misfit(peek(), wanted);
        }
        return take();
    }

    Token expect(Kind kind, String wanted) {
        if (peek().kind() != kind) {
            throw new Misfit(peek(), wanted);
        }
        return take();
    }

    /** The name of a pattern or call: a word behind which an opening parenthesis stands, which is taken too. */
    Token expectNameOf(String wanted) {
        Token name = expectName(wanted);
        if (!skip("(")) {
            throw new Misfit(name, wanted);
        }
        return name;
    }

    /** A word that may name something. */
    Token expectName(String wanted) {
        if (peek().kind() != Kind.WORD || REFUSED.containsKey(peek().value())) {
            throw new Misfit(peek(), wanted);
        }
        return take();
    }

    /** Goes on to the next of some words, to the start of a rule, or to the end of the file. */
    void skipTo(String... words) {
        while (peek().kind() != Kind.END && !startsRule()) {
            for (String word : words) {
                if (peek().is(word)) {
                    return;
                }
            }
            take();
        }
    }

    private boolean startsRule() {
        return peek().is("rule") && tokens.get(next + 1).kind() == Kind.TEXT;
    }
}
