package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Cursor.Misfit;
import io.github.baclofentriage.internal.drl.Lexer.Comment;
import io.github.baclofentriage.internal.drl.RuleFile.Fault;
import io.github.baclofentriage.internal.drl.RuleFile.Import;
import io.github.baclofentriage.internal.drl.RuleText.Annotation;
import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads the frame of a rule file: package, imports, and rule by rule what stands around conditions and call. */
final class RuleFileReader {
    private static final Set<String> ANNOTATIONS = Set.of("id", "source", "since");
    private static final java.util.regex.Pattern SENTENCE =
            java.util.regex.Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.;:()'%/+*<>=-]*");

    private final String path;
    private final String text;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Comment> comments;
    private final Cursor cursor;
    private final List<Import> imports = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private String packageName = "";
    private int packageLine = 1;

    RuleFileReader(String path, String text) {
        this.path = path;
        this.text = text;
        refuseEscapes();
        Lexer lexer = new Lexer(text, this::fault);
        this.cursor = new Cursor(lexer.tokens());
        this.comments = lexer.comments();
    }

    /** The compiler of right-hand sides reads a backslash and a u as another character, even in a comment. */
    private void refuseEscapes() {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
            fault(at, "a backslash has no place in a rule file");
        }
    }

    private void fault(int position, String problem) {
        faults.add(new Fault(line(position), problem));
    }

    private int line(int position) {
        return RuleFile.lineOf(text, position);
    }

    RuleFile read() {
        int first = cursor.peek().span().start();
        while (cursor.peek().kind() != Kind.END) {
            try {
                statement();
            } catch (Misfit misfit) {
                fault(misfit.position(), String.valueOf(misfit.getMessage()));
                cursor.take();
                cursor.skipTo("rule", "import");
            }
        }
        if (packageName.isEmpty()) {
            faults.add(new Fault(1, "a package is missing"));
        }
        RuleFile file = new RuleFile(path, text, commentAbove(first), packageName, packageLine, imports, rules, faults);
        new PackLanguage(file, this::fault).check();
        faults.sort(Comparator.comparingInt(Fault::line));
        return new RuleFile(path, text, file.comment(), packageName, packageLine, imports, rules, faults);
    }

    private void statement() {
        if (cursor.peek().is("package") && packageName.isEmpty()) {
            packageLine = line(cursor.take().span().start());
            packageName = dotted();
            cursor.expect(";");
        } else if (cursor.peek().is("import")) {
            int line = line(cursor.take().span().start());
            boolean isStatic = cursor.skip("static");
            imports.add(new Import(dotted(), isStatic, line));
            cursor.expect(";");
        } else if (cursor.peek().is("rule")) {
            rules.add(rule());
        } else {
            throw new Misfit(cursor.peek(), "rule");
        }
    }

    private String dotted() {
        StringBuilder name =
                new StringBuilder(cursor.expect(Kind.WORD, "a name").value());
        while (cursor.skip(".")) {
            name.append('.')
                    .append(
                            cursor.skip("*")
                                    ? "*"
                                    : cursor.expect(Kind.WORD, "a name").value());
        }
        return name.toString();
    }

    /** Reads a rule; a fault in one part lets the next part be read. */
    private RuleText rule() {
        Token start = cursor.expect("rule");
        int before = faults.size();
        Token name = cursor.expect(Kind.TEXT, "the rule's sentence in quotes");
        if (!SENTENCE.matcher(name.value()).matches()) {
            fault(name.span().start(), "the name [" + name.value() + "] must be one plain sentence");
        }
        List<Annotation> annotations = new ArrayList<>();
        boolean headed = part(() -> annotations(annotations), "when", "then", "end");
        List<Pattern> patterns = new ArrayList<>();
        int[] condition = {cursor.peek().span().end()};
        // Where even `when` is misspelt one fault is enough.
        if (headed || cursor.peek().is("when")) {
            part(
                    () -> {
                        condition[0] = cursor.expect("when").span().end();
                        new ConditionReader(cursor, this::line).read(patterns);
                    },
                    "then",
                    "end");
        }
        Expression.Call[] call = new Expression.Call[1];
        int conditionEnd = cursor.peek().span().start();
        int[] consequence = {cursor.peek().span().end()};
        part(
                () -> {
                    consequence[0] = cursor.expect("then").span().end();
                    call[0] = new ExpressionReader(cursor).statement();
                    if (!cursor.peek().is("end")) {
                        throw new Misfit(cursor.peek(), "end, for a rule makes exactly one call");
                    }
                },
                "end");
        int consequenceEnd = cursor.peek().span().start();
        if (!cursor.skip("end")) {
            fault(start.span().start(), "the rule [" + name.value() + "] has no end");
        }
        return new RuleText(
                name.value(),
                annotations,
                commentAbove(start.span().start()),
                patterns,
                call[0],
                faults.size() == before,
                new Span(condition[0], Math.max(condition[0], conditionEnd)),
                new Span(consequence[0], Math.max(consequence[0], consequenceEnd)),
                start.span().to(cursor.previous().span()),
                line(start.span().start()));
    }

    /** Reads a part of a rule, or goes on to the next; returns whether it could be read. */
    private boolean part(Runnable reading, String... next) {
        try {
            reading.run();
            return true;
        } catch (Misfit misfit) {
            fault(misfit.position(), String.valueOf(misfit.getMessage()));
            cursor.skipTo(next);
            return false;
        }
    }

    private void annotations(List<Annotation> annotations) {
        while (!cursor.peek().is("when")) {
            if (!cursor.peek().is("@")) {
                throw new Misfit(cursor.peek(), "when");
            }
            Token at = cursor.take();
            Token name = cursor.expect(Kind.WORD, "id, source or since");
            if (!ANNOTATIONS.contains(name.value())) {
                fault(name.span().start(), "[@" + name.value() + "] is unknown. Maybe @id, @source or @since");
            }
            cursor.expect("(");
            Token value = cursor.expect(Kind.TEXT, "one text in quotes");
            cursor.expect(")");
            if (annotations.stream().anyMatch(each -> each.name().equals(name.value()))) {
                fault(name.span().start(), "[@" + name.value() + "] stands twice; Drools drops the second in silence");
            }
            annotations.add(
                    new Annotation(name.value(), value.value(), line(at.span().start())));
        }
    }

    /** The comment lines that end right above a place, joined. */
    private String commentAbove(int position) {
        StringBuilder words = new StringBuilder();
        int below = position;
        for (int i = comments.size() - 1; i >= 0; i--) {
            Comment comment = comments.get(i);
            if (comment.span().end() > below) {
                continue;
            }
            String between = text.substring(comment.span().end(), below);
            if (!between.isBlank() || between.chars().filter(c -> c == '\n').count() > 1) {
                break;
            }
            words.insert(0, words.isEmpty() ? comment.words() : comment.words() + ' ');
            below = comment.span().start();
        }
        return words.toString();
    }
}
