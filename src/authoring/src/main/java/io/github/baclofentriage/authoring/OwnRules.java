package io.github.baclofentriage.authoring;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePack.Rule;
import io.github.baclofentriage.TriageReport;
import java.util.List;

/**
 * The rules that the folder of a pack brings: all of a pack's own, and of a pack under overlays those of the topmost, for that is
 * what its author can change.
 *
 * @param id id of the pack, or of the topmost overlay
 * @param version its version
 * @param place what stands before the paths of its files in the pack: nothing, or the overlay's id and a colon
 * @param rules its rules in alphabetical order of their ids, each with its file below its own folder
 */
public record OwnRules(String id, String version, String place, List<Rule> rules) {
    /** Copies the list. */
    public OwnRules {
        rules = List.copyOf(rules);
    }

    /**
     * The rules of a pack's own folder.
     *
     * @param pack the pack, with the overlays that change it
     * @return its rules, or those of the topmost overlay
     */
    public static OwnRules of(RulePack pack) {
        List<TriageReport.Overlay> overlays = pack.identity().overlays();
        if (overlays.isEmpty()) {
            return new OwnRules(pack.id(), pack.version(), "", pack.rules());
        }
        TriageReport.Overlay top = overlays.get(overlays.size() - 1);
        String place = top.id() + ':';
        List<Rule> own = pack.rules().stream()
                .filter(rule -> rule.file().startsWith(place))
                .map(rule -> new Rule(
                        rule.id(),
                        rule.name(),
                        rule.sources(),
                        rule.since(),
                        rule.file().substring(place.length()),
                        rule.line()))
                .toList();
        return new OwnRules(top.id(), top.version(), place, own);
    }

    /**
     * The files that hold the rules.
     *
     * @return paths below the folder, in alphabetical order
     */
    public List<String> files() {
        return rules.stream().map(Rule::file).distinct().sorted().toList();
    }

    /**
     * The text of one of those files.
     *
     * @param pack the pack that these are the rules of
     * @param file its path below the folder
     * @return its text
     */
    public String text(RulePack pack, String file) {
        return pack.text(place + file);
    }
}
