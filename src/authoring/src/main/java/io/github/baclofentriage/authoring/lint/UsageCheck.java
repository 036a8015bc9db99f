package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.HashMap;
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

    /** Fact types whose id is a term of a kind. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "Finding", List.of("finding"),
            "Condition", List.of("condition"),
            "Absent", List.of("finding", "condition"),
            "Change", List.of("finding", "condition"),
            "Event", List.of("event"),
            "Treatment", List.of("treatment"),
            "Measurement", List.of("measurement"),
            "Baseline", List.of("measurement"),
            "Resolved", List.of("finding", "condition"),
            "Sign", List.of("sign"));

    @Override
    public void run(LintedPack pack, FaultList faults) {
        PlaceCheck.references(pack, faults);
        // A rule that could not be read may say or read anything.
        if (pack.rules().complete()) {
            Map<String, Set<String>> read = read(pack);
            signs(pack, read.getOrDefault("sign", Set.of()), faults);
            said(pack, faults);
            PlaceCheck.run(pack, read, faults);
        }
    }

    private static Map<String, Set<String>> read(LintedPack pack) {
        Map<String, Set<String>> read = new HashMap<>();
        for (LintedRule rule : pack.rules().rules()) {
            for (Pattern pattern : rule.patterns()) {
                // What a rule only wants to be absent it does not weigh.
                if (pattern.quantifier() == Quantifier.NOT && !pattern.type().equals("Sign")) {
                    continue;
                }
                for (String kind : KINDS.getOrDefault(pattern.type(), List.of())) {
                    Constraints.texts(pattern, "id")
                            .forEach(text -> read.computeIfAbsent(kind, unused -> new HashSet<>())
                                    .add(text.value()));
                }
            }
        }
        // What lets a red flag be checked is read by the report.
        pack.entries(LintedPack.PACK, "red_flags")
                .values()
                .forEach(flag -> LintedPack.texts(flag, "checked_by")
                        .forEach(check -> List.of("finding", "measurement", "sign")
                                .forEach(kind -> read.computeIfAbsent(kind, unused -> new HashSet<>())
                                        .add(LintedPack.text(check)))));
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
