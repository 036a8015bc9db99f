package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.Standings;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The place of every term that a case may state: a family of the vocabulary, limits of a measurement that a rule reads, or a rule that
 * names it; and whether a rule reads what a family says. A word without a place would pass for calm in the eyes of its author and keep every case urgent that states it.
 */
final class PlaceCheck {
    private static final String GRAVE = "grave";
    private static final String NOT_WEIGHED = "not-weighed";
    private static final String CALM = "calm";

    private final LintedPack pack;
    /** The terms that rules name to be there, each as its kind and id. */
    private final Set<String> named;

    private final Map<String, String> standings = new HashMap<>();

    private PlaceCheck(LintedPack pack) {
        this.pack = pack;
        this.named = pack.rules().rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(Standings::named)
                .collect(Collectors.toSet());
        for (Node family : pack.items(LintedPack.VOCABULARY, "families")) {
            for (String section : PackShapes.FAMILIES) {
                LintedPack.texts(family, section)
                        .forEach(id -> standings.put(
                                key(Terms.kind(section), LintedPack.text(id)), LintedPack.text(family, "standing")));
            }
        }
    }

    /**
     * Tells the terms without a place and those in a wrong one.
     *
     * @param pack the pack
     * @param faults takes the faults
     */
    static void run(LintedPack pack, FaultList faults) {
        PlaceCheck check = new PlaceCheck(pack);
        pack.terms().all().stream()
                .filter(term -> PackShapes.PLACED.contains(term.kind() + "s"))
                .forEach(term -> check.term(term, faults));
        pack.items(LintedPack.VOCABULARY, "families").forEach(family -> check.family(family, faults));
    }

    /** Tells the members whose standing no rule reads; what is calm calls for nothing. */
    private void family(Node family, FaultList faults) {
        String standing = LintedPack.text(family, "standing");
        if (!standing.equals(GRAVE) && !standing.equals(NOT_WEIGHED)) {
            return;
        }
        for (String section : PackShapes.FAMILIES) {
            String kind = Terms.kind(section);
            boolean unread = LintedPack.texts(family, section).stream()
                    .anyMatch(id ->
                            !isRead("Stated", Map.of("kind", kind, "id", LintedPack.text(id), "standing", standing)));
            if (unread) {
                String id = LintedPack.text(family, "id");
                String words = "no rule reads that the " + section + " of the family " + FaultList.shown(id) + " are "
                        + standing + ". Maybe a rule with Stated(standing == \"" + standing + "\").";
                faults.add(LintedPack.VOCABULARY, family, LintCheck.UNREAD_STANDING, id, words);
            }
        }
    }

    /** Whether a rule reads facts of a type with these texts. */
    private boolean isRead(String type, Map<String, String> texts) {
        return pack.rules().rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .anyMatch(pattern -> pattern.type().equals(type)
                        && pattern.quantifier() != Quantifier.NOT
                        && pattern.couldMatch(texts));
    }

    /**
     * Tells the sources that families and limits cite and the red flags that limits raise, where there is no such.
     *
     * @param pack the pack
     * @param faults takes the faults
     */
    static void references(LintedPack pack, FaultList faults) {
        pack.items(LintedPack.VOCABULARY, "families")
                .forEach(family -> sources(pack, family, LintedPack.text(family, "id"), faults));
        for (Node measurement : pack.items(LintedPack.VOCABULARY, "measurements")) {
            String id = LintedPack.text(measurement, "id");
            Node limits = measurement.get("limits");
            for (Node each : limits == null ? List.<Node>of() : limits.items()) {
                sources(pack, each, id, faults);
                String flag = LintedPack.text(each, "flag");
                Ids flags = pack.declared("red_flags");
                if (!flag.isEmpty() && flags.lacks(flag)) {
                    unknown(
                            each,
                            "flag",
                            LintCheck.UNKNOWN_ID,
                            id,
                            FaultList.unknown("red flag", flag, flags.known()),
                            faults);
                }
            }
        }
    }

    private static void sources(LintedPack pack, Node node, String subject, FaultList faults) {
        for (String key : LintedPack.text(node, "source").split(",\\s*")) {
            if (!key.isEmpty() && pack.sources().lacks(key)) {
                String words = FaultList.unknown("source", key, pack.sources().known());
                unknown(node, "source", LintCheck.UNKNOWN_SOURCE, subject, words, faults);
            }
        }
    }

    private static void unknown(
            Node node, String key, LintCheck check, String subject, String words, FaultList faults) {
        Node member = node.get(key);
        faults.add(LintedPack.VOCABULARY, member == null ? node : member, check, subject, words);
    }

    private void term(Term term, FaultList faults) {
        String standing = standings.get(key(term.kind(), term.id()));
        String shown = "the " + term.kind() + " " + FaultList.shown(term.id());
        if (standing == null && !isPlaced(term)) {
            String limits = term.kind().equals("measurement") ? " has no limits that a rule reads," : "";
            String family = " is in no family and no rule names it. Maybe add it to [" + term.kind()
                    + "s] of a family in vocabulary.yaml (calm, grave or not-weighed), or write a rule that names it.";
            tell(term, LintCheck.UNPLACED_TERM, shown + limits + family, faults);
        } else if (NOT_WEIGHED.equals(standing) && isNamed(term)) {
            tell(term, LintCheck.WRONG_PLACE, shown + " is not weighed by its family, yet a rule names it.", faults);
        } else if (CALM.equals(standing)) {
            pack.terms().ancestors(term.kind(), term.id()).stream()
                    .filter(parent -> GRAVE.equals(standings.get(key(term.kind(), parent))))
                    .forEach(parent -> tell(
                            term,
                            LintCheck.WRONG_PLACE,
                            shown + " is calm, yet it implies " + FaultList.shown(parent) + ", which is grave.",
                            faults));
        }
    }

    private boolean isPlaced(Term term) {
        return isLimited(term) || isNamed(term);
    }

    /** Whether it has limits and a rule reads those of every age. */
    private boolean isLimited(Term term) {
        Node limits = term.node().get("limits");
        return limits != null
                && !limits.items().isEmpty()
                && limits.items().stream()
                        .allMatch(each ->
                                isRead("Limit", Map.of("id", term.id(), "flag", LintedPack.text(each, "flag"))));
    }

    private boolean isNamed(Term term) {
        return named.contains(key(term.kind(), term.id()))
                || pack.terms().ancestors(term.kind(), term.id()).stream()
                        .anyMatch(parent -> named.contains(key(term.kind(), parent)));
    }

    private static void tell(Term term, LintCheck check, String words, FaultList faults) {
        faults.add(LintedPack.VOCABULARY, term.node(), check, term.id(), words);
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }
}
