package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every number that rules compare with, read from the rules themselves. */
final class ThresholdsChapter {
    private static final String LEGEND =
            "“Together with” is what the same condition demands beside the number. † marks a rule that has"
                    + " further conditions: they stand with the rule.";

    private final Teller teller;
    private final List<Limit> limits;
    private final AgeTable ages;

    ThresholdsChapter(Teller teller) {
        this.teller = teller;
        this.limits = Limit.of(teller.rules());
        this.ages = new AgeTable(teller, limits);
    }

    Section section() {
        List<Section> parts = new ArrayList<>();
        LimitsTable declared = new LimitsTable(teller);
        if (!declared.isEmpty()) {
            parts.add(Section.part(
                    "thresholds-limits",
                    "Calm and critical values by age",
                    List.of(
                            Paragraph.of("What the vocabulary says of each measurement; rules compare values with"
                                    + " these limits. A value between calm and critical is neither. Where the table says so, the"
                                    + " limits move to the usual value that is stated of the patient. Where several ages are possible the strictest limits"
                                    + " hold; where nothing is known of the age, those of the oldest. A value of an age for which no"
                                    + " limits stand here is not weighed."),
                            declared.table())));
        }
        if (!ages.isEmpty()) {
            parts.add(Section.part(
                    "thresholds-age",
                    "Limits by age, side by side",
                    List.of(
                            Paragraph.of(
                                    "What holds for a patient whose age is known. Where several rules apply at an age, the one that is"
                                            + " reached first is shown. An age stated in whole years is taken as exactly that age."),
                            ages.table())));
        }
        parts.add(Section.part("thresholds-all", "Every number", List.of(Paragraph.of(LEGEND), all())));
        return Section.chapter(
                "thresholds",
                "Thresholds by age",
                List.of(
                        Paragraph.of(
                                "Every number with which a rule compares a measurement, a dose, a time or a usual value, read from"
                                        + " the rules themselves. An age that is not known is every age: “possibly” marks a limit that is"
                                        + " met if it holds at any age that is possible, the others must hold at all of them.")),
                parts);
    }

    private Table all() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Limit limit : limits) {
            groups.computeIfAbsent(subject(teller, limit).text(), unused -> new ArrayList<>())
                    .add(row(limit));
        }
        List<Group> rows = new ArrayList<>();
        groups.forEach((subject, group) -> rows.add(new Group(subject, group)));
        return new Table(
                "thresholds",
                "Every number in the rules",
                List.of("Number", "Together with", "Age", "What it makes", "Rule", "Sources"),
                rows);
    }

    private Row row(Limit limit) {
        ValueWords values = new ValueWords();
        teller.conditions().of(limit.rule().text(), values);
        boolean missing = limit.pattern().quantifier() == Pattern.Quantifier.NOT;
        return Row.of(
                Phrase.of(missing ? "none with " : "")
                        .and(teller.conditions().constraint(limit.pattern(), limit.comparison(), values, true)),
                teller.conditions().beside(limit.pattern(), limit.comparison(), values),
                age(limit),
                made(limit),
                limit.rule().link(),
                teller.terms().sources(limit.rule().rule().sources()));
    }

    /** What is measured, or the kind of fact where that has no name of its own. */
    static Phrase subject(Teller teller, Limit limit) {
        List<String> ids = limit.ids();
        return switch (limit.pattern().type()) {
            case "Measurement", "Baseline" ->
                ids.isEmpty() ? Phrase.of("any measurement") : teller.terms().any(List.of("measurement"), ids);
            case "Stated" -> Phrase.of("what the case states");
            default -> Phrase.of(limit.pattern().type().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private Phrase age(Limit limit) {
        List<Phrase> patients = new ArrayList<>();
        RuleText text = limit.rule().text();
        text.patterns().stream()
                .filter(each -> each.type().equals("Patient"))
                .forEach(each -> patients.add(teller.conditions().of(each, new ValueWords())));
        return patients.isEmpty() ? Phrase.of("any") : Phrase.list(patients, "; ");
    }

    private Phrase made(Limit limit) {
        ValueWords values = new ValueWords();
        teller.conditions().of(limit.rule().text(), values);
        Phrase does = teller.actions().of(limit.rule(), values);
        boolean more = limit.rule().text().patterns().stream()
                .anyMatch(each -> each != limit.pattern() && !each.type().equals("Patient"));
        return more ? does.and(" †") : does;
    }
}
