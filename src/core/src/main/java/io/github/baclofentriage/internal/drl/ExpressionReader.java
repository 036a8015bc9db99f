package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Cursor.Misfit;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads values and the one call of a rule. */
final class ExpressionReader {
    /** More values than any formula or call needs; nesting counts too, so that no formula exhausts the stack. */
    private static final int MOST_VALUES = 60;

    /** Whole numbers stay within an int, and none starts with a zero, which Java takes for base 8. */
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,5})|(0|[1-9][0-9]{0,8})\\.[0-9]{1,9}");

    private final Cursor cursor;
    private int values;

    ExpressionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The call that a rule makes: {@code sign(drools, "critical-heat");}. */
    Call statement() {
        values = 0;
        Token name = cursor.expectNameOf("a call of the pack API, as sign(drools, \"critical-heat\");");
        cursor.expect("drools");
        List<Expression> arguments = new ArrayList<>();
        while (cursor.skip(",")) {
            arguments.add(sum());
        }
        Token close = cursor.expect(")", ", or )");
        cursor.expect(";");
        return new Call(name.value(), arguments, name.span().to(close.span()));
    }

    /** What a field is compared with. */
    Expression expression() {
        values = 0;
        return sum();
    }

    private Expression sum() {
        Expression left = product();
        while (cursor.peek().is("+") || cursor.peek().is("-")) {
            String operator = cursor.take().value();
            Expression right = product();
            left = new Arithmetic(left, operator, right, left.span().to(right.span()));
        }
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
        if (++values > MOST_VALUES) {
            throw new Misfit(
                    cursor.peek().span().start(), "the formula is too long. Maybe at most " + MOST_VALUES + " values");
        }
        Token first = cursor.peek();
        if (cursor.skip("(")) {
            Expression inner = sum();
            return inner.at(first.span().to(cursor.expect(")").span()));
        }
        if (cursor.peek().kind() != Kind.WORD) {
            return literal();
        }
        Token name = cursor.expectName("a text in quotes or a number");
        if (!cursor.skip("(")) {
            return new Name(name.value(), name.span());
        }
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (cursor.skip(","));
        Token close = cursor.expect(")", ", or )");
        return new Call(name.value(), arguments, name.span().to(close.span()));
    }

    /** A text or a number. */
    Expression literal() {
        Token token = cursor.peek();
        if (token.kind() == Kind.TEXT) {
            cursor.take();
            return new Expression.Text(token.value(), token.span());
        }
        String sign = cursor.skip("-") ? "-" : "";
        Token digits = cursor.expect(Kind.NUMBER, "a text in quotes or a number");
        if (!NUMBER.matcher(digits.value()).matches()) {
            throw new Misfit(
                    digits.span().start(),
                    "the number " + Token.shown(digits.value())
                            + " cannot be read. Maybe up to six digits, or up to nine and a fraction, as 38.0");
        }
        return new Expression.Number(sign + digits.value(), token.span().to(digits.span()));
    }
}
