package io.github.baclofentriage.internal;

import io.github.baclofentriage.Quantity;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes quantities out of a case and holds each to its dimension and range. */
final class Amounts {
    private static final List<String> KEYS = List.of("value", "unit");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Items items;

    Amounts(Items items) {
        this.items = items;
    }

    /** A kind of quantity: what it must convert to, and the range it must lie in, in that unit. */
    record Kind(String name, List<String> units, double least, double most, String example) {
        static final Kind AGE = new Kind("an age", List.of("a"), 0, 130, "\"34 a\"");
        static final Kind WEIGHT = new Kind("a mass", List.of("kg"), 0.1, 700, "\"62 kg\"");
        static final Kind HEIGHT = new Kind("a length", List.of("cm"), 10, 300, "\"170 cm\"");
        static final Kind DOSE = new Kind("a mass", List.of("mg"), 0, 1e6, "\"200 mg\"");
        static final Kind EGFR = new Kind("a filtration rate", List.of("mL/min"), 0, 500, "\"25 mL/min/1.73m2\"");
        static final Kind CREATININE = new Kind("a concentration", List.of("umol/L", "mg/dL"), 0, 1e5, "\"90 umol/L\"");
    }

    /** A quantity of a kind; null where it is not given or cannot be used, and then there is a fault. */
    @Nullable
    Quantity quantity(@Nullable Node node, Kind kind) {
        return within(node, read(node, kind.example()), kind);
    }

    private @Nullable Quantity within(@Nullable Node node, @Nullable Quantity quantity, Kind kind) {
        if (node == null || quantity == null) {
            return null;
        }
        String unit =
                kind.units().stream().filter(quantity::comparable).findFirst().orElse(null);
        if (unit == null) {
            String problem =
                    quantity.unit().equals("1") ? "has no unit" : "has a unit that does not measure " + kind.name();
            items.faults().add(node, shown(quantity), problem, kind.example());
            return null;
        }
        double value = quantity.in(unit);
        if (value < kind.least() || value > kind.most()) {
            String problem = value < 0 ? "is negative" : "is not from " + range(kind, unit);
            items.faults().add(node, shown(quantity), problem, kind.example());
            return null;
        }
        return quantity;
    }

    /** A dose a day: a mass, or a rate such as ug/h, which becomes the mass of a day in the same kind of unit. */
    @Nullable
    Quantity daily(@Nullable Node node) {
        Quantity quantity = read(node, Kind.DOSE.example());
        if (node == null || quantity == null || !quantity.comparable("mg/d")) {
            return within(node, quantity, Kind.DOSE);
        }
        String mass = quantity.unit().startsWith("ug") ? "ug" : "mg";
        return within(node, Quantity.of(quantity.in(mass + "/d"), mass), Kind.DOSE);
    }

    /** A quantity whose dimension the rule pack knows; a bare number is one without a dimension. */
    @Nullable
    Quantity measured(@Nullable Node node) {
        return read(node, "\"40.1 Cel\"");
    }

    /** The value and unit of a mapping that may have further keys. */
    @Nullable
    Quantity measured(Node node, Map<String, Node> fields) {
        return read(node, fields, "{value: 40.1, unit: Cel}");
    }

    /** A quantity as it was written: a bare number has no unit to show. */
    static String shown(Quantity quantity) {
        String text = quantity.toString();
        return quantity.unit().equals("1") ? text.substring(0, text.length() - 2) : text;
    }

    private static String range(Kind kind, String unit) {
        return Quantity.of(kind.least(), unit) + " to " + Quantity.of(kind.most(), unit);
    }

    private @Nullable Quantity read(@Nullable Node node, String example) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isMapping()) {
            return read(node, items.mapping(node, KEYS), example);
        }
        if (node.isNumber()) {
            return bare(node, node, null, example);
        }
        return written(node, example);
    }

    /** What is written as a text; a number alone is one without a dimension, as it is where it stands without quotation marks. */
    private @Nullable Quantity written(Node node, String example) {
        String text = items.text(node);
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text.strip()).matches()) {
            return Quantity.of(Double.parseDouble(text.strip()), "1");
        }
        try {
            return Quantity.parse(text);
        } catch (BadQuantityException e) {
            items.faults().add(node, e.problem(), e.maybe() == null ? example : e.maybe());
            return null;
        }
    }

    private @Nullable Quantity read(Node node, Map<String, Node> fields, String example) {
        Node value = fields.get("value");
        Node unit = fields.get("unit");
        if (value == null) {
            items.faults().add(node, "has no value", example);
            return null;
        }
        boolean whole = value.isText() && (unit == null || unit.isNull());
        return whole ? written(value, example) : bare(node, value, unit, example);
    }

    private @Nullable Quantity bare(Node node, Node value, @Nullable Node unit, String example) {
        if (value.isNull()) {
            return null;
        }
        Double number = value.number();
        if (number == null) {
            String problem = value.isNumber() ? "is not a finite number" : "must be a number, not " + value;
            items.faults().add(value, problem, example);
            return null;
        }
        String written = unit == null || unit.isNull() ? "1" : items.text(unit);
        if (written == null) {
            return null;
        }
        try {
            return Quantity.of(number, written);
        } catch (BadQuantityException e) {
            items.faults().add(unit == null ? node : unit, e.problem(), e.maybe() == null ? example : e.maybe());
            return null;
        }
    }
}
