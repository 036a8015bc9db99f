package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.engine.RuleBases;
import io.github.baclofentriage.internal.engine.RulePackages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.kie.api.definition.KiePackage;

/**
 * Turns the DRL files of a pack into a rule base. The stage of a rule is set from its package before the packages join the
 * base, so that rule files need to know nothing of stages.
 */
final class RuleCompiler {
    /** More than any pack has, and few enough to be compiled while somebody waits. */
    private static final int MOST_RULES = 5_000;

    private static final int MOST_FAULTS = 1_000;

    private final PackFiles files;
    private final PackDefinition definition;
    private final Set<String> disabled;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, RulePack.Rule> rules = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<RuleFile>> folders = new LinkedHashMap<>();
    private int count;

    /** Compiles the rules that a definition lists, but for those that are disabled. */
    RuleCompiler(PackFiles files, PackDefinition definition, Set<String> disabled) {
        this.files = files;
        this.definition = definition;
        this.disabled = disabled;
    }

    /**
     * A compiled pack.
     *
     * @param rules the rules by name
     * @param files the rule files by path
     * @param packages what was compiled, by the text it was compiled from
     * @param ids ids of all rules, those that are disabled too
     */
    record Compiled(
            Map<String, RulePack.Rule> rules,
            Map<String, RuleFile> files,
            Map<String, List<KiePackage>> packages,
            Set<String> ids) {}

    /**
     * Compiles the pack.
     *
     * @param before what an earlier state of the pack was compiled to; a folder whose text is the same is not compiled again
     */
    Compiled compile(Map<String, List<KiePackage>> before) {
        Map<String, RuleFile> read = read();
        Map<String, List<KiePackage>> packages = new LinkedHashMap<>();
        folders.values().forEach(folder -> {
            String text = definition.stageOf(folder.get(0).packageName()) + '\n' + RulePackages.textOf(folder);
            List<KiePackage> known = before.get(text);
            packages.put(text, known == null ? staged(folder) : known);
        });
        refuseFaults();
        return new Compiled(Map.copyOf(rules), read, packages, ids);
    }

    /** Reads the rule files, once, and throws what is wrong with them before anything is compiled. */
    Map<String, RuleFile> read() {
        new RuleFolders(definition).faults().forEach(this::fault);
        Map<String, RuleFile> read = new LinkedHashMap<>();
        for (String path : definition.rules()) {
            read.put(path, read(path));
            if (count > MOST_RULES) {
                faults.add("pack.yaml: more than " + MOST_RULES + " rules up to " + path);
                refuseFaults();
            }
        }
        if (rules.isEmpty() && disabled.isEmpty()) {
            fault("pack.yaml: no rule in any file of its list");
        }
        refuseFaults();
        return Collections.unmodifiableMap(read);
    }

    /** Compiles one folder and puts its rules into their stage. */
    private List<KiePackage> staged(List<RuleFile> folder) {
        List<KiePackage> compiled = RulePackages.compile(folder, faults);
        RuleBases.stage(compiled, definition::stageOf).forEach(name -> faults.add(unstaged(name)));
        return compiled;
    }

    /** The fault of a package whose folder no stage lists. */
    static String unstaged(String packageName) {
        return "pack.yaml: no stage lists the folder of package [" + packageName + "]";
    }

    private RuleFile read(String path) {
        RuleFile written = RuleFile.read(path, files.text(path));
        written.rules().forEach(rule -> ids.add(rule.id()));
        RuleFile file = written.without(disabled);
        file.faults().forEach(each -> fault(path + " line " + each.line() + ": " + each.problem()));
        String expected = definition.packageOf(path);
        // Where the folder gives no name the fault is told by then.
        if (SourceVersion.isName(expected) && !file.packageName().isEmpty() && !expected.equals(file.packageName())) {
            fault(path + " line " + file.packageLine() + ": package [" + file.packageName()
                    + "] does not follow its folder. Maybe " + expected);
        }
        file.rules().forEach(rule -> register(path, rule));
        folders.computeIfAbsent(file.packageName(), unused -> new ArrayList<>()).add(file);
        return file;
    }

    private void register(String file, RuleText rule) {
        count++;
        String place = file + " line " + rule.line();
        // What a broken rule says of itself may not have been read.
        if (rule.whole()) {
            checkHead(place, rule);
        }
        RulePack.Rule known = rules.put(
                rule.name(),
                new RulePack.Rule(rule.id(), rule.name(), rule.sources(), rule.since(), file, rule.line()));
        if (known != null) {
            fault(place + ": rule [" + rule.name() + "] stands also in " + known.file() + " line " + known.line());
        }
    }

    private void checkHead(String place, RuleText rule) {
        if (rule.id().isEmpty()) {
            fault(place + ": rule [" + rule.name() + "] has no @id");
        }
        if (rule.sources().isEmpty()) {
            fault(place + ": rule [" + rule.id() + "] has no @source");
        }
        if (rule.since().isEmpty()) {
            fault(place + ": rule [" + rule.id() + "] has no @since");
        }
    }

    /** Adds a fault. A pack may be hostile, so there is an end. */
    private void fault(String problem) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(problem);
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.naturalOrder());
            if (faults.size() >= MOST_FAULTS) {
                faults.add("more faults may follow; only " + MOST_FAULTS + " are listed");
            }
            throw new RulePackException(definition.id(), faults, null);
        }
    }
}
