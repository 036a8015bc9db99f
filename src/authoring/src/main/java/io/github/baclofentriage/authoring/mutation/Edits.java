package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.OwnRules;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.drl.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every change of one rule that the operators know. */
final class Edits {
    /** The calls that raise the urgency to a level. */
    private static final List<String> RAISING = List.of("atLeast", "notAssessed", "notWeighed", "notUnderstood");

    private static final Map<String, String> INVERSE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", "<=", ">", ">", "<=");
    private static final Map<String, String> BOUNDARY = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final String FOR = "argue";
    private static final String AGAINST = "argueAgainst";

    private final Neighbours neighbours;
    private final RuleFile file;
    private final RuleText rule;
    private final Map<String, Edit> edits = new LinkedHashMap<>();

    private Edits(Neighbours neighbours, RuleFile file, RuleText rule) {
        this.neighbours = neighbours;
        this.file = file;
        this.rule = rule;
    }

    /** Every change of the rules of some files of a pack's own folder, but for those of which the order of firing would decide. */
    static List<Edit> of(RulePack pack, Predicate<String> files) {
        List<Edit> edits = new ArrayList<>();
        OwnRules own = OwnRules.of(pack);
        Neighbours neighbours = Neighbours.of(pack);
        own.files().stream()
                .filter(files)
                .map(path -> RuleFile.read(path, own.text(pack, path)))
                .forEach(file -> file.rules().forEach(rule -> edits.addAll(of(neighbours, file, rule))));
        FiringOrder order = FiringOrder.of(pack);
        edits.removeIf(order::decides);
        return edits;
    }

    private static List<Edit> of(Neighbours neighbours, RuleFile file, RuleText rule) {
        Edits edits = new Edits(neighbours, file, rule);
        edits.add(new Edit(Operator.DELETE_RULE, file, rule, "", rule.span(), null));
        rule.patterns().forEach(edits::pattern);
        if (rule.call() != null) {
            edits.call(rule.call());
        }
        return List.copyOf(edits.edits.values());
    }

