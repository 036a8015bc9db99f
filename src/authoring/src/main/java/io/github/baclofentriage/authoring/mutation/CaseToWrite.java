package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Says in one or two sentences which case would notice a change of a rule. */
final class CaseToWrite {
    private static final int LONGEST = 60;
    private static final java.util.regex.Pattern MOVED = java.util.regex.Pattern.compile(" to (-?[0-9.]+)");

    private final Edit edit;
    private final @Nullable Pattern pattern;

    private CaseToWrite(Edit edit) {
        this.edit = edit;
        this.pattern = edit.rule().patterns().stream()
                .filter(each -> holds(each.span(), edit.span()))
                .findFirst()
                .orElse(null);
    }

    static String of(Edit edit) {
        return new CaseToWrite(edit).words();
    }

    private String words() {
        return switch (edit.operator()) {
            case DELETE_RULE -> speaks("in which the rule has all it needs", "");
            case DROP_PATTERN ->
                silent("in which " + (forbidden() ? "there is " : "there is no ") + body(), "without it");
            case NEGATE_PATTERN ->
                speaks("in which " + (forbidden() ? "there is no " : "there is ") + body(), "changed,");
            case DROP_CONSTRAINT -> forbidden() ? speaks(failsOnly(), "without it") : silent(failsOnly(), "without it");
            case NEGATE_CONSTRAINT -> forbidden() ? silent(meets(), "changed,") : speaks(meets(), "changed,");
            case DROP_ALTERNATIVE -> alternative();
            case SHIFT_THRESHOLD, MOVE_BOUNDARY -> limit();
            case FLIP_SIDE, CHANGE_STRENGTH -> argument("");
            case CHANGE_DOMAIN -> argument(" in " + said());
            case CHANGE_URGENCY ->
                "Write a case in " + caseFile() + " in which the rule speaks and no other asks for as"
                        + " urgent a care, and expect `urgency: " + said() + "`.";
            case CHANGE_LIKELIHOOD ->
                "Write a case in " + caseFile() + " in which the rule speaks, and expect"
                        + " `likelihood: {<syndrome>: " + said() + "}`.";
            case DROP_STRIKE ->
                "Write a case in " + caseFile() + " in which " + struck() + " speaks too, and expect `undercut: {"
                        + struck() + ": [" + edit.ruleId() + "]}`.";
        };
    }

    /** A case in which the rule as it is speaks, and the changed one does not. */
    private String speaks(String situation, String how) {
        return write(situation, "expect", how.isEmpty() ? "" : how + " the rule is silent there");
    }

    /** A case in which the rule as it is does not speak, and the changed one does. */
    private String silent(String situation, String how) {
        return write(situation, "forbid", how + " the rule speaks there");
    }

    private String write(String situation, String claim, String difference) {
        boolean others = edit.rule().patterns().size() > 1 && pattern != null;
        return "Write a case in " + caseFile() + ' ' + situation + (others ? " and all else is met" : "") + ", and "
                + claim + ' ' + edit.ruleId() + " in `fires`" + (difference.isEmpty() ? "" : "; " + difference) + '.';
    }

    private String failsOnly() {
        return "in which " + (pattern == null ? "a fact" : "some " + pattern.type()) + " fails only " + what();
    }

    private String meets() {
        return constraint() instanceof AnyOf any ? only(any) : "in which there is " + body() + other();
    }

    /** Another fact could meet the constraint turned round, as a temperature of 38 that is no pulse but below 50. */
    private String other() {
        return pattern == null ? "" : " and no other " + pattern.type() + " that matches the rest";
    }

    private String only(AnyOf any) {
        return "in which of " + brief(any.span()) + " only " + what() + " holds";
    }

    private String alternative() {
        Constraint whole = constraint();
        boolean excludes = whole instanceof Membership list && list.negated();
        String situation =
                whole instanceof AnyOf any ? only(any) : "in which " + what() + " is the only one of the list";
        return forbidden() == excludes ? speaks(situation, "without it") : silent(situation, "without it");
    }

    private String limit() {
        Comparison comparison = comparison(constraint());
        if (comparison == null || !(comparison.value() instanceof Expression.Number number)) {
            return "Write two cases in " + caseFile() + ", one in which "
                    + brief(comparison == null ? edit.span() : comparison.span())
                    + " is just met and one in which it is just missed, and expect and forbid " + edit.ruleId()
                    + " in `fires`.";
        }
        BigDecimal written = new BigDecimal(number.digits());
        BigDecimal moved = moved(written);
        String operator = comparison.operator();
        boolean up = moved.compareTo(written) > 0;
        boolean onWritten = moved.equals(written) || (operator.equals(">=") || operator.equals("<")) == up;
        BigDecimal value = onWritten || operator.endsWith("=") && operator.matches("[=!]=") ? written : moved;
        String situation = "in which `" + comparison.field() + "` is exactly " + value.toPlainString();
        return holds(value, operator, written) == forbidden()
                ? silent(situation, "changed,")
                : speaks(situation, "changed,");
    }

    private BigDecimal moved(BigDecimal written) {
        return MOVED.matcher(edit.what())
                .results()
                .map((MatchResult each) -> new BigDecimal(each.group(1)))
                .findFirst()
                .orElse(written);
    }

    private static boolean holds(BigDecimal value, String operator, BigDecimal limit) {
        int order = value.compareTo(limit);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "!=" -> order != 0;
            default -> order == 0;
        };
    }

    /** The word that the rule says as it is. */
    private String said() {
        return edit.what()
                .substring(0, edit.what().indexOf(" to "))
                .replace("\"", "")
                .toLowerCase(Locale.ROOT);
    }

    private String argument(String domain) {
        Call call = edit.rule().call();
        List<String> words = new ArrayList<>();
        if (call != null) {
            for (Expression each : call.arguments()) {
                if (each instanceof Name name && !name.name().startsWith("$")) {
                    words.add(0, name.name().toLowerCase(Locale.ROOT));
                } else if (each instanceof Text text && words.size() < 2) {
                    words.add((call.name().equals("argue") ? "for " : "against ") + text.value());
                }
            }
        }
        return "Write a case in " + caseFile() + " in which the rule speaks, nothing being merely possible, and expect"
                + " `arguments: {" + edit.ruleId() + ": " + String.join(" ", words) + domain + "}`.";
    }

    private String struck() {
        return edit.what().replace("\"", "");
    }

    private boolean forbidden() {
        return pattern != null && pattern.quantifier() == Quantifier.NOT;
    }

    private @Nullable Constraint constraint() {
        return pattern == null
                ? null
                : pattern.constraints().stream()
                        .filter(each -> holds(each.span(), edit.span()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Comparison comparison(@Nullable Constraint constraint) {
        if (constraint instanceof AnyOf any) {
            return any.alternatives().stream()
                    .filter(each -> holds(each.span(), edit.span()))
                    .map(this::comparison)
                    .findFirst()
                    .orElse(null);
        }
        return constraint instanceof Comparison comparison ? comparison : null;
    }

    private String body() {
        return pattern == null ? "" : brief(pattern.body());
    }

    private String what() {
        return brief(edit.span());
    }

    private String brief(Span span) {
        String written = span.of(edit.source().text()).replaceAll("\\s+", " ");
        return '`' + (written.length() > LONGEST ? written.substring(0, LONGEST - 3) + "..." : written) + '`';
    }

    private String caseFile() {
        return edit.file().replaceFirst("\\.drl$", ".cases.yaml");
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
