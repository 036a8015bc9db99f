package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table of a pack that says how urgent one thing more makes a patient who is otherwise well. */
final class ExpectedLevels {
    static final String FILE = "validation/levels.tsv";
    private static final String INTRODUCTION =
            "The least urgency of a well adult on a steady dose, by mouth and by pump, whose vital"
                    + " functions are known and calm, once one thing more is stated. The table was written from its sources and not from the"
                    + " rules. The build sweeps it: it states each thing in turn and fails where the report stays below.";

    private final Teller teller;
    private final List<String> head;
    private final List<List<String>> lines = new ArrayList<>();

    /**
     * Reads the table.
     *
     * @param text columns apart by tabs, under a head that names them; what begins with {@code #} is a comment
     */
    ExpectedLevels(Teller teller, String text) {
        this.teller = teller;
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> lines.add(List.of(line.split("\t", -1))));
        this.head = lines.isEmpty() ? List.of() : lines.remove(0);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Section section() {
        return Section.part("levels", "Expected levels", List.of(Paragraph.of(INTRODUCTION), table()));
    }

    private Table table() {
        Map<String, List<Row>> families = new TreeMap<>();
        for (List<String> line : lines) {
            families.computeIfAbsent(cell(line, "family"), unused -> new ArrayList<>())
                    .add(row(line));
        }
        List<Group> groups = new ArrayList<>();
        families.forEach((family, rows) -> groups.add(new Group(family, rows)));
        return new Table(
                "levels",
                "The least urgency of each thing that a case may state",
                List.of("Stated", "Kind", "On an oral dose", "On a pump", "Sources"),
                groups);
    }

    private Row row(List<String> line) {
        String kind = cell(line, "kind");
        return Row.of(
                teller.terms().term(kind, cell(line, "id")).and(value(line)),
                Phrase.of(kind),
                level(line, "oral"),
                level(line, "pump"),
                teller.terms().sources(TermWords.keys(cell(line, "source"))));
    }

    private String value(List<String> line) {
        String value = cell(line, "value");
        Term term = teller.manuscript().pack().vocabulary().term(cell(line, "kind"), cell(line, "id"));
        String unit = term == null || term.unit() == null ? "" : Units.behind(term.unit());
        return value.isEmpty() ? "" : " " + value + unit;
    }

    private Phrase level(List<String> line, String column) {
        String label = teller.terms().label("urgencies", cell(line, column).toLowerCase(Locale.ROOT));
        return Phrase.of(label);
    }

    /** What stands in a column; empty where the line is too short or there is no such column. */
    private String cell(List<String> line, String column) {
        int index = head.indexOf(column);
        return index < 0 || index >= line.size() ? "" : line.get(index).strip();
    }
}
