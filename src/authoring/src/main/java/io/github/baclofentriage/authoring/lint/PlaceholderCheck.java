package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in angle brackets, which a new pack begins with. A draft may hold them; a pack that is in use may not. */
final class PlaceholderCheck implements PackCheck {
    /** A letter follows the bracket and none stands before it, so that no comparison is meant. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![\\p{L}\\p{N}])<\\p{L}[^<>]*>|‹[^‹›]*›");

    @Override
    public void run(LintedPack pack, FaultList faults) {
        if (!pack.text("status").equals("active")) {
            return;
        }
        for (String file : List.of(LintedPack.PACK, LintedPack.VOCABULARY, LintedPack.SOURCES)) {
            Node root = pack.yaml(file);
            if (root != null) {
                values(file, "", root, faults);
            }
        }
        for (RuleFile file : pack.rules().files()) {
            text(file.path(), 1, file.path(), file.comment(), faults);
        }
        for (LintedRule rule : pack.rules().rules()) {
            int line = rule.text().line();
            text(rule.path(), line, rule.id(), rule.text().name(), faults);
            text(rule.path(), line, rule.id(), rule.text().comment(), faults);
        }
    }

    private static void values(String file, String key, Node node, FaultList faults) {
        if (node.isScalar()) {
            text(file, node.line(), key, LintedPack.text(node), faults);
        }
        node.items().forEach(item -> values(file, key, item, faults));
        node.entries().forEach((name, value) -> values(file, name, value, faults));
    }

    private static void text(String file, int line, String subject, String text, FaultList faults) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find()) {
            faults.add(
                    file,
                    line,
                    LintCheck.PLACEHOLDER,
                    subject,
                    "the pack is active and " + FaultList.shown(placeholder.group()) + " is still to be replaced.");
        }
    }
}
