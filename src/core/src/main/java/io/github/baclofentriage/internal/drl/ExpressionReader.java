package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Cursor.Misfit;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads values and the one call of a rule. */
final class ExpressionReader {
    /** Deeper nesting than any formula needs. */
    private static final int DEEPEST = 20;

    private final Cursor cursor;
    private int depth;

    ExpressionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The call that a rule makes: {@code sign(drools, "critical-heat");}. */
    Call statement() {
        Token name = cursor.expect(Kind.WORD, "a call of the pack API");
        if (!cursor.peek().is("(")) {
            throw new Misfit(name, "a call of the pack API, as sign(drools, \"critical-heat\");");
        }
        cursor.take();
        cursor.expect("drools");
        List<Expression> arguments = new ArrayList<>();
        while (cursor.skip(",")) {
            arguments.add(expression());
        }
        Token close = cursor.expect(")");
        cursor.expect(";");
        return new Call(name.value(), arguments, name.span().to(close.span()));
    }

    Expression expression() {
        if (++depth > DEEPEST) {
            throw new Misfit(cursor.peek(), "a shorter formula");
        }
        Expression left = product();
        while (cursor.peek().is("+") || cursor.peek().is("-")) {
            String operator = cursor.take().value();
            Expression right = product();
            left = new Arithmetic(left, operator, right, left.span().to(right.span()));
        }
        depth--;
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (cursor.peek().is("*") || cursor.peek().is("/")) {
            String operator = cursor.take().value();
            Expression right = factor();
            left = new Arithmetic(left, operator, right, left.span().to(right.span()));
        }
        return left;
    }

    private Expression factor() {
        if (cursor.skip("(")) {
            Expression inner = expression();
            cursor.expect(")");
            return inner;
        }
        if (cursor.peek().kind() != Kind.WORD) {
            return literal();
        }
        Token name = cursor.take();
        if (!cursor.peek().is("(")) {
            return new Name(name.value(), name.span());
        }
        cursor.take();
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (cursor.skip(","));
        Token close = cursor.expect(")");
        return new Call(name.value(), arguments, name.span().to(close.span()));
    }

    /** A text or a number. */
    Expression literal() {
        Token token = cursor.take();
        if (token.kind() == Kind.TEXT) {
            return new Expression.Text(token.value(), token.span());
        }
        if (token.kind() == Kind.NUMBER) {
            return new Expression.Number(token.value(), token.span());
        }
        if (token.is("-") && cursor.peek().kind() == Kind.NUMBER) {
            Token digits = cursor.take();
            return new Expression.Number("-" + digits.value(), token.span().to(digits.span()));
        }
        throw new Misfit(token, "a text in quotes or a number");
    }
}
