package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Turns the DRL files of a pack into a rule base. The stage of a rule is set from its package before the packages join the
 * base, so that rule files need to know nothing of stages.
 */
final class RuleCompiler {
    private final PackFiles files;
    private final PackDefinition definition;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, RulePack.Rule> rules = new HashMap<>();
    private final Map<String, RuleDescr> descriptions = new HashMap<>();
    private final Map<String, PackageDescr> packages = new LinkedHashMap<>();

    RuleCompiler(PackFiles files, PackDefinition definition) {
        this.files = files;
        this.definition = definition;
    }

    /** A compiled pack: the base, and its rules by name. */
    record Compiled(KieBase base, Map<String, RulePack.Rule> rules, Map<String, RuleDescr> descriptions) {}

    Compiled compile() {
        definition.rules().forEach(this::parse);
        if (rules.isEmpty()) {
            faults.add("pack.yaml: no rule in any file of its list");
        }
        refuseFaults();
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        packages.values().forEach(parsed -> builder.add(ResourceFactory.newDescrResource(parsed), ResourceType.DESCR));
        for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR, ResultSeverity.WARNING)) {
            faults.add(describe(result));
        }
        refuseFaults();
        for (KiePackage compiled : builder.getKnowledgePackages()) {
            for (Rule rule : compiled.getRules()) {
                ((RuleImpl) rule).setAgendaGroup(stageOf(compiled.getName()));
            }
        }
        refuseFaults();
        // Hashing of alpha nodes loses rules in silence: packages with different imports do not share a node for the
        // same
        // literal, and the hash keeps one node a literal.
        KieBaseConfiguration unhashed = RuleBaseFactory.newKnowledgeBaseConfiguration();
        unhashed.setOption(AlphaThresholdOption.get(0));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(unhashed);
        base.addPackages(builder.getKnowledgePackages());
        return new Compiled(base, Map.copyOf(rules), Map.copyOf(descriptions));
    }

    private static String describe(KnowledgeBuilderResult result) {
        int[] lines = result.getLines();
        String file = result.getResource() == null
                ? "rules"
                : String.valueOf(result.getResource().getSourcePath());
        return file + " line " + (lines.length == 0 ? 0 : lines[0]) + ": " + result.getMessage();
    }

    /** Reads one file into its package; files of one folder are compiled together, which is several times faster. */
    private void parse(String file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, files.text(file));
        } catch (DroolsParserException e) {
            faults.add(file + ": " + e.getMessage());
            return;
        }
        parser.getErrors()
                .forEach(
                        error -> faults.add(file + " line " + firstLine(error.getLines()) + ": " + error.getMessage()));
        if (parsed == null || parser.hasErrors()) {
            return;
        }
        String expected = packageOf(file);
        if (!expected.equals(parsed.getName())) {
            faults.add(file + ": package [" + parsed.getName() + "] does not follow its folder. Maybe " + expected);
        }
        ByteArrayResource source = new ByteArrayResource(new byte[0]);
        source.setSourcePath(file);
        parsed.getRules().forEach(rule -> {
            rule.setResource(source);
            register(file, rule);
        });
        PackageDescr joined = packages.putIfAbsent(parsed.getName(), parsed);
        if (joined != null) {
            parsed.getRules().forEach(joined::addRule);
            parsed.getImports().stream()
                    .filter(item -> !joined.getImports().contains(item))
                    .forEach(joined::addImport);
            parsed.getFunctionImports().stream()
                    .filter(item -> !joined.getFunctionImports().contains(item))
                    .forEach(joined::addFunctionImport);
        }
    }

    private static int firstLine(int[] lines) {
        return lines.length == 0 ? 0 : lines[0];
    }

    private void register(String file, RuleDescr rule) {
        String id = annotation(rule, "id");
        String place = file + " line " + rule.getLine();
        if (id.isEmpty()) {
            faults.add(place + ": rule [" + rule.getName() + "] has no @id");
        }
        RulePack.Rule known = rules.put(
                rule.getName(),
                new RulePack.Rule(id, rule.getName(), sources(rule), annotation(rule, "since"), file, rule.getLine()));
        descriptions.put(rule.getName(), rule);
        if (known != null) {
            faults.add(
                    place + ": rule [" + rule.getName() + "] stands also in " + known.file() + " line " + known.line());
        }
    }

    private static List<String> sources(RuleDescr rule) {
        return List.of(annotation(rule, "source").split("\\s*,\\s*"));
    }

    private static String annotation(RuleDescr rule, String name) {
        var annotation = rule.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getSingleValue();
        return value == null ? "" : value.toString().replaceAll("^\"|\"$", "");
    }

    private String packageOf(String file) {
        int slash = file.lastIndexOf('/');
        String folder = slash < 0 ? "" : "." + file.substring(0, slash);
        return (definition.id() + folder).replace('-', '_').replace('/', '.');
    }

    private String stageOf(String compiledPackage) {
        for (Map.Entry<String, List<String>> stage : definition.stages().entrySet()) {
            for (String folder : stage.getValue()) {
                if (compiledPackage.equals(packageOf(folder + "/any"))) {
                    return stage.getKey();
                }
            }
        }
        String fault = "pack.yaml: no stage lists the folder of package [" + compiledPackage + "]";
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        return "";
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.naturalOrder());
            throw new RulePackException(definition.id(), faults, null);
        }
    }
}
