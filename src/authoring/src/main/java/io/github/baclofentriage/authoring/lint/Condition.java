package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a rule, with what is needed to tell whether it follows from another. What this cannot see through, such as a
 * comparison with another fact, follows from the same words only.
 */
final class Condition {
    private final Pattern pattern;
    private final Terms terms;
    private final Variables variables;
    private final String text;

    private Condition(Pattern pattern, Terms terms, Variables variables, String text) {
        this.pattern = pattern;
        this.terms = terms;
        this.variables = variables;
        this.text = text;
    }

    /** The patterns of a rule in order. */
    static List<Condition> of(LintedRule rule, Terms terms) {
        List<Condition> conditions = new ArrayList<>();
        String text = rule.file().text();
        Variables variables = Variables.NONE;
        for (Pattern pattern : rule.patterns()) {
            Variables inside = variables.with(pattern, text);
            conditions.add(new Condition(pattern, terms, inside, text));
            // What a pattern binds that matches no fact, or any, is known in it alone.
            variables = pattern.quantifier() == Quantifier.EACH ? inside : variables;
        }
        return conditions;
    }

    Pattern pattern() {
        return pattern;
    }

    boolean isNegated() {
        return pattern.quantifier() == Quantifier.NOT;
    }

    boolean hasBinding() {
        return pattern.constraints().stream().anyMatch(Binding.class::isInstance);
    }

    /** Whether no fact can match. */
    boolean isImpossible() {
        return pattern.constraints().stream()
                .map(Constraints::field)
                .distinct()
                .anyMatch(field ->
                        texts(field, null).isEmpty() || range(field, null).isEmpty());
    }

    /** Whether where a fact matches this, a fact matches the other; quantifiers aside. */
    boolean implies(Condition other) {
        return impliesSame(other) || (pattern.type().equals(other.pattern.type()) && impliesParent(other));
    }

    /** Whether every fact that matches this matches the other too. */
    boolean impliesSame(Condition other) {
        return pattern.type().equals(other.pattern.type())
                && other.pattern.constraints().stream().allMatch(constraint -> implies(constraint, other, null));
    }

    /** Whether one of this pattern's constraints follows from the others. */
    boolean isIdle(Constraint constraint) {
        return !(constraint instanceof Binding) && implies(constraint, this, constraint);
    }

    /** A present child makes its parents present, so a pattern that asks for the id alone follows from one that asks for a child. */
    private boolean impliesParent(Condition other) {
        String kind =
                pattern.type().equals("Finding") ? "finding" : pattern.type().equals("Condition") ? "condition" : "";
        TextSet ids = texts("id", null);
        boolean idAlone = other.pattern.constraints().stream()
                .allMatch(each -> Constraints.field(each).equals("id") && TextSet.of(each) != null);
        if (kind.isEmpty() || !ids.listed() || !idAlone) {
            return false;
        }
        TextSet wanted = other.texts("id", null);
        return !ids.isEmpty()
                && ids.texts().stream().allMatch(id -> {
                    Set<String> all = new LinkedHashSet<>(terms.ancestors(kind, id));
                    all.add(id);
                    return all.stream().anyMatch(wanted::contains);
                });
    }

    private boolean implies(Constraint wanted, Condition owner, @Nullable Constraint without) {
        if (wanted instanceof Binding binding) {
            return pattern.constraints().stream()
                    .anyMatch(each -> each instanceof Binding own && own.field().equals(binding.field()));
        }
        if (wanted instanceof AnyOf any
                && any.alternatives().stream().anyMatch(each -> implies(each, owner, without))) {
            return true;
        }
        String field = Constraints.field(wanted);
        TextSet texts = TextSet.of(wanted);
        if (texts != null) {
            return texts(field, without).within(texts);
        }
        Range range = Range.of(wanted);
        if (range != null) {
            return range(field, without).within(range);
        }
        return allWords(without).contains(owner.words(wanted));
    }

    private TextSet texts(String field, @Nullable Constraint without) {
        TextSet texts = TextSet.ANY;
        for (Constraint constraint : pattern.constraints()) {
            TextSet one =
                    constraint == without || !Constraints.field(constraint).equals(field)
                            ? null
                            : TextSet.of(constraint);
            texts = one == null ? texts : texts.and(one);
        }
        return texts;
    }

    private Range range(String field, @Nullable Constraint without) {
        Range range = Range.ANY;
        for (Constraint constraint : pattern.constraints()) {
            Range one =
                    constraint == without || !Constraints.field(constraint).equals(field) ? null : Range.of(constraint);
            range = one == null ? range : range.and(one);
        }
        return range;
    }

    private Set<String> allWords(@Nullable Constraint without) {
        Set<String> words = new HashSet<>();
        pattern.constraints().stream()
                .filter(each -> each != without)
                .map(this::words)
                .forEach(words::add);
        return words;
    }

    private String words(Constraint constraint) {
        return variables.words(constraint.span(), text);
    }
}
