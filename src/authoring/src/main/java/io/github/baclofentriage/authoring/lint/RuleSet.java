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
    private final boolean whole;

    private RuleSet(int tally, boolean whole) {
        this.tally = tally;
        this.whole = whole;
    }

    static RuleSet of(LintedPack pack, FaultList faults) {
        Map<String, Node> stages = pack.stages();
        LintedPack base = pack.below();
        RuleSet set =
                new RuleSet(List.copyOf(stages.keySet()).indexOf(pack.tallyAfter()), base != null || !pack.isOverlay());
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
        Set<String> listed = new LinkedHashSet<>();
        pack.list("rules").forEach(node -> listed.add(LintedPack.text(node)));
        // A pack.yaml that cannot be read lists nothing; its rules are worth a look all the same.
        List<String> found = pack.files().ruleFiles();
        for (String path : pack.yaml(LintedPack.PACK) == null ? found : listed) {
            if (found.contains(path)) {
                set.add(pack, path, places, faults);
            }
        }
        return set;
    }

    private void add(LintedPack pack, String path, Map<String, Integer> places, FaultList faults) {
        LintedFiles.Read read = pack.files().read(path);
        String text = read.text();
        if (text == null) {
            faults.add(path, 0, LintCheck.UNREADABLE_FILE, path, read.problem());
            return;
        }
        RuleFile file = RuleFile.read(path, text);
        files.add(file);
        int stage = places.getOrDefault(FileCheck.folder(path), -1);
        file.rules().forEach(rule -> rules.add(new LintedRule(file, rule, stage)));
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

    /** Whether the head and the call of every rule that runs could be read, so that what nothing does is really done by nothing. */
    boolean complete() {
        return whole && running().stream().allMatch(rule -> rule.text().call() != null);
    }
}
