package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
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

    RuleCompiler(PackFiles files, PackDefinition definition) {
        this.files = files;
        this.definition = definition;
    }

    /** A compiled pack: the base, and its rules by name. */
    record Compiled(KieBase base, Map<String, RulePack.Rule> rules, Map<String, RuleDescr> descriptions) {}

    Compiled compile() {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        for (String file : definition.rules()) {
            add(builder, file);
        }
        if (rules.isEmpty()) {
            faults.add("pack.yaml: no rule in any file of its list");
        }
        refuseFaults();
        for (KiePackage compiled : builder.getKnowledgePackages()) {
            for (Rule rule : compiled.getRules()) {
                ((RuleImpl) rule).setAgendaGroup(stageOf(compiled.getName()));
            }
        }
        refuseFaults();
        var base = org.drools.core.impl.RuleBaseFactory.newKnowledgeBaseConfiguration();
        var knowledge = org.drools.kiesession.rulebase.KnowledgeBaseFactory.newKnowledgeBase(base);
        knowledge.addPackages(builder.getKnowledgePackages());
        return new Compiled(knowledge, Map.copyOf(rules), Map.copyOf(descriptions));
    }

    private void add(KnowledgeBuilder builder, String file) {
        String text = files.text(file);
        describe(file, text);
        var resource = ResourceFactory.newReaderResource(new StringReader(text), StandardCharsets.UTF_8.name());
        resource.setSourcePath(file);
        builder.add(resource, ResourceType.DRL);
        if (builder.hasResults(ResultSeverity.ERROR, ResultSeverity.WARNING)) {
            builder.getResults(ResultSeverity.ERROR, ResultSeverity.WARNING).stream()
                    .map(result -> file + " line " + firstLine(result.getLines()) + ": " + result.getMessage())
                    .filter(fault -> !faults.contains(fault))
                    .forEach(faults::add);
        }
    }

    private static int firstLine(int[] lines) {
        return lines.length == 0 ? 0 : lines[0];
    }

    private void describe(String file, String text) {
        PackageDescr parsed;
        try {
            parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
        } catch (DroolsParserException e) {
            faults.add(file + ": " + e.getMessage());
            return;
        }
        if (parsed == null) {
            faults.add(file + ": not DRL");
            return;
        }
        String expected = packageOf(file);
        if (!expected.equals(parsed.getName())) {
            faults.add(file + ": package [" + parsed.getName() + "] does not follow its folder. Maybe " + expected);
        }
        for (RuleDescr rule : parsed.getRules()) {
            String id = annotation(rule, "id");
            if (id.isEmpty()) {
                faults.add(file + " line " + rule.getLine() + ": rule [" + rule.getName() + "] has no @id");
            }
            RulePack.Rule known = rules.put(
                    rule.getName(),
                    new RulePack.Rule(
                            id, rule.getName(), sources(rule), annotation(rule, "since"), file, rule.getLine()));
            descriptions.put(rule.getName(), rule);
            if (known != null) {
                faults.add(file + " line " + rule.getLine() + ": rule [" + rule.getName() + "] stands also in "
                        + known.file() + " line " + known.line());
            }
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
