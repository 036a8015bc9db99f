package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Whether Drools reads of each file what stands there. Its two language levels read some slips differently: after an unknown
 * word the newer one drops the conditions in silence, and the rule fires for every patient.
 */
final class ParserCheck implements PackCheck {
    private static final List<LanguageLevelOption> LEVELS =
            List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10);

    /** The conditions of each rule by its name: each pattern with its constraints, nothing left of their spacing. */
    private record Parsed(Map<String, List<String>> rules, List<DroolsError> errors) {}

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

    private static void check(RuleFile file, Map<LanguageLevelOption, Parsed> read, FaultList faults) {
        read.forEach((level, parsed) -> {
            // What is beyond the rule language is told already; Drools' own words for it would tell it once more.
            if (file.faults().isEmpty()) {
                parsed.errors.forEach(error -> faults.add(
                        file.path(),
                        error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]),
                        LintCheck.PARSE_ERROR,
                        file.path(),
                        "Drools cannot read this at language level " + level + ": "
                                + String.valueOf(error.getMessage()).replaceAll("\\s+", " ")));
            }
        });
        Parsed older = read.get(LanguageLevelOption.DRL6);
        Parsed newer = read.get(LanguageLevelOption.DRL10);
        if (older == null || newer == null) {
            return;
        }
        for (RuleText rule : file.rules()) {
            List<String> old = older.rules.get(rule.name());
            List<String> young = newer.rules.get(rule.name());
            if ((old != null && old.isEmpty()) || (young != null && young.isEmpty())) {
                fault(file, rule, "has no condition as Drools reads it, so it would fire for every patient.", faults);
            } else if (old != null && young != null && !old.equals(young)) {
                fault(file, rule, "has other conditions at language level DRL6 than at DRL10.", faults);
            } else if (rule.whole() && file.faults().isEmpty() && !sizes(rule).equals(sizes(young))) {
                fault(file, rule, "is read by Drools with other conditions than stand there.", faults);
            }
        }
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
        DrlParser parser = new DrlParser(level);
        Map<String, List<String>> rules = new LinkedHashMap<>();
        try {
            PackageDescr parsed = parser.parse(false, text);
            for (RuleDescr rule : parsed == null ? List.<RuleDescr>of() : parsed.getRules()) {
                List<String> patterns = new ArrayList<>();
                if (rule.getLhs() != null) {
                    patterns(rule.getLhs(), patterns);
                }
                rules.put(rule.getName(), patterns);
            }
        } catch (DroolsParserException | RuntimeException e) {
            // Broken text makes the parser throw as well as report; either way it is not read.
            return new Parsed(Map.of(), parser.getErrors());
        }
        return new Parsed(rules, parser.getErrors());
    }

    private static void patterns(BaseDescr descr, List<String> patterns) {
        if (descr instanceof PatternDescr pattern) {
            List<? extends BaseDescr> constraints = pattern.getDescrs();
            StringBuilder words = new StringBuilder(pattern.getObjectType() + " " + constraints.size() + "\n");
            constraints.forEach(
                    each -> words.append(each.toString().replaceAll("\\s+", "")).append('\n'));
            patterns.add(words.toString());
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(each -> patterns((BaseDescr) each, patterns));
        }
    }
}
