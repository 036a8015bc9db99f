package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Holds a formula to numbers that are there. In a condition it must give a number whatever the facts hold: Drools evaluates a
 * condition in one way at first and in another once it has seen it often, and the two differ where a value is missing or no number.
 */
final class FormulaCheck {
    private static final String ELSEWHERE = ". Maybe a measurement that another rule concludes";

    private final FileFaults faults;
    private final Names names;
    private final Map<String, Method> functions;
    private final boolean inCondition;

    /**
     * @param faults takes what is wrong
     * @param names what the formula may name
     * @param functions the functions of numbers by name
     * @param inCondition whether the formula stands in a condition
     */
    FormulaCheck(FileFaults faults, Names names, Map<String, Method> functions, boolean inCondition) {
        this.faults = faults;
        this.names = names;
        this.functions = functions;
        this.inCondition = inCondition;
    }

    /** Checks a formula; returns whether it gives a whole number. */
    boolean number(Expression value) {
        if (value instanceof Expression.Number number) {
            return number.digits().indexOf('.') < 0;
        }
        if (value instanceof Arithmetic sum) {
            return arithmetic(sum);
        }
        if (value instanceof Call call) {
            function(call);
            return false;
        }
        if (!(value instanceof Name name)) {
            faults.add(value.span().start(), "a number is needed here");
            return false;
        }
        Class<?> type = names.typeOf(name);
        if (type == Double.class) {
            faults.add(
                    value.span().start(),
                    Token.shown(name.name()) + " may be unknown, and a number is needed here. Maybe "
                            + (name.name().startsWith("$")
                                    ? "!= null for its field where it is bound"
                                    : name.name() + " != null before it"));
        } else if (type != null && type != Object.class && ValueType.of(type) != ValueType.NUMBER) {
            faults.add(value.span().start(), "a number is needed here");
        }
        return type == int.class;
    }

    private boolean arithmetic(Arithmetic sum) {
        boolean left = number(sum.left());
        boolean right = number(sum.right());
        boolean whole = left && right;
        boolean product = sum.operator().equals("*");
        // Java drops the rest and overflows in silence where both are whole.
        if (whole && (product || sum.operator().equals("/"))) {
            faults.add(
                    sum.span().start(),
                    "both sides of " + sum.operator() + " are whole numbers. Maybe 2.0 in place of 2");
            return false;
        }
        if (inCondition && sum.operator().equals("/")) {
            faults.add(sum.span().start(), "a condition cannot divide, for a quotient may be no number" + ELSEWHERE);
        } else if (inCondition && product && !isMultiple(sum)) {
            faults.add(
                    sum.span().start(),
                    "a product in a condition needs a number as written on one side, and no product on the other"
                            + ELSEWHERE);
        }
        return whole;
    }

    /** Whether a product is a fixed number of times something, which cannot grow beyond all numbers. */
    private static boolean isMultiple(Arithmetic product) {
        return product.left() instanceof Expression.Number && !multiplies(product.right())
                || product.right() instanceof Expression.Number && !multiplies(product.left());
    }

    private static boolean multiplies(Expression value) {
        return value instanceof Arithmetic sum
                        && (sum.operator().equals("*") || multiplies(sum.left()) || multiplies(sum.right()))
                || value instanceof Call call && call.arguments().stream().anyMatch(FormulaCheck::multiplies);
    }

    private void function(Call call) {
        Method method = functions.get(call.name());
        if (method == null) {
            PackLanguage.refuse(faults, call.span(), "function", call.name(), functions.keySet());
            return;
        }
        if (method.getParameterCount() != call.arguments().size()) {
            faults.add(
                    call.span().start(),
                    "the function [" + call.name() + "] needs " + method.getParameterCount() + " numbers");
        } else if (inCondition && call.name().equals("power")) {
            faults.add(call.span().start(), "a condition cannot call [power], which may give no number" + ELSEWHERE);
        }
        call.arguments().forEach(this::number);
    }
}
