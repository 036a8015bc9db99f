package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.UnitNames;
import io.github.baclofentriage.internal.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a term says of itself: parents, domain, bounds, units; and the ages of age bands. */
final class TermCheck implements PackCheck {
    private static final List<String> BEDSIDE = List.of("look", "measure", "ask", "laboratory", "telemetry");

    @Override
    public void run(LintedPack pack, FaultList faults) {
        Terms terms = pack.terms();
        for (Term term : terms.all()) {
            ids(terms, term, "is_a", LintCheck.UNKNOWN_PARENT, faults);
            ids(terms, term, "ends", LintCheck.UNKNOWN_TERM, faults);
            cycle(terms, term, faults);
            member(term, "domain", terms.ids("domain"), LintCheck.UNKNOWN_TERM, "domain", faults);
            member(
                    term,
                    "bedside",
                    new Ids(true, new HashSet<>(BEDSIDE)),
                    LintCheck.UNKNOWN_WORD,
                    "way to have it at the bedside",
                    faults);
            bounds(term, faults);
            units(term, faults);
            once(term, "is_a", faults);
            once(term, "class", faults);
            once(term, "ends", faults);
        }
        pack.entries(LintedPack.VOCABULARY, "age_bands").forEach((id, band) -> ages(id, band, faults));
    }

    private static void ids(Terms terms, Term term, String key, LintCheck check, FaultList faults) {
        Ids known = terms.ids(term.kind());
        for (Node id : LintedPack.texts(term.node(), key)) {
            if (known.lacks(LintedPack.text(id))) {
                faults.add(
                        LintedPack.VOCABULARY,
                        id,
                        check,
                        term.id(),
                        FaultList.unknown(term.kind(), LintedPack.text(id), known.known()));
            }
        }
    }

    private static void cycle(Terms terms, Term term, FaultList faults) {
        if (terms.ancestors(term.kind(), term.id()).contains(term.id())) {
            faults.add(
                    LintedPack.VOCABULARY,
                    term.node(),
                    LintCheck.PARENT_CYCLE,
                    term.id(),
                    "the " + term.kind() + " " + FaultList.shown(term.id()) + " is its own ancestor.");
        }
    }

    private static void member(Term term, String key, Ids known, LintCheck check, String what, FaultList faults) {
        Node node = term.node().get(key);
        if (node != null && node.isScalar() && known.lacks(LintedPack.text(node))) {
            faults.add(
                    LintedPack.VOCABULARY,
                    node,
                    check,
                    term.id(),
                    FaultList.unknown(what, LintedPack.text(node), known.known()));
        }
    }

    private static void once(Term term, String key, FaultList faults) {
        Set<String> seen = new HashSet<>();
        for (Node node : LintedPack.texts(term.node(), key)) {
            if (!seen.add(LintedPack.text(node))) {
                faults.add(
                        LintedPack.VOCABULARY,
                        node,
                        LintCheck.LISTED_TWICE,
                        term.id(),
                        FaultList.shown(LintedPack.text(node)) + " is listed twice.");
            }
        }
    }

    private static void bounds(Term term, FaultList faults) {
        Node possible = term.node().get("possible");
        if (possible != null && term.kind().equals("measurement") && term.possible() == null) {
            faults.add(
                    LintedPack.VOCABULARY,
                    possible,
                    LintCheck.WRONG_BOUNDS,
                    term.id(),
                    "the possible values of " + FaultList.shown(term.id())
                            + " need two numbers, the lower first. Maybe [0, 100].");
        }
    }

    private static void units(Term term, FaultList faults) {
        Node unit = term.node().get("unit");
        if (unit == null || !unit.isScalar()) {
            return;
        }
        String own = LintedPack.text(unit);
        if (!UnitNames.known(own)) {
            unit(term, unit, "the unit " + FaultList.shown(own) + " is not UCUM.", faults);
            return;
        }
        Node alternate = term.node().get("alternate_unit");
        if (alternate != null && alternate.isScalar()) {
            String other = LintedPack.text(alternate);
            Node mass = term.node().get("molar_mass");
            Double gramsPerMol = mass == null ? null : mass.number();
            if (!converts(other, own, gramsPerMol)) {
                unit(
                        term,
                        alternate,
                        "the unit " + FaultList.shown(other) + " does not convert to " + FaultList.shown(own) + "."
                                + (mass == null ? " Maybe a molar_mass is missing." : ""),
                        faults);
            }
        }
    }

    private static boolean converts(String from, String to, @Nullable Double gramsPerMol) {
        try {
            return UnitNames.known(from)
                    && Double.isFinite(Units.convert(1, from, to, gramsPerMol == null ? Double.NaN : gramsPerMol));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void unit(Term term, Node node, String message, FaultList faults) {
        faults.add(LintedPack.VOCABULARY, node, LintCheck.UNKNOWN_UNIT, term.id(), message);
    }

    private static void ages(String id, Node band, FaultList faults) {
        Double from = years(band.get("from"));
        Double to = years(band.get("to"));
        if (from == null || to == null || from >= to) {
            faults.add(
                    LintedPack.VOCABULARY,
                    band,
                    LintCheck.WRONG_BOUNDS,
                    id,
                    "the age band " + FaultList.shown(id)
                            + " needs two ages, the lower first. Maybe from: 1 a, to: 12 a.");
        }
    }

    private static @Nullable Double years(@Nullable Node age) {
        try {
            return age == null ? null : Units.compared(Quantity.parse(LintedPack.text(age)), "a");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
