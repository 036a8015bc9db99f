package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ids, labels and synonyms: none stands for two terms of one kind, and no synonym is idle. */
final class WordCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Map<String, String> owners = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Term term : pack.terms().all()) {
            if (!ids.add(term.kind() + " " + term.id())) {
                faults.add(
                        LintedPack.VOCABULARY,
                        term.node(),
                        LintCheck.DUPLICATE_ID,
                        term.id(),
                        "the " + term.kind() + " " + FaultList.shown(term.id()) + " stands twice.");
                continue;
            }
            words(term, owners, faults);
        }
        Node qualifiers = qualifiers(pack);
        if (qualifiers != null) {
            qualifiers(qualifiers, faults);
        }
    }

    private static void words(Term term, Map<String, String> owners, FaultList faults) {
        Set<String> own = new HashSet<>();
        for (String key : new String[] {"id", "label"}) {
            Node node = term.node().get(key);
            if (node != null && node.isScalar() && own.add(Wording.fold(LintedPack.text(node)))) {
                own(term, node, owners, faults);
            }
        }
        for (Node node : LintedPack.texts(term.node(), "synonyms")) {
            if (own.add(Wording.fold(LintedPack.text(node)))) {
                own(term, node, owners, faults);
            } else {
                faults.add(
                        LintedPack.VOCABULARY,
                        node,
                        LintCheck.IDLE_SYNONYM,
                        term.id(),
                        "the synonym " + FaultList.shown(LintedPack.text(node)) + " of " + FaultList.shown(term.id())
                                + " is read as its id, its label or another synonym anyway.");
            }
        }
    }

    private static void own(Term term, Node word, Map<String, String> owners, FaultList faults) {
        String text = LintedPack.text(word);
        String owner = owners.putIfAbsent(term.kind() + " " + Wording.fold(text), term.id());
        if (owner != null) {
            faults.add(
                    LintedPack.VOCABULARY,
                    word,
                    LintCheck.AMBIGUOUS_WORD,
                    term.id(),
                    "the word " + FaultList.shown(text) + " stands for both " + FaultList.shown(owner) + " and "
                            + FaultList.shown(term.id()) + ".");
        }
    }

    private static @Nullable Node qualifiers(LintedPack pack) {
        Node root = pack.yaml(LintedPack.VOCABULARY);
        return root == null ? null : root.get("qualifiers");
    }

    /** A qualifier of two uses would be read in one of them only. */
    private static void qualifiers(Node qualifiers, FaultList faults) {
        Map<String, String> uses = new HashMap<>();
        qualifiers.entries().forEach((use, list) -> {
            for (Node word : LintedPack.texts(list)) {
                String text = LintedPack.text(word);
                String other = uses.putIfAbsent(text, use);
                if (other != null) {
                    faults.add(
                            LintedPack.VOCABULARY,
                            word,
                            other.equals(use) ? LintCheck.LISTED_TWICE : LintCheck.AMBIGUOUS_WORD,
                            use,
                            "the qualifier " + FaultList.shown(text) + " stands under "
                                    + (other.equals(use)
                                            ? FaultList.shown(use) + " twice."
                                            : FaultList.shown(other) + " and " + FaultList.shown(use) + "."));
                }
            }
        });
    }
}
