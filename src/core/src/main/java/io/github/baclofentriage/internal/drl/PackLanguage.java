package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.RuleActions;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile.Import;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds a rule file to the words that rules may use: the fact types and their fields, the pack API and its constants. Whatever
 * else a compiler would find on the class path is out of reach.
 */
public final class PackLanguage {
    private static final String FACTS = Fact.class.getPackageName();
    private static final Import ALL_FACTS = new Import(FACTS + ".*", false, 0);
    private static final Import ALL_ACTIONS = members(RuleActions.class);
    private static final List<Class<? extends Enum<?>>> CONSTANTS = List.of(Strength.class, Level.class);
    private static final Set<Import> IMPORTS =
            Set.of(ALL_FACTS, ALL_ACTIONS, members(Strength.class), members(Level.class));
    private static final Map<String, Map<String, Class<?>>> FIELDS = fields();

    /** More than any rule needs. */
    private static final int MOST_PATTERNS = 12;

    private final RuleFile file;
    private final FileFaults faults;

    PackLanguage(RuleFile file, FileFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * The fact types and their fields.
     *
     * @return types of fields by name, by simple name of the fact type
     */
    public static Map<String, Map<String, Class<?>>> facts() {
        return FIELDS;
    }

    /**
     * All that a rule file may import.
     *
     * @return the imports in the order of their names
     */
    public static List<Import> imports() {
        return IMPORTS.stream().sorted(Comparator.comparing(Import::name)).toList();
    }

    private static Map<String, Map<String, Class<?>>> fields() {
        Map<String, Map<String, Class<?>>> types = new TreeMap<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            Map<String, Class<?>> fields = new TreeMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                fields.put(component.getName(), component.getType());
            }
            types.put(type.getSimpleName(), Map.copyOf(fields));
        }
        return Map.copyOf(types);
    }

    private static Import members(Class<?> type) {
        return new Import(type.getName() + ".*", true, 0);
    }

    /**
     * Adds what the file says beyond the language to its faults.
     *
     * @param framed whether package and imports could be read, so that an import that is missing is missing indeed
     */
    void check(boolean framed) {
        Set<Import> imported = new HashSet<>();
        file.imports().forEach(each -> imported.add(new Import(each.name(), each.isStatic(), 0)));
        if (!IMPORTS.containsAll(imported)) {
            file.imports().forEach(this::check);
        } else if (framed) {
            needed().stream()
                    .filter(each -> !imported.contains(each))
                    .forEach(
                            each -> faults.addAtLine(file.packageLine(), "an import is missing. Maybe " + shown(each)));
        }
        file.rules().forEach(this::check);
    }

    /** The imports that the rules of the file cannot do without. */
    private Set<Import> needed() {
        Set<Import> needed = new LinkedHashSet<>();
        for (RuleText rule : file.rules()) {
            needed.add(ALL_FACTS);
            needed.add(ALL_ACTIONS);
            List<Expression> arguments =
                    rule.call() == null ? List.of() : rule.call().arguments();
            for (Class<? extends Enum<?>> type : CONSTANTS) {
                Set<String> names = ValueCheck.names(type);
                if (arguments.stream()
                        .anyMatch(each -> each instanceof Expression.Name name && names.contains(name.name()))) {
                    needed.add(members(type));
                }
            }
        }
        return needed;
    }

    private void check(Import each) {
        if (!IMPORTS.contains(new Import(each.name(), each.isStatic(), 0))) {
            String allowed = IMPORTS.stream()
                    .filter(one -> one.isStatic() == each.isStatic())
                    .map(Import::name)
                    .sorted()
                    .reduce((one, next) -> one + ", " + next)
                    .orElse("");
            faults.addAtLine(
                    each.line(),
                    "the import " + Token.shown(each.name()) + " is beyond the pack language. Maybe " + allowed);
        }
    }

    private static String shown(Import each) {
        return (each.isStatic() ? "import static " : "import ") + each.name() + ";";
    }

    private void check(RuleText rule) {
        faults.atMost(MOST_PATTERNS, rule.patterns().size(), "patterns in a rule", rule.span());
        new JoinCheck(rule, faults).run();
        Map<String, Class<?>> variables = new HashMap<>();
        rule.patterns().forEach(pattern -> check(pattern, variables));
        if (rule.call() != null) {
            new ValueCheck(faults, new Names(faults, Map.of(), variables, !rule.whole())).call(rule.call());
        }
    }

    private void check(Pattern pattern, Map<String, Class<?>> variables) {
        Map<String, Class<?>> fields = FIELDS.get(pattern.type());
        if (fields == null) {
            refuse(faults, pattern.body(), "fact type", pattern.type(), FIELDS.keySet());
            return;
        }
        // What is bound in a pattern that matches no fact, or any, has no value behind it.
        Map<String, Class<?>> inside = pattern.quantifier() == Quantifier.EACH ? variables : new HashMap<>(variables);
        new PatternCheck(faults, pattern, fields, inside).run();
    }

    static void refuse(FileFaults faults, Span span, String what, String name, Collection<String> known) {
        String nearest = Nearest.to(name, known);
        Collection<String> right = nearest == null ? new TreeSet<>(known) : List.of(nearest);
        faults.add(
                span.start(),
                "there is no " + what + " " + Token.shown(name) + " in the pack language"
                        + (right.isEmpty() ? "" : ". Maybe " + String.join(", ", right)));
    }
}
