package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is declared and does nothing: signs that no rule makes or reads, ids that no rule says. */
final class UsageCheck implements PackCheck {
    /** The call that says the ids of a section of pack.yaml. */
    private static final Map<String, String> SAID_BY = Map.of(
            "red_flags", "redFlag",
            "differential", "suspect",
            "considerations", "consider",
            "questions", "ask",
            "statuses", "conclude");

    @Override
    public void run(LintedPack pack, FaultList faults) {
        PlaceCheck.references(pack, faults);
        // A rule that could not be read may say or read anything.
        if (pack.rules().complete()) {
            signs(pack, signsRead(pack), faults);
            said(pack, faults);
            PlaceCheck.run(pack, faults);
        }
    }

    /** The signs that rules read, and those that let a red flag be checked. */
    private static Set<String> signsRead(LintedPack pack) {
        Set<String> read = new HashSet<>();
        pack.rules().rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type().equals("Sign"))
                .forEach(pattern -> Constraints.texts(pattern, "id").forEach(text -> read.add(text.value())));
        pack.entries(LintedPack.PACK, "red_flags")
                .values()
                .forEach(flag ->
                        LintedPack.texts(flag, "checked_by").forEach(check -> read.add(LintedPack.text(check))));
        return read;
    }

    private static Set<String> said(LintedPack pack, String call) {
        Set<String> said = new LinkedHashSet<>();
        pack.rules().rules().stream()
                .filter(rule -> rule.call().equals(call))
                .forEach(rule -> said.add(rule.argument(0)));
        return said;
    }

    private static void signs(LintedPack pack, Set<String> read, FaultList faults) {
        Set<String> made = new HashSet<>(said(pack, "sign"));
        made.addAll(RuleWords.ENGINE_SIGNS);
        for (Term term : pack.terms().all()) {
            if (term.kind().equals("sign")) {
                if (!made.contains(term.id())) {
                    unused(term, LintCheck.UNMADE_SIGN, "no rule makes the sign ", faults);
                }
                if (!read.contains(term.id())) {
                    unused(term, LintCheck.UNREAD_SIGN, "no rule reads the sign ", faults);
                }
            }
        }
    }

    private static void unused(Term term, LintCheck check, String words, FaultList faults) {
        faults.add(LintedPack.VOCABULARY, term.node(), check, term.id(), words + FaultList.shown(term.id()) + ".");
    }

    private static void said(LintedPack pack, FaultList faults) {
        SAID_BY.forEach((section, call) -> {
            Map<String, Node> declared = pack.entries(LintedPack.PACK, section);
            Set<String> said = said(pack, call);
            List<String> ids = List.copyOf(declared.keySet());
            declared.forEach((id, node) -> {
                // The last status is what remains where no rule concludes.
                boolean remains = section.equals("statuses") && id.equals(ids.get(ids.size() - 1));
                if (!said.contains(id) && !said.contains("") && !remains) {
                    faults.add(
                            LintedPack.PACK,
                            node,
                            LintCheck.UNUSED_ID,
                            id,
                            "no rule says " + FaultList.shown(id) + " by " + call + ".");
                }
            });
        });
    }
}
