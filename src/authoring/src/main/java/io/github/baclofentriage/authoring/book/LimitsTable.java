package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Which values of each measurement are calm and which critical, by age, as the vocabulary says. */
final class LimitsTable {
    private static final Phrase NONE = Phrase.of("–");

    private final Teller teller;
    private final List<Term> measurements;

    LimitsTable(Teller teller) {
        this.teller = teller;
        this.measurements = teller.manuscript().pack().vocabulary().terms().stream()
                .filter(term -> !term.limits().isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return measurements.isEmpty();
    }

    Table table() {
        List<Group> groups = new ArrayList<>();
        for (Term term : measurements) {
            List<Row> rows = new ArrayList<>();
            for (Limits limits : term.limits()) {
                rows.add(new Row(rows.isEmpty() ? Anchors.limits(term.id()) : null, age(limits), cells(term, limits)));
            }
            groups.add(new Group(title(term), rows));
        }
        return new Table(
                "limits",
                "Calm and critical values by age",
                List.of("Age", "Calm", "Critical", "Red flag of a critical value", "Sources"),
                groups);
    }

    /** The measurement, its unit, and how far a usual value moves its limits. */
    private static String title(Term term) {
        String unit = unit(term);
        double within = term.limits().get(0).usualWithin();
        double beyond = term.limits().get(0).usualBeyond();
        String moved = Double.isNaN(within)
                ? "a usual value moves nothing"
                : within == 0
                        ? "the patient's usual value is calm too"
                        : "what lies within " + Units.plain(within) + unit
                                + " of the patient's usual value is calm too";
        if (!Double.isNaN(within) && term.limits().stream().anyMatch(LimitsTable::hasCritical)) {
            moved += beyond == 0
                    ? ", unless that is beyond a critical one"
                    : ", unless that is more than " + Units.plain(beyond) + unit + " beyond a critical one";
        }
        return term.label() + (unit.isEmpty() ? "" : " in" + (unit.startsWith("/") ? " " : "") + unit) + "; " + moved;
    }

    private static boolean hasCritical(Limits limits) {
        return Double.isFinite(limits.criticalLow()) || Double.isFinite(limits.criticalHigh());
    }

    private static String unit(Term term) {
        return term.unit() == null ? "" : Units.behind(term.unit());
    }

    private static Phrase age(Limits limits) {
        boolean always = limits.from() == 0 && Double.isInfinite(limits.to());
        double from = limits.from() == 0 ? -1 : limits.from();
        return Phrase.of(always ? "any" : new AgeSpan(from, true, limits.to(), false).label());
    }

    private List<Phrase> cells(Term term, Limits limits) {
        Phrase critical = outside(limits.criticalLow(), limits.criticalHigh(), unit(term));
        return List.of(
                inside(limits.calmLow(), limits.calmHigh(), unit(term)),
                critical,
                critical.equals(NONE) ? NONE : teller.terms().flag(limits.flag()),
                teller.terms().sources(TermWords.keys(limits.source())));
    }

    private static String number(double value) {
        return Units.plain(value).replace('-', '−');
    }

    private static Phrase inside(double low, double high, String unit) {
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return Phrase.of("any value");
        }
        if (low == high) {
            return Phrase.of(number(low) + unit);
        }
        return Phrase.of((Double.isInfinite(low)
                        ? "at most " + number(high)
                        : Double.isInfinite(high) ? "at least " + number(low) : number(low) + " to " + number(high))
                + unit);
    }

    private static Phrase outside(double low, double high, String unit) {
        List<String> words = new ArrayList<>();
        if (Double.isFinite(low)) {
            words.add("at most " + number(low));
        }
        if (Double.isFinite(high)) {
            words.add("at least " + number(high));
        }
        return words.isEmpty() ? NONE : Phrase.of(String.join(" or ", words) + unit);
    }
}
