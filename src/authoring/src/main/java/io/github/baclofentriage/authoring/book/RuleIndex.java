package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a pack, found by what they read, leave out, say, cite and strike. */
final class RuleIndex {
    /** Kinds of term that a case states. */
    static final List<String> STATEMENTS =
            List.of("finding", "condition", "event", "treatment", "substance", "measurement");

    /** Kinds of term that a field of a fact may name. */
    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("Finding.id", List.of("finding")),
            Map.entry("Change.id", List.of("finding")),
            Map.entry("Absent.id", List.of("finding", "condition")),
            Map.entry("Resolved.id", List.of("finding", "condition")),
            Map.entry("Condition.id", List.of("condition")),
            Map.entry("Sign.id", List.of("sign")),
            Map.entry("Measurement.id", List.of("measurement")),
            Map.entry("Baseline.id", List.of("measurement")),
            Map.entry("Limit.id", List.of("measurement")),
            Map.entry("Stated.id", STATEMENTS),
            Map.entry("Substance.id", List.of("substance")),
            Map.entry("Substance.named", List.of("substance")),
            Map.entry("Event.id", List.of("event")),
            Map.entry("Treatment.id", List.of("treatment")),
            Map.entry("Exposure.drug", List.of("drug")),
            Map.entry("Exposure.route", List.of("route")),
            Map.entry("Exposure.change", List.of("change")));

    /** Kinds of term that a call may name by its first argument. */
    private static final Map<String, String> MADE =
            Map.of("finding", "finding", "absence", "finding", "sign", "sign", "measurement", "measurement");

    private final Map<String, List<BookRule>> byFile = new LinkedHashMap<>();
    private final Map<String, String> introductions = new LinkedHashMap<>();
    private final Map<String, BookRule> byId = new LinkedHashMap<>();
    private final Map<String, List<BookRule>> citing = new LinkedHashMap<>();
    private final Map<String, List<BookRule>> striking = new LinkedHashMap<>();
    private final Map<String, List<BookRule>> calling = new LinkedHashMap<>();
    private final Map<String, List<BookRule>> reading = new LinkedHashMap<>();
    private final Map<String, List<BookRule>> excluding = new LinkedHashMap<>();
    private final Map<String, List<BookRule>> making = new LinkedHashMap<>();

    private RuleIndex() {}

    /** Rules stand in the order in which pack.yaml lists their files, those of overlays behind them. */
    static RuleIndex of(RulePack pack, List<String> listed) {
        RuleIndex index = new RuleIndex();
        Map<String, RulePack.Rule> known = pack.rules().stream().collect(Collectors.toMap(RulePack.Rule::id, r -> r));
        for (String file : files(pack, listed)) {
            RuleFile read = RuleFile.read(file, pack.text(file));
            index.introductions.put(file, read.comment());
            for (RuleText text : read.rules()) {
                RulePack.Rule rule = known.get(text.id());
                if (rule != null && rule.file().equals(file)) {
                    index.add(BookRule.of(rule, text, read.text()));
                }
            }
        }
        return index;
    }

    private static Set<String> files(RulePack pack, List<String> listed) {
        Set<String> used =
                pack.rules().stream().map(RulePack.Rule::file).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> files = new LinkedHashSet<>(listed);
        files.retainAll(used);
        files.addAll(used);
        return files;
    }

    private void add(BookRule rule) {
        byId.put(rule.id(), rule);
        put(byFile, rule.rule().file(), rule);
        rule.rule().sources().forEach(key -> put(citing, key, rule));
        if (rule.action().equals("undercut")) {
            rule.arguments().forEach(id -> put(striking, id, rule));
        }
        rule.arguments().stream().limit(1).forEach(id -> put(calling, rule.action() + " " + id, rule));
        String made = MADE.get(rule.action());
        if (made != null) {
            put(making, made + " " + rule.argument(0), rule);
        }
        for (Pattern pattern : rule.text().patterns()) {
            named(pattern, Choice::allowed).forEach(name -> put(reading, name, rule));
            named(pattern, Choice::excluded).forEach(name -> put(excluding, name, rule));
        }
    }

    private static void put(Map<String, List<BookRule>> map, String key, BookRule rule) {
        List<BookRule> rules = map.computeIfAbsent(key, unused -> new ArrayList<>());
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    /** Kind and id of every term that a pattern allows or excludes, with a blank between them. */
    private static Set<String> named(Pattern pattern, Function<Constraint, List<String>> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (Constraint constraint : pattern.constraints()) {
            for (Constraint single : constraint instanceof AnyOf any ? any.alternatives() : List.of(constraint)) {
                String field = ConstraintWords.field(single);
                for (String kind : NAMED.getOrDefault(pattern.type() + "." + field, List.of())) {
                    texts.apply(single).forEach(id -> names.add(kind + " " + id));
                }
            }
        }
        return names;
    }

    List<BookRule> all() {
        return List.copyOf(byId.values());
    }

    Set<String> files() {
        return byFile.keySet();
    }

    List<BookRule> in(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    String introduction(String file) {
        return introductions.getOrDefault(file, "");
    }

    @Nullable
    BookRule rule(String id) {
        return byId.get(id);
    }

    List<BookRule> citing(String source) {
        return citing.getOrDefault(source, List.of());
    }

    List<BookRule> striking(String rule) {
        return striking.getOrDefault(rule, List.of());
    }

    /** The rules that make a call about an id. */
    List<BookRule> calling(String action, String id) {
        return calling.getOrDefault(action + " " + id, List.of());
    }

    List<BookRule> reading(String kind, String id) {
        return reading.getOrDefault(kind + " " + id, List.of());
    }

    /** The levels of likelihood that rules state, the least first, as {@code possible or likely}. */
    String levels() {
        List<String> stated = Arrays.stream(Level.values())
                .filter(level -> all().stream()
                        .anyMatch(rule -> rule.action().equals("likelihood")
                                && rule.argument(1).equals(level.name())))
                .map(Level::word)
                .collect(Collectors.toList());
        Collections.reverse(stated);
        return stated.isEmpty() ? "judged by a rule" : String.join(" or ", stated);
    }

    /** The rules that speak of anything but a term. */
    List<BookRule> excluding(String kind, String id) {
        return excluding.getOrDefault(kind + " " + id, List.of());
    }

    List<BookRule> making(String kind, String id) {
        return making.getOrDefault(kind + " " + id, List.of());
    }

    /** The rules that read what terms of a standing are stated. */
    List<BookRule> standing(String standing) {
        return all().stream()
                .filter(rule -> rule.text().patterns().stream()
                        .anyMatch(pattern -> pattern.type().equals("Stated")
                                && Choice.allowed(pattern, "standing").contains(standing)))
                .toList();
    }

    /** Rules with their sentences. */
    static Phrase told(List<BookRule> rules) {
        return Phrase.list(
                rules.stream()
                        .map(rule -> rule.link().and(" " + rule.rule().name()))
                        .toList(),
                "; ");
    }

    /** Links to rules, with commas between them. */
    static Phrase links(List<BookRule> rules) {
        return Phrase.list(rules.stream().map(BookRule::link).toList(), ", ");
    }
}
