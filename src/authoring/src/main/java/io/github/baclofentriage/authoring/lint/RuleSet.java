package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules in the files that a pack lists, with the stages in which they run, beside those that an overlay leaves in place. */
final class RuleSet {
    private final List<RuleFile> files = new ArrayList<>();
    private final List<LintedRule> rules = new ArrayList<>();
    private final List<LintedRule> below = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private final int tally;
    private boolean complete;

    private RuleSet(int tally, boolean complete) {
        this.tally = tally;
        this.complete = complete;
    }

    static RuleSet of(LintedPack pack, FaultList faults) {
        Map<String, Node> stages = pack.stages();
        LintedPack base = pack.below();
        RuleSet set = new RuleSet(
                List.copyOf(stages.keySet()).indexOf(pack.tallyAfter()),
                base == null ? !pack.isOverlay() : base.rules().complete());
        if (base != null) {
            Set<String> disabled = pack.disabled();
            base.rules().rules().stream()
                    .filter(rule -> !disabled.contains(rule.text().id()))
                    .forEach(set.below::add);
        }
        Map<String, Integer> places = new HashMap<>();
        stages.forEach((stage, folders) -> {
            LintedPack.texts(folders).forEach(folder -> places.putIfAbsent(LintedPack.text(folder), set.stages.size()));
            set.stages.add(stage);
        });
        set.addAll(pack, places, faults);
        return set;
    }

    private void addAll(LintedPack pack, Map<String, Integer> places, FaultList faults) {
        boolean declared = pack.yaml(LintedPack.PACK) != null;
        complete &= declared;
        List<String> found = pack.files().ruleFiles();
        Set<String> listed = new LinkedHashSet<>();
        pack.list("rules").forEach(node -> listed.add(LintedPack.text(node)));
        // A pack.yaml that cannot be read lists nothing; its rules are worth a look all the same.
        for (String path : declared ? listed : found) {
            complete &= found.contains(path) && add(pack, path, places, faults);
        }
    }

    /** Adds a file and tells whether all of it could be read. */
    private boolean add(LintedPack pack, String path, Map<String, Integer> places, FaultList faults) {
        LintedFiles.Read read = pack.files().read(path);
        String text = read.text();
        if (text == null) {
            faults.add(path, 0, LintCheck.UNREADABLE_FILE, path, read.problem());
            return false;
        }
        RuleFile file = RuleFile.read(path, text);
        files.add(file);
        int stage = places.getOrDefault(FileCheck.folder(path), -1);
        file.rules().forEach(rule -> rules.add(new LintedRule(file, rule, stage)));
        return file.faults().isEmpty() && !file.rules().isEmpty();
    }

    List<RuleFile> files() {
        return files;
    }

    /** The pack's own rules, which are what it can be blamed for. */
    List<LintedRule> rules() {
        return rules;
    }

    /** Rules of the pack below that an overlay leaves in place. */
    List<LintedRule> below() {
        return below;
    }

    /** Everything that runs. */
    List<LintedRule> running() {
        List<LintedRule> running = new ArrayList<>(below);
        running.addAll(rules);
        return running;
    }

    /** The place of the stage after which arguments are tallied; -1 where it is not known. */
    int tally() {
        return tally;
    }

    /** The name of the stage at a place. */
    String stage(int place) {
        return place < 0 || place >= stages.size() ? "" : stages.get(place);
    }

    /** Ids of all rules that run. */
    Set<String> ids() {
        return running().stream()
                .map(rule -> rule.text().id())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether every listed file is there and could be read, so that what no rule does is really done by none. */
    boolean complete() {
        return complete;
    }
}
