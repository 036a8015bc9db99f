package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a rule does, in plain words. */
final class ActionWords {
    private final TermWords terms;
    private final RuleIndex rules;

    ActionWords(TermWords terms, RuleIndex rules) {
        this.terms = terms;
        this.rules = rules;
    }

    /** A sentence without its full stop. */
    Phrase of(BookRule rule, ValueWords values) {
        String first = rule.argument(0);
        return switch (rule.action()) {
            case "argue" -> argument(rule, "Argues for ");
            case "argueAgainst" -> argument(rule, "Argues against ");
            case "undercut" -> Phrase.of("Strikes the argument of ").and(struck(rule.arguments()));
            case "finding" -> Phrase.of("Concludes the finding ").and(terms.term("finding", first));
            case "absence" ->
                Phrase.of("Concludes that there is no ").and(terms.term(List.of("finding", "condition"), first));
            case "sign" -> Phrase.of("Concludes the sign ").and(terms.term("sign", first));
            case "measurement" -> measurement(rule, values);
            case "redFlag" -> Phrase.of("Raises the red flag ").and(terms.flag(first));
            case "atLeast" -> raises(first, "");
            case "notAssessed" ->
                raises(first, ", since this is not known: " + terms.label("questions", rule.argument(1)));
            case "notWeighed" -> raises(first, ", since the pack does not weigh what is stated");
            case "notUnderstood" -> raises(first, ", since part of the case was not understood");
            case "suspect" -> Phrase.of("Names in the differential: " + terms.label("differential", first));
            case "consider" -> Phrase.of("Brings the consideration: " + terms.label("considerations", first));
            case "ask" -> Phrase.of("Asks: " + terms.label("questions", first));
            default -> conclusion(rule, values);
        };
    }

    private Phrase raises(String level, String reason) {
        return Phrase.of("Raises the urgency to at least ")
                .and(Phrase.strong(terms.label("urgencies", level)))
                .and(reason);
    }

    private Phrase conclusion(BookRule rule, ValueWords values) {
        String first = rule.argument(0);
        String second = rule.argument(1);
        return switch (rule.action()) {
            case "likelihood" ->
                Phrase.of("Calls " + syndrome(first, values) + " ").and(Phrase.strong(second.toLowerCase(Locale.ROOT)));
            case "conclude" ->
                Phrase.of("Proposes the conclusion ")
                        .and(Phrase.strong("“" + terms.label("statuses", first) + "”"))
                        .and(second.equals("none") ? "" : ", meaning " + syndrome(second, values));
            case "phase" -> Phrase.of("Names " + syndrome(first, values) + " as the " + second + " phase");
            default -> Phrase.of(rule.action());
        };
    }

    private String syndrome(String id, ValueWords values) {
        return id.startsWith("$") ? values.meaning(id) : terms.syndrome(id);
    }

    private Phrase argument(BookRule rule, String start) {
        return Phrase.of(start)
                .and(Phrase.strong(terms.syndrome(rule.argument(0))))
                .and(", ")
                .and(Phrase.strong(strength(rule.argument(1))))
                .and(", domain " + terms.domain(rule.argument(2)));
    }

    /** A strength with the points behind it. */
    static String strength(String constant) {
        int votes = votes(constant);
        return constant.toLowerCase(Locale.ROOT)
                + (votes == 0 ? "" : " (" + votes + (votes == 1 ? " point)" : " points)"));
    }

    /** The points of a strength; 0 where there is no such strength. */
    static int votes(String constant) {
        return Arrays.stream(Strength.values())
                .filter(each -> each.name().equals(constant))
                .mapToInt(Strength::votes)
                .findFirst()
                .orElse(0);
    }

    private Phrase struck(List<String> ids) {
        return Phrase.list(
                ids.stream()
                        .map(id -> {
                            BookRule rule = rules.rule(id);
                            return rule == null
                                    ? Phrase.code(id)
                                    : rule.link().and(" (" + rule.rule().name() + ")");
                        })
                        .toList(),
                ", ",
                " and ");
    }

    private Phrase measurement(BookRule rule, ValueWords values) {
        String id = rule.argument(0);
        Call call = rule.text().call();
        String formula = "";
        if (call != null && call.arguments().size() > 1) {
            Expression value = call.arguments().get(1);
            String units = value instanceof Name ? "" : Units.behind(terms.unit(id)) + values.units(value);
            formula = " = " + values.of(value) + units;
        }
        return Phrase.of("Works out ").and(terms.term("measurement", id)).and(formula);
    }
}
