package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.Node;
import java.util.List;

/**
 * Tells the rules of a pack in plain words.
 *
 * @param manuscript what the book is made from
 * @param terms ids in words
 * @param conditions conditions in words
 * @param actions calls in words
 */
record Teller(Manuscript manuscript, TermWords terms, ConditionWords conditions, ActionWords actions) {

    static Teller of(Manuscript manuscript) {
        TermWords terms = new TermWords(manuscript);
        Node window = manuscript.declared().get("urgency_window_hours");
        Double hours = window == null ? null : window.number();
        return new Teller(
                manuscript,
                terms,
                new ConditionWords(
                        terms,
                        hours == null ? Double.NaN : hours,
                        manuscript.rules().levels()),
                new ActionWords(terms, manuscript.rules()));
    }

    RuleIndex rules() {
        return manuscript.rules();
    }

    /**
     * A rule in words.
     *
     * @param when each of its conditions
     * @param then what it does
     */
    record Told(List<Phrase> when, Phrase then) {}

    Told tell(BookRule rule) {
        ValueWords values = new ValueWords();
        List<Phrase> when = conditions.of(rule.text(), values);
        return new Told(when, actions.of(rule, values));
    }

    /** The conditions of a rule on one line. */
    Phrase when(BookRule rule) {
        return Phrase.list(tell(rule).when(), "; ");
    }
}
