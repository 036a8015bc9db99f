package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * What the variables of a rule stand for: a field, and in full the pattern that binds it. Two variables that are named alike in two
 * rules may stand for different things, and two named differently for the same.
 *
 * @param meanings what each variable stands for, by its name with the dollar sign
 * @param owners the patterns that bind some variable, in order
 */
record Variables(Map<String, String> meanings, List<String> owners) {
    static final Variables NONE = new Variables(Map.of(), List.of());

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\$[\\w$]*");

    Variables {
        meanings = Map.copyOf(meanings);
        owners = List.copyOf(owners);
    }

    /** These and those that a pattern binds. */
    Variables with(Pattern pattern, String text) {
        Map<String, String> own = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Binding binding) {
                own.put(binding.variable(), "." + binding.field());
                words.add(": " + binding.field());
            } else {
                words.add(words(constraint.span(), text));
            }
        }
        if (own.isEmpty()) {
            return this;
        }
        String owner = pattern.type() + "(" + String.join(", ", words) + ")";
        // Of two patterns in the same words each may match a fact of its own.
        String place = owner + "#" + Collections.frequency(owners, owner);
        Map<String, String> all = new HashMap<>(meanings);
        own.forEach((name, field) -> all.put(name, place + field));
        List<String> more = new ArrayList<>(owners);
        more.add(owner);
        return new Variables(all, more);
    }

    /** A part of the rule as written, with each variable by what it stands for. */
    String words(Span span, String text) {
        String words = span.of(text).replaceAll("\\s+", " ");
        return NAME.matcher(words)
                .replaceAll(name -> Matcher.quoteReplacement(meanings.getOrDefault(name.group(), name.group())));
    }
}
