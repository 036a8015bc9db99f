package io.github.baclofentriage.internal;

import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.io.ResourceFactory;

/** Hands rule files to Drools, a folder at a time: adding its files one by one would compile the package again for each. */
final class RulePackages {
    private RulePackages() {}

    /** All that decides what a folder compiles to. */
    static String textOf(List<RuleFile> folder) {
        return folder.stream()
                .map(file -> "// " + file.path() + '\n' + file.text())
                .collect(Collectors.joining("\n"));
    }

    /** Compiles the files of one folder. */
    static List<KiePackage> compile(List<RuleFile> folder, List<String> faults) {
        PackageDescr joined = null;
        for (RuleFile file : folder) {
            PackageDescr parsed = parse(file, faults);
            if (parsed == null) {
                continue;
            }
            ByteArrayResource source = new ByteArrayResource(new byte[0]);
            source.setSourcePath(file.path());
            parsed.getRules().forEach(rule -> rule.setResource(source));
            joined = joined == null ? parsed : join(joined, parsed);
        }
        if (joined == null) {
            return List.of();
        }
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        builder.add(ResourceFactory.newDescrResource(joined), ResourceType.DESCR);
        for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR, ResultSeverity.WARNING)) {
            faults.add(describe(result));
        }
        return List.copyOf(builder.getKnowledgePackages());
    }

    private static PackageDescr join(PackageDescr first, PackageDescr next) {
        next.getRules().forEach(first::addRule);
        next.getImports().stream()
                .filter(item -> !first.getImports().contains(item))
                .forEach(first::addImport);
        next.getFunctionImports().stream()
                .filter(item -> !first.getFunctionImports().contains(item))
                .forEach(first::addFunctionImport);
        return first;
    }

    private static String describe(KnowledgeBuilderResult result) {
        int[] lines = result.getLines();
        String file = result.getResource() == null
                ? "rules"
                : String.valueOf(result.getResource().getSourcePath());
        return file + " line " + (lines.length == 0 ? 0 : lines[0]) + ": " + result.getMessage();
    }

    private static @Nullable PackageDescr parse(RuleFile file, List<String> faults) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            parser.getErrors()
                    .forEach(error -> faults.add(
                            file.path() + " line " + firstLine(error.getLines()) + ": " + error.getMessage()));
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            faults.add(file.path() + ": " + e.getMessage());
            return null;
        }
    }

    private static int firstLine(int[] lines) {
        return lines.length == 0 ? 0 : lines[0];
    }

    /**
     * Checks that Drools reads a file as this library does. What was found harmless in one reading must be what is compiled from the
     * other.
     */
    static void check(RuleFile file, List<String> faults) {
        PackageDescr parsed = parse(file, faults);
        if (parsed == null) {
            return;
        }
        List<String> ours =
                file.rules().stream().map(rule -> summary(file, rule)).toList();
        List<String> theirs =
                parsed.getRules().stream().map(RulePackages::summary).toList();
        boolean extra = !parsed.getFunctions().isEmpty()
                || !parsed.getGlobals().isEmpty()
                || !parsed.getTypeDeclarations().isEmpty()
                || !parsed.getAttributes().isEmpty();
        if (!ours.equals(theirs) || extra) {
            faults.add(file.path() + ": Drools reads other rules in this file than stand there for a reader");
        }
    }

    private static String summary(RuleFile file, RuleText rule) {
        return rule.name()
                + '|'
                + packed(rule.consequence().of(file.text()))
                + rule.patterns().stream()
                        .map(pattern -> '|' + pattern.type() + constraints(file, pattern))
                        .collect(Collectors.joining());
    }

    private static String constraints(RuleFile file, Pattern pattern) {
        return pattern.constraints().stream()
                .map(each -> packed(each.span().of(file.text())))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String summary(RuleDescr rule) {
        List<PatternDescr> patterns = new ArrayList<>();
        collect(rule.getLhs(), patterns);
        return rule.getName()
                + '|'
                + packed(String.valueOf(rule.getConsequence()))
                + patterns.stream()
                        .map(pattern -> '|' + pattern.getObjectType() + constraints(pattern.getConstraint()))
                        .collect(Collectors.joining());
    }

    private static String constraints(ConditionalElementDescr group) {
        return descriptions(group).stream()
                .map(each -> packed(String.valueOf(each)))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static Collection<?> descriptions(ConditionalElementDescr group) {
        return group instanceof AndDescr and ? and.getDescrs() : List.of(group);
    }

    private static void collect(BaseDescr element, List<PatternDescr> patterns) {
        if (element instanceof PatternDescr pattern) {
            patterns.add(pattern);
        } else if (element instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(child -> collect((BaseDescr) child, patterns));
        }
    }

    /** A text without white space and comments, which mean nothing to either reader. */
    private static String packed(String text) {
        return text.replaceAll("//[^\n]*|(?s:/\\*.*?\\*/)", "").replaceAll("\\s+", "");
    }
}
