package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.drl.Span;
import java.util.List;

/**
 * A rule of the pack with its text.
 *
 * @param rule what the pack knows of it
 * @param text its syntax tree
 * @param code its lines as they stand in the file
 */
record BookRule(RulePack.Rule rule, RuleText text, String code) {

    static BookRule of(RulePack.Rule rule, RuleText text, String file) {
        Span span = text.span();
        return new BookRule(rule, text, span.of(file).strip());
    }

    String id() {
        return rule.id();
    }

    String anchor() {
        return Anchors.rule(id());
    }

    /** The id of the rule, leading to it. */
    Phrase link() {
        return Phrase.idLink(id(), anchor());
    }

    /** What the rule calls, or an empty text. */
    String action() {
        Call call = text.call();
        return call == null ? "" : call.name();
    }

    boolean argues() {
        return action().equals("argue") || action().equals("argueAgainst");
    }

    /** One argument of the call: an id, a constant or a variable as it is written; empty where there is none. */
    String argument(int index) {
        List<String> all = arguments();
        return index < all.size() ? all.get(index) : "";
    }

    List<String> arguments() {
        Call call = text.call();
        return call == null
                ? List.of()
                : call.arguments().stream().map(BookRule::plain).toList();
    }

    private static String plain(Expression argument) {
        if (argument instanceof Text quoted) {
            return quoted.value();
        }
        return argument instanceof Name name ? name.name() : "";
    }
}
