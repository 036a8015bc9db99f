package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Cursor.Misfit;
import io.github.baclofentriage.internal.drl.RuleFile.Import;
import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the frame of a rule file: package, imports, and one rule behind the other. */
final class RuleFileReader {
    private final String path;
    private final String text;
    private final LineIndex lines;
    private final FileFaults faults;
    private final Cursor cursor;
    private final Comments comments;
    private final List<Import> imports = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private String packageName = "";
    private int packageLine = 1;

    RuleFileReader(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = new LineIndex(text);
        this.faults = new FileFaults(lines);
        Characters.check(text, faults::add);
        Lexer lexer = new Lexer(text);
        this.cursor = new Cursor(lexer.tokens());
        this.comments = new Comments(text, lexer.comments());
    }

    RuleFile read() {
        String comment = comments.above(cursor.peek().span().start());
        boolean framed = true;
        while (cursor.peek().kind() != Kind.END) {
            Token first = cursor.peek();
            try {
                statement();
            } catch (Misfit misfit) {
                faults.add(misfit.position(), String.valueOf(misfit.getMessage()));
                framed = false;
                if (cursor.peek() == first) {
                    cursor.take();
                }
                cursor.skipTo("rule", "import");
            }
        }
        if (packageName.isEmpty() && framed) {
            faults.addAtLine(1, "a package is missing");
        }
        RuleFile file = new RuleFile(path, text, comment, packageName, packageLine, imports, rules, List.of());
        new PackLanguage(file, faults).check(framed);
        return new RuleFile(path, text, comment, packageName, packageLine, imports, rules, faults.inOrder());
    }

    private void statement() {
        if (cursor.peek().is("package") && packageName.isEmpty()) {
            packageLine = lineOfTaken();
            packageName = dotted();
            cursor.expect(";");
        } else if (cursor.peek().is("import")) {
            int line = lineOfTaken();
            boolean isStatic = cursor.skip("static");
            String name = dotted();
            cursor.expect(";");
            imports.add(new Import(name, isStatic, line));
        } else if (cursor.peek().is("rule")) {
            rules.add(new RuleReader(cursor, lines, faults, comments).read());
        } else {
            throw new Misfit(cursor.peek(), "rule");
        }
    }

    private int lineOfTaken() {
        return lines.line(cursor.take().span().start());
    }

    /** A name with dots, written in one go: Drools takes a comment amid it for a part of it. */
    private String dotted() {
        Token first = cursor.expect(Kind.WORD, "a name");
        StringBuilder name = new StringBuilder(first.value());
        while (cursor.skip(".")) {
            String part =
                    cursor.skip("*") ? "*" : cursor.expect(Kind.WORD, "a name").value();
            name.append('.').append(part);
        }
        Span whole = first.span().to(cursor.previous().span());
        if (!name.toString().contentEquals(whole.of(text))) {
            throw new Misfit(whole.start(), "the name " + Token.shown(name.toString()) + " must be written in one go");
        }
        return name.toString();
    }
}
