package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Whether Drools reads of each file what stands there. Its two language levels read some slips differently: where the newer one
 * meets what it cannot read it drops the conditions in silence, and the rule fires for every patient.
 */
final class ParserCheck implements PackCheck {
    private static final List<LanguageLevelOption> LEVELS =
            List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10);

    /** The conditions of each rule by its name: each pattern with its constraints, nothing left of their spacing. */
    private record Parsed(Map<String, List<String>> rules, List<Problem> problems) {}

    /** What Drools says of a line. */
    private record Problem(int line, String message) {}

    @Override
    public void run(LintedPack pack, FaultList faults) {
        // The newer level takes most of the lint's time.
        Map<RuleFile, Map<LanguageLevelOption, Parsed>> read = new ConcurrentHashMap<>();
        pack.rules().files().parallelStream().forEach(file -> read.put(file, parse(file)));
        pack.rules().files().forEach(file -> check(file, read.getOrDefault(file, Map.of()), faults));
    }

    private static Map<LanguageLevelOption, Parsed> parse(RuleFile file) {
        Map<LanguageLevelOption, Parsed> read = new LinkedHashMap<>();
        LEVELS.forEach(level -> read.put(level, parse(level, file.text())));
        return read;
    }

    /** Checks one file. */
    static void check(RuleFile file, FaultList faults) {
        check(file, parse(file), faults);
    }

    private static void check(RuleFile file, Map<LanguageLevelOption, Parsed> read, FaultList faults) {
        read.forEach((level, parsed) -> {
            // What is beyond the rule language is told already; Drools' own words for it would tell it once more.
            if (file.faults().isEmpty()) {
                parsed.problems.forEach(problem -> faults.add(
                        file.path(),
                        problem.line,
                        LintCheck.PARSE_ERROR,
                        file.path(),
                        "Drools cannot read this at language level " + level + ": "
                                + problem.message.replaceAll("\\s+", " ") + "."));
            }
        });
        Parsed older = read.get(LanguageLevelOption.DRL6);
        Parsed newer = read.get(LanguageLevelOption.DRL10);
        if (older == null || newer == null) {
            return;
        }
        Set<String> keys = new HashSet<>();
        for (RuleText rule : file.rules()) {
            String key = key(keys, rule.name());
            keys.add(key);
            List<String> old = older.rules.get(key);
            List<String> young = newer.rules.get(key);
            if ((old != null && old.isEmpty()) || (young != null && young.isEmpty())) {
                fault(file, rule, "has no condition as Drools reads it, so it would fire for every patient.", faults);
            } else if (old != null && young != null && !old.equals(young)) {
                fault(file, rule, "has other conditions at language level DRL6 than at DRL10.", faults);
            } else if (file.faults().isEmpty()
                    && newer.problems.isEmpty()
                    && !sizes(rule).equals(sizes(young))) {
                fault(file, rule, "is read by Drools with other conditions than stand there.", faults);
            }
        }
    }

    /** The name, told apart from the same name above it. */
    private static String key(Set<String> above, String name) {
        String key = name;
        for (int i = 2; above.contains(key); i++) {
            key = name + " (" + i + ")";
        }
        return key;
    }

    private static void fault(RuleFile file, RuleText rule, String problem, FaultList faults) {
        faults.add(
                file.path(),
                rule.line(),
                LintCheck.PARSE_DIFFERENCE,
                rule.id().isEmpty() ? rule.name() : rule.id(),
                "the rule " + FaultList.shown(rule.name()) + " " + problem);
    }

    /** Type and number of constraints of each pattern. */
    private static List<String> sizes(RuleText rule) {
        return rule.patterns().stream()
                .map(pattern -> pattern.type() + " " + pattern.constraints().size())
                .toList();
    }

    private static List<String> sizes(@Nullable List<String> patterns) {
        return patterns == null
                ? List.of("no such rule")
                : patterns.stream()
                        .map(pattern -> pattern.substring(0, pattern.indexOf('\n')))
                        .toList();
    }

    private static Parsed parse(LanguageLevelOption level, String text) {
        return level == LanguageLevelOption.DRL10 ? newer(text) : older(text);
    }

    private static Parsed older(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException e) {
            // Broken text makes the parser throw as well as report; either way it is not read.
        }
        return new Parsed(
                rules(parsed),
                parser.getErrors().stream()
                        .map(error -> new Problem(line(error.getLines()), String.valueOf(error.getMessage())))
                        .toList());
    }

    private static int line(int[] lines) {
        return lines.length == 0 ? 0 : Math.max(0, lines[0]);
    }

    /** The newer level keeps its errors to itself unless it is asked below {@link DrlParser}, which prints them instead. */
    private static Parsed newer(String text) {
        Parsed fast = newer(text, PredictionMode.SLL);
        // The fast mode reads whatever it accepts as the full one does; what it refuses the full one may yet accept.
        return fast.problems.isEmpty() ? fast : newer(text, PredictionMode.LL);
    }

    private static Parsed newer(String text, PredictionMode mode) {
        List<Problem> problems = new ArrayList<>();
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(text);
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    @Nullable Object symbol,
                    int line,
                    int column,
                    String message,
                    @Nullable RecognitionException cause) {
                problems.add(new Problem(line, message.replaceAll(" expecting \\{.*", "")));
            }
        };
        for (Recognizer<?, ?> recognizer :
                List.of(parser, (Lexer) parser.getTokenStream().getTokenSource())) {
            recognizer.removeErrorListeners();
            recognizer.addErrorListener(listener);
        }
        parser.getInterpreter().setPredictionMode(mode);
        PackageDescr parsed = null;
        try {
            parsed = DRL10ParserHelper.compilationUnitContext2PackageDescr(
                    parser.compilationUnit(), parser.getTokenStream(), null);
        } catch (RuntimeException e) {
            problems.add(new Problem(0, "the file is broken"));
        }
        return new Parsed(rules(parsed), problems);
    }

    private static Map<String, List<String>> rules(@Nullable PackageDescr parsed) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (RuleDescr rule : parsed == null ? List.<RuleDescr>of() : parsed.getRules()) {
            List<String> patterns = new ArrayList<>();
            if (rule.getLhs() != null) {
                rule.getLhs().getDescrs().forEach(each -> patterns(each, patterns));
            }
            rules.put(key(rules.keySet(), rule.getName()), patterns);
        }
        return rules;
    }

    private static void patterns(BaseDescr descr, List<String> patterns) {
        if (descr instanceof PatternDescr pattern) {
            List<? extends BaseDescr> constraints = pattern.getDescrs();
            StringBuilder words = new StringBuilder(pattern.getObjectType() + " " + constraints.size() + "\n");
            constraints.forEach(
                    each -> words.append(each.toString().replaceAll("\\s+", "")).append('\n'));
            patterns.add(words.toString());
        } else if (descr instanceof ConditionalElementDescr element
                && !element.getDescrs().isEmpty()) {
            element.getDescrs().forEach(each -> patterns((BaseDescr) each, patterns));
        } else {
            patterns.add(descr.getClass().getSimpleName() + "\n");
        }
    }
}
