package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Cursor.Misfit;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionReader {
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final LineIndex lines;

    ConditionReader(Cursor cursor, LineIndex lines) {
        this.cursor = cursor;
        this.expressions = new ExpressionReader(cursor);
        this.lines = lines;
    }

    void read(List<Pattern> patterns) {
        if (cursor.peek().is("then")) {
            throw new Misfit(cursor.peek(), "a pattern, for a rule without a condition speaks for every patient");
        }
        while (!cursor.peek().is("then")) {
            patterns.add(pattern());
        }
    }

    private Pattern pattern() {
        Token first = cursor.peek();
        Quantifier quantifier =
                cursor.skip("not") ? Quantifier.NOT : cursor.skip("exists") ? Quantifier.EXISTS : Quantifier.EACH;
        Token type = cursor.expectNameOf("a fact, as Finding(id == \"fever\")");
        List<Constraint> constraints = new ArrayList<>();
        if (!cursor.peek().is(")")) {
            do {
                constraints.add(constraint());
            } while (cursor.skip(","));
        }
        Token close = cursor.expect(")", ", or )");
        return new Pattern(
                quantifier,
                type.value(),
                constraints,
                type.span().to(close.span()),
                first.span().to(close.span()),
                lines.line(first.span().start()));
    }

    private Constraint constraint() {
        List<Constraint> alternatives = new ArrayList<>();
        alternatives.add(single());
        while (cursor.skip("||")) {
            alternatives.add(single());
        }
        Constraint first = alternatives.get(0);
        if (alternatives.size() == 1) {
            return first;
        }
        return new AnyOf(
                alternatives,
                first.span().to(alternatives.get(alternatives.size() - 1).span()));
    }

    private Constraint single() {
        Token name = cursor.expect(Kind.WORD, "a field");
        if (name.value().startsWith("$")) {
            cursor.expect(":");
            Token field = cursor.expect(Kind.WORD, "a field");
            return new Binding(name.value(), field.value(), name.span().to(field.span()));
        }
        Token mark = cursor.take();
        if (mark.kind() == Kind.MARK && OPERATORS.contains(mark.value())) {
            Expression value = expressions.expression();
            return new Comparison(
                    name.value(), mark.value(), mark.span(), value, name.span().to(value.span()));
        }
        if (mark.is("in")) {
            return membership(name, false, mark.span());
        }
        if (mark.is("not")) {
            return membership(name, true, mark.span().to(cursor.expect("in").span()));
        }
        throw new Misfit(mark, "one of ==, !=, <, <=, >, >=, in, not in");
    }

    private Membership membership(Token field, boolean negated, Span operator) {
        cursor.expect("(");
        List<Expression> values = new ArrayList<>();
        do {
            values.add(expressions.literal());
        } while (cursor.skip(","));
        Token close = cursor.expect(")", ", or )");
        return new Membership(
                field.value(), negated, values, operator, field.span().to(close.span()));
    }
}
