package io.github.baclofentriage.authoring.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds ids of rules and keys of sources in running text. */
final class PackLinks {
    private final Teller teller;
    private final Pattern rules;

    PackLinks(Teller teller) {
        this.teller = teller;
        String ids = String.join(
                "|",
                teller.rules().all().stream()
                        .map(BookRule::id)
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .toList());
        this.rules = Pattern.compile(ids.isEmpty() ? "(?!)" : "(?<![A-Za-z0-9-])(" + ids + ")(?![A-Za-z0-9-])");
    }

    /** Finds the ids of rules in a text. */
    Matcher rules(String text) {
        return rules.matcher(text);
    }

    /** Where the id of a rule or the key of a source leads; null where the text is neither. */
    @Nullable
    String href(String text) {
        if (teller.rules().rule(text) != null) {
            return "#" + Anchors.rule(text);
        }
        return teller.manuscript().pack().sources().contains(text) ? "#" + Anchors.source(text) : null;
    }
}
