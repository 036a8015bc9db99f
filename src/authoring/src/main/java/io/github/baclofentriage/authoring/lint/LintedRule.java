package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.drl.Span;
import java.util.List;

/**
 * One rule with its file and the place of its stage.
 *
 * @param file the file
 * @param text the rule
 * @param stage the place of its stage in the order in which they run; -1 where no stage lists its folder
 */
record LintedRule(RuleFile file, RuleText text, int stage) {

    /** The rule's id, or its name where it has none, to name it by. */
    String id() {
        return text.id().isEmpty() ? text.name() : text.id();
    }

    String path() {
        return file.path();
    }

    int line(Span span) {
        return file.line(span.start());
    }

    List<Pattern> patterns() {
        return text.patterns();
    }

    /** The name of the call; empty where it could not be read. */
    String call() {
        Expression.Call call = text.call();
        return call == null ? "" : call.name();
    }

    /** Whether it argues for or against a syndrome. */
    boolean argues() {
        return call().equals("argue") || call().equals("argueAgainst");
    }

    /** The arguments of the call; empty where it could not be read. */
    List<Expression> arguments() {
        Expression.Call call = text.call();
        return call == null ? List.of() : call.arguments();
    }

    /** The text of an argument that is one; empty otherwise. */
    String argument(int index) {
        List<Expression> arguments = arguments();
        return index < arguments.size() && arguments.get(index) instanceof Expression.Text text ? text.value() : "";
    }

    /** The name of an argument that is a constant or variable; empty otherwise. */
    String constant(int index) {
        List<Expression> arguments = arguments();
        return index < arguments.size() && arguments.get(index) instanceof Expression.Name name ? name.name() : "";
    }
}
