package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Cursor.Misfit;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.RuleText.Annotation;
import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one rule; a fault in one part of it lets the next part be read. */
final class RuleReader {
    private static final String KEY = "[A-Za-z0-9]+([._-][A-Za-z0-9]+)*";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 2_000;

    /** What an annotation holds, and an example of it. */
    private static final Map<String, Form> FORMS = Map.of(
            "id",
                    Form.of(
                            "[A-Z][A-Z0-9]{0,19}(-[A-Z0-9]{1,20}){0,4}",
                            "capitals and digits with hyphens, as ABC-W-001"),
            "source", Form.of(KEY + "( *, *" + KEY + ")*", "keys of sources.yaml with commas between"),
            "since", Form.of("[0-9]{1,9}\\.[0-9]{1,9}(\\.[0-9]{1,9})?", "a version, as 1.0"));

    /** No mark of a comment, for Drools writes names into Java. */
    private static final java.util.regex.Pattern SENTENCE =
            java.util.regex.Pattern.compile("(?!.*(//|/\\*|\\*/))[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ,.;:()'%/+*<>=-]*");

    private final Cursor cursor;
    private final LineIndex lines;
    private final FileFaults faults;
    private final Comments comments;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private @Nullable Call call;

    private record Form(java.util.regex.Pattern pattern, String example) {
        static Form of(String pattern, String example) {
            return new Form(java.util.regex.Pattern.compile(pattern), example);
        }

        boolean fits(String value) {
            return value.length() <= LONGEST_VALUE && pattern.matcher(value).matches();
        }
    }

    RuleReader(Cursor cursor, LineIndex lines, FileFaults faults, Comments comments) {
        this.cursor = cursor;
        this.lines = lines;
        this.faults = faults;
        this.comments = comments;
    }

    RuleText read() {
        Token start = cursor.expect("rule");
        int before = faults.count();
        String name = name();
        part(this::head, "when", "then", "end");
        // Where `when` or `then` is missing one fault was told already.
        Span condition = cursor.skip("when") ? body(this::conditions, "then", "end") : here();
        Span consequence = cursor.skip("then") ? body(this::consequence, "end") : here();
        cursor.skip("end");
        return new RuleText(
                name,
                annotations,
                comments.above(start.span().start()),
                patterns,
                call,
                faults.count() == before,
                condition,
                consequence,
                start.span().to(cursor.previous().span()),
                lines.line(start.span().start()));
    }

    /** Reads a part, or goes on to the next. */
    private void part(Runnable reading, String... next) {
        try {
            reading.run();
        } catch (Misfit misfit) {
            faults.add(misfit.position(), String.valueOf(misfit.getMessage()));
            cursor.skipTo(next);
        }
    }

    /** Reads what stands behind a keyword, all of it up to the next. */
    private Span body(Runnable reading, String... next) {
        int from = cursor.previous().span().end();
        part(reading, next);
        return new Span(from, cursor.peek().span().start());
    }

    private Span here() {
        int position = cursor.peek().span().start();
        return new Span(position, position);
    }

    private String name() {
        Token name = cursor.expect(Kind.TEXT, "the rule's sentence in quotes");
        if (name.value().length() > LONGEST_NAME) {
            faults.add(
                    name.span().start(),
                    "the name " + Token.shown(name.value()) + " is longer than " + LONGEST_NAME + " characters");
        } else if (!SENTENCE.matcher(name.value()).matches() && !Characters.anyRefused(name.value())) {
            faults.add(
                    name.span().start(),
                    "the name " + Token.shown(name.value()) + " is not one plain sentence."
                            + " Maybe letters, digits, spaces and ,.;:()'%/+*<>=- only");
        }
        return name.value();
    }

    private void head() {
        while (!cursor.peek().is("when")) {
            Token at = cursor.peek();
            if (!cursor.skip("@")) {
                throw new Misfit(at, "when");
            }
            part(() -> annotation(lines.line(at.span().start())), "@", "when", "then", "end");
        }
    }

    private void annotation(int line) {
        Token name = cursor.expect(Kind.WORD, "id, source or since");
        int position = name.span().start();
        Form form = FORMS.get(name.value());
        if (form == null) {
            throw new Misfit(
                    position, "the annotation " + Token.shown(name.value()) + " is unknown. Maybe id, source or since");
        }
        cursor.expect("(");
        Token value = cursor.expect(Kind.TEXT, "one text in quotes");
        cursor.expect(")");
        String text = value.value();
        // An empty one is as good as none, and that it is missing is told elsewhere.
        if (!text.isBlank() && !form.fits(text) && !Characters.anyRefused(text)) {
            faults.add(
                    value.span().start(),
                    "@" + name.value() + " cannot hold " + Token.shown(value.value()) + ". Maybe " + form.example);
        }
        if (annotations.stream().anyMatch(each -> each.name().equals(name.value()))) {
            faults.add(position, "@" + name.value() + " stands twice. Maybe one list with commas");
        }
        annotations.add(new Annotation(name.value(), value.value(), line));
    }

    private void conditions() {
        new ConditionReader(cursor, lines).read(patterns);
    }

    private void consequence() {
        call = new ExpressionReader(cursor).statement();
        if (!cursor.peek().is("end")) {
            throw new Misfit(cursor.peek(), "end, for a rule makes exactly one call");
        }
    }
}
