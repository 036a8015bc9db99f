package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes one rule as Java methods: one that tests a match, one that says what follows, one that goes through all facts. */
final class RuleSource {
    /** Facts that can be possible only. */
    private static final Set<String> DOUBTFUL = Set.of("Finding", "Condition", "Sign");

    private final int number;
    private final RuleText rule;
    private final FactSlots slots;
    private final ConditionSource conditions = new ConditionSource();
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> constants = new TreeSet<>();
    private final String consequence;

    /** A pattern, and Java for what it demands: of the id, of the rest of the fact, of the fact beside earlier ones. */
    private record Part(
            int place,
            Pattern pattern,
            List<String> key,
            List<String> alone,
            List<String> joined,
            Set<Integer> earlier) {
        boolean isNot() {
            return pattern.quantifier() == Quantifier.NOT;
        }

        String name() {
            return "f" + place;
        }

        String declared() {
            return pattern.type() + ' ' + name();
        }

        String cast(String fact) {
            return '(' + pattern.type() + ") " + fact;
        }
    }

    RuleSource(int number, RuleText rule, FactSlots slots, CallSource calls) {
        this.number = number;
        this.rule = rule;
        this.slots = slots;
        int place = 0;
        for (Pattern pattern : rule.patterns()) {
            parts.add(part(place++, pattern));
        }
        String possible = parts.stream()
                .filter(part -> part.pattern.quantifier() == Quantifier.EACH)
                .filter(part -> DOUBTFUL.contains(part.pattern.type()))
                .map(part -> part.name() + ".possible()")
                .collect(Collectors.joining(" || "));
        this.consequence = calls.statements(
                number,
                Objects.requireNonNull(rule.call()),
                conditions,
                possible.isEmpty() ? "false" : '(' + possible + ')');
    }

    private Part part(int place, Pattern pattern) {
        conditions.enter(place, pattern.type(), pattern.constraints());
        List<String> key = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        Set<Integer> earlier = new TreeSet<>();
        for (Constraint constraint : pattern.constraints()) {
            Set<Integer> needed = conditions.earlier(constraint);
            String test = conditions.test(constraint);
            if (!test.equals("true")) {
                (!needed.isEmpty() ? joined : key.isEmpty() && FactSlots.isKey(constraint) ? key : alone).add(test);
            }
            earlier.addAll(needed);
        }
        return new Part(place, pattern, key, alone, joined, earlier);
    }

    private List<Part> matched() {
        return parts.stream().filter(part -> !part.isNot()).toList();
    }

    /** The methods of the rule. */
    String methods() {
        StringBuilder java = new StringBuilder("// " + rule.id() + "\n");
        for (Part part : parts) {
            if (part.isNot()) {
                java.append(absence(part));
            }
        }
        String arguments = matched().stream().map(part -> ", " + part.name()).collect(Collectors.joining());
        String parameters =
                matched().stream().map(part -> ", " + part.declared()).collect(Collectors.joining());
        String unless = parts.stream()
                .filter(Part::isNot)
                .map(part -> "!n" + number + '_' + part.place + "(c" + extra(part, false) + ") && ")
                .collect(Collectors.joining());
        java.append("static boolean t%d(PatientChart c%s) { return %strue; }%n".formatted(number, parameters, unless));
        java.append("static void s%d(PatientChart c%s) { %s }%n".formatted(number, parameters, consequence));
        String test = "if (t" + number + "(c" + arguments + ")) ";
        java.append("static void r%d(PatientChart c) { %s }%n"
                .formatted(number, loops(test + "{ s" + number + "(c" + arguments + "); }")));
        java.append("static boolean h%d(PatientChart c) { %s return false; }%n"
                .formatted(number, loops(test + "{ return true; }")));
        return java.toString();
    }

    /** Whether a fact is there that must not be. */
    private String absence(Part part) {
        return "static boolean n%d_%d(PatientChart c%s) { %s return false; }%n"
                .formatted(number, part.place, extra(part, true), loop(part, "return true;"));
    }

    private String extra(Part part, boolean declared) {
        return part.earlier.stream()
                .map(parts::get)
                .map(each -> ", " + (declared ? each.declared() : each.name()))
                .collect(Collectors.joining());
    }

    private String loops(String innermost) {
        String java = innermost;
        List<Part> all = matched();
        for (int i = all.size() - 1; i >= 0; i--) {
            java = loop(all.get(i), java);
        }
        return java;
    }

    private String loop(Part part, String inner) {
        List<Integer> places = slots.of(part.pattern);
        List<String> tests = new ArrayList<>(part.alone);
        tests.addAll(part.joined);
        String body = "%s = %s; %s".formatted(part.declared(), part.cast("o" + part.place), guarded(tests, inner));
        if (places.size() == 1) {
            return "for (Fact o%d : c.at(%d)) { %s }".formatted(part.place, places.get(0), body);
        }
        String array = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "for (int i%1$d : %2$s) { for (Fact o%1$d : c.at(i%1$d)) { %3$s } }"
                .formatted(part.place, constant(part, array), body);
    }

    /** The slots of a list of ids stand in a constant, written beside the methods. */
    private String constant(Part part, String array) {
        String name = "P" + number + '_' + part.place;
        constants.add("private static final int[] " + name + " = {" + array + "};");
        return name;
    }

    /** The constants that the methods need; to be asked for after them. */
    String constants() {
        return String.join("\n", constants);
    }

    private static String guarded(List<String> tests, String inner) {
        return tests.isEmpty() ? inner : "if (" + String.join(" && ", tests) + ") { " + inner + " }";
    }

    /** The rule as a value. */
    String value() {
        List<Part> all = matched();
        String casts = "";
        for (int i = 0; i < all.size(); i++) {
            casts += ", " + all.get(i).cast("f[" + i + ']');
        }
        return "new WrittenRule(\"%s\", %s::h%d, %s::r%d, List.of(%s), (c, f) -> { if (t%d(c%s)) { s%d(c%s); } })"
                .formatted(
                        rule.id(),
                        StageSource.SELF,
                        number,
                        StageSource.SELF,
                        number,
                        all.stream().map(part -> pattern(part, all)).collect(Collectors.joining(", ")),
                        number,
                        casts,
                        number,
                        casts);
    }

    private String pattern(Part part, List<Part> all) {
        List<String> alone = new ArrayList<>(part.key);
        alone.addAll(part.alone);
        String text = String.join(" && ", alone);
        List<Part> earlier = part.earlier.stream().map(parts::get).toList();
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (Part each : earlier) {
            joined.append("%s = %s; ".formatted(each.declared(), each.cast("a[" + at++ + ']')));
        }
        joined.append("%s = %s; return %s;"
                .formatted(
                        part.declared(),
                        part.cast("a[" + at + ']'),
                        part.joined.isEmpty() ? "true" : String.join(" && ", part.joined)));
        return "new WrittenPattern(%s.class, %s, o -> { %s = %s; return %s; }, List.of(%s), a -> { %s })"
                .formatted(
                        part.pattern.type(),
                        Value.text(text.replace(part.name() + '.', "")).java(),
                        part.declared(),
                        part.cast("o"),
                        text.isEmpty() ? "true" : text,
                        earlier.stream()
                                .map(each -> String.valueOf(all.indexOf(each)))
                                .collect(Collectors.joining(", ")),
                        joined);
    }
}