    private void pattern(Pattern pattern) {
        if (!binds(pattern)) {
            if (rule.patterns().size() > 1) {
                add(Operator.DROP_PATTERN, pattern.span(), "");
            }
            String body = pattern.body().of(file.text());
            add(Operator.NEGATE_PATTERN, pattern.span(), (pattern.quantifier() == Quantifier.NOT ? "" : "not ") + body);
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Binding) {
                continue;
            }
            drop(pattern, constraint);
            if (constraint instanceof AnyOf any) {
                for (Constraint alternative : any.alternatives()) {
                    replace(Operator.DROP_ALTERNATIVE, alternative.span(), any.span(), without(any, alternative));
                    change(alternative);
                }
            } else {
                change(constraint);
            }
        }
    }

    /** Whether the rule uses what a pattern keeps, so that it cannot do without it. */
    private static boolean binds(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(Binding.class::isInstance);
    }

    private void drop(Pattern pattern, Constraint constraint) {
        List<String> others = pattern.constraints().stream()
                .filter(each -> each != constraint)
                .map(each -> each.span().of(file.text()))
                .toList();
        String quantifier =
                file.text().substring(pattern.span().start(), pattern.body().start());
        replace(
                Operator.DROP_CONSTRAINT,
                constraint.span(),
                pattern.span(),
                quantifier + pattern.type() + '(' + String.join(", ", others) + ')');
    }

    private void change(Constraint constraint) {
        if (constraint instanceof Comparison comparison) {
            String operator = comparison.operator();
            negate(comparison.span(), comparison.operatorSpan(), INVERSE.getOrDefault(operator, operator));
            if (BOUNDARY.containsKey(operator)) {
                replace(
                        Operator.MOVE_BOUNDARY,
                        comparison.span(),
                        comparison.operatorSpan(),
                        BOUNDARY.getOrDefault(operator, operator));
            }
            shift(comparison, comparison.value());
        } else if (constraint instanceof Membership list) {
            negate(list.span(), list.operatorSpan(), list.negated() ? "in" : "not in");
            if (list.values().size() > 1) {
                for (Expression value : list.values()) {
                    replace(Operator.DROP_ALTERNATIVE, value.span(), list.span(), without(list, value));
                }
            }
        }
    }

    private void negate(Span shown, Span operator, String inverse) {
        replace(Operator.NEGATE_CONSTRAINT, shown, operator, inverse);
    }

    private void shift(Comparison comparison, Expression value) {
        if (value instanceof Expression.Number number) {
            BigDecimal written = new BigDecimal(number.digits());
            for (BigDecimal moved : List.of(written.subtract(written.ulp()), written.add(written.ulp()))) {
                String other = moved.toPlainString();
                add(
                        Operator.SHIFT_THRESHOLD,
                        comparison.span().of(file.text()) + " to " + other,
                        number.span(),
                        number.span(),
                        other);
            }
        } else if (value instanceof Arithmetic sum) {
            shift(comparison, sum.left());
            shift(comparison, sum.right());
        }
    }

    private String without(Membership list, Expression dropped) {
        List<String> others = list.values().stream()
                .filter(each -> each != dropped)
                .map(each -> each.span().of(file.text()))
                .toList();
        return list.field() + ' ' + list.operatorSpan().of(file.text()) + " (" + String.join(", ", others) + ')';
    }

    private void call(Call call) {
        List<Expression> arguments = call.arguments();
        String written = call.span().of(file.text());
        if (Neighbours.argues(call)) {
            String other = call.name().equals(FOR) ? AGAINST : FOR;
            add(
                    Operator.FLIP_SIDE,
                    "to " + other,
                    call.span(),
                    call.span(),
                    other + written.substring(call.name().length()));
            arguments.forEach(this::strength);
            if (arguments.get(arguments.size() - 1) instanceof Text domain) {
                neighbours
                        .domain(Neighbours.syndrome(call), domain.value())
                        .ifPresent(moved -> word(Operator.CHANGE_DOMAIN, domain.span(), '"' + moved + '"'));
            }
        } else if (RAISING.contains(call.name()) && arguments.get(0) instanceof Text level) {
            neighbours
                    .urgencies(level.value())
                    .forEach(other -> word(Operator.CHANGE_URGENCY, level.span(), '"' + other + '"'));
        } else if (call.name().equals("likelihood") && arguments.get(1) instanceof Name level) {
            step(Operator.CHANGE_LIKELIHOOD, level, List.of(Level.values()));
        } else if (call.name().equals("undercut") && arguments.size() > 1) {
            for (Expression struck : arguments) {
                String others = String.join(
                        ", ",
                        arguments.stream()
                                .filter(each -> each != struck)
                                .map(each -> each.span().of(file.text()))
                                .toList());
                replace(Operator.DROP_STRIKE, struck.span(), call.span(), "undercut(drools, " + others + ')');
            }
        }
    }

    private void strength(Expression argument) {
        if (argument instanceof Name name) {
            step(Operator.CHANGE_STRENGTH, name, List.of(Strength.values()));
        }
    }

    /** Puts the one before a constant and the one behind it in its place. */
    private void step(Operator operator, Name name, List<? extends Enum<?>> all) {
        for (Enum<?> each : all) {
            boolean neighbour = all.stream()
                    .anyMatch(own -> own.name().equals(name.name()) && Math.abs(own.ordinal() - each.ordinal()) == 1);
            if (neighbour) {
                word(operator, name.span(), each.name());
            }
        }
    }

    private void word(Operator operator, Span written, String other) {
        add(operator, written.of(file.text()) + " to " + other, written, written, other);
    }

    private String without(AnyOf any, Constraint dropped) {
        return String.join(
                " || ",
                any.alternatives().stream()
                        .filter(each -> each != dropped)
                        .map(each -> each.span().of(file.text()))
                        .toList());
    }

    private void add(Operator operator, Span span, String other) {
        replace(operator, span, span, other);
    }

    private void replace(Operator operator, Span shown, Span replaced, String other) {
        add(operator, shown.of(file.text()), shown, replaced, other);
    }

    private void add(Operator operator, String what, Span shown, Span replaced, String other) {
        Span within = new Span(
                replaced.start() - rule.span().start(),
                replaced.end() - rule.span().start());
        add(new Edit(
                operator, file, rule, what, shown, within.replaced(rule.span().of(file.text()), other)));
    }

    /** Two equal parts of one rule, as the same list in two patterns, are told apart by their order. */
    private void add(Edit edit) {
        Edit told = edit;
        for (int i = 2; edits.containsKey(told.key()); i++) {
            told = new Edit(edit.operator(), file, rule, edit.what() + " (" + i + ')', edit.span(), edit.text());
        }
        edits.put(told.key(), told);
    }
}
