package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is written.
 *
 * @param name its sentence
 * @param annotations what stands behind an at sign, in order
 * @param comment the prose right above it, or an empty text
 * @param patterns its conditions
 * @param call what it says; null where that could not be read
 * @param whole whether all of it could be read
 * @param condition what stands between {@code when} and {@code then}
 * @param consequence what stands between {@code then} and {@code end}
 * @param span from {@code rule} to {@code end}
 * @param line its line in the file, from 1
 */
public record RuleText(
        String name,
        List<Annotation> annotations,
        String comment,
        List<Pattern> patterns,
        @Nullable Call call,
        boolean whole,
        Span condition,
        Span consequence,
        Span span,
        int line) {

    /** Copies the lists. */
    public RuleText {
        annotations = List.copyOf(annotations);
        patterns = List.copyOf(patterns);
    }

    /**
     * One annotation.
     *
     * @param name as {@code id}
     * @param value its one text
     * @param line its line in the file, from 1
     */
    public record Annotation(String name, String value, int line) {}

    /**
     * The rule's id.
     *
     * @return an empty text where it has none
     */
    public String id() {
        return annotation("id");
    }

    /**
     * Keys of the rule's sources.
     *
     * @return the keys in order; empty where it names none
     */
    public List<String> sources() {
        String keys = annotation("source").strip();
        return keys.isEmpty() ? List.of() : List.of(keys.split("\\s*,\\s*"));
    }

    /**
     * The pack version that the rule came with.
     *
     * @return an empty text where it is not stated
     */
    public String since() {
        return annotation("since");
    }

    /**
     * The same rule under another name.
     *
     * @param other the name
     * @return the rule
     */
    public RuleText named(String other) {
        return new RuleText(other, annotations, comment, patterns, call, whole, condition, consequence, span, line);
    }

    /**
     * The variables that the rule's call uses.
     *
     * @return names with their dollar sign; empty for most rules
     */
    public Set<String> variablesSaid() {
        Set<String> names = new TreeSet<>();
        if (call != null) {
            call.arguments().forEach(each -> variables(each, names));
        }
        return names;
    }

    private static void variables(Expression value, Set<String> names) {
        if (value instanceof Name name && name.name().startsWith("$")) {
            names.add(name.name());
        } else if (value instanceof Arithmetic sum) {
            variables(sum.left(), names);
            variables(sum.right(), names);
        } else if (value instanceof Call inner) {
            inner.arguments().forEach(each -> variables(each, names));
        }
    }

    private String annotation(String name) {
        return annotations.stream()
                .filter(each -> each.name().equals(name))
                .map(Annotation::value)
                .findFirst()
                .orElse("");
    }
}
