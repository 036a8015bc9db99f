package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a value of a YAML file has to look like. */
sealed interface Shape {
    /** A text, or another single value that reads as one. */
    Shape TEXT = new Scalar("a text", node -> node.isScalar() && !blank(node));

    /** A text or a list of texts. */
    Shape TEXTS = new Scalar(
            "a text or a list of texts",
            node -> node.isSequence()
                    ? !node.items().isEmpty() && node.items().stream().noneMatch(Shape::blank)
                    : !blank(node));

    /** A finite number without quotes. */
    Shape NUMBER = new Scalar("a number", node -> node.number() != null);

    /** A text, or a mapping whose own reader tells what is wrong with it. */
    Shape TEXT_OR_MAPPING =
            new Scalar("a text or a mapping", node -> node.isMapping() || node.isScalar() && !blank(node));

    /** True or false without quotes. */
    Shape TRUTH = new Scalar("true or false", node -> node.bool() != null);

    /** Anything. */
    Shape ANY = new Scalar("a value", node -> true);

    /** A single value. */
    record Scalar(String what, Predicate<Node> sound) implements Shape {}

    /** Items of one shape in order. */
    record Items(Shape each) implements Shape {}

    /** Entries of one shape under names that the file chooses. */
    record Entries(Shape each) implements Shape {}

    /** Either a value or a written null. */
    record OrNull(Shape shape) implements Shape {}

    /** Entries under known names, of which some are needed; {@code others} gives the shape of further names, or null for none. */
    record Keys(Map<String, Shape> known, Map<String, Shape> needed, Function<String, @Nullable Shape> others)
            implements Shape {
        Keys need(String key, Shape shape) {
            return new Keys(known, with(needed, key, shape), others);
        }

        Keys may(String key, Shape shape) {
            return new Keys(with(known, key, shape), needed, others);
        }

        /** Lets some further names stand here too. */
        Keys others(Function<String, @Nullable Shape> further) {
            return new Keys(known, needed, further);
        }

        @Nullable
        Shape of(String key) {
            Shape shape = needed.containsKey(key) ? needed.get(key) : known.get(key);
            return shape == null ? others.apply(key) : shape;
        }

        private static Map<String, Shape> with(Map<String, Shape> shapes, String key, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(shapes);
            more.put(key, shape);
            return more;
        }
    }

    static Keys keys() {
        return new Keys(Map.of(), Map.of(), key -> null);
    }

    static Shape list(Shape each) {
        return new Items(each);
    }

    static Shape entries(Shape each) {
        return new Entries(each);
    }

    static Shape orNull(Shape shape) {
        return new OrNull(shape);
    }

    private static boolean blank(Node node) {
        String text = node.text();
        return text == null || text.isBlank();
    }
}
