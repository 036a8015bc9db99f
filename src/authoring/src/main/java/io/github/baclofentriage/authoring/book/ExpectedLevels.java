package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of a pack that says how urgent one thing more makes a patient who is otherwise well. */
final class ExpectedLevels {
    static final String FILE = "validation/levels.tsv";
    private static final String INTRODUCTION =
            "The least urgency of a well adult on a steady dose, by mouth and by pump, whose vital"
                    + " functions are known and calm, once one thing more is stated. The table is written from its sources and not from the"
                    + " rules, so that the rules can be held to it.";

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
        Map<String, Map<Levels, List<Phrase>>> families = new TreeMap<>();
        for (List<String> line : lines) {
            Levels levels = new Levels(cell(line, "oral"), cell(line, "pump"), cell(line, "source"));
            families.computeIfAbsent(cell(line, "family"), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(levels, unused -> new ArrayList<>())
                    .add(teller.terms()
                            .term(cell(line, "kind"), cell(line, "id"))
                            .and(value(line)));
        }
        List<Group> groups = new ArrayList<>();
        families.forEach((family, stated) -> groups.add(new Group(
                family,
                stated.entrySet().stream()
                        .sorted(Comparator.comparing(each -> rank(each.getKey())))
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList())));
        return new Table(
                "levels",
                "The least urgency of each thing that a case may state, the most urgent first",
                List.of("On an oral dose", "On a pump", "Stated", "Sources"),
                groups);
    }

    /** What is the same of the things that stand in one row. */
    private record Levels(String oral, String pump, String source) {}

    /** The most urgent first, by the oral dose before the pump. */
    private int rank(Levels levels) {
        List<String> urgencies = teller.manuscript().pack().urgencies();
        return urgencies.indexOf(levels.oral()) * urgencies.size() + urgencies.indexOf(levels.pump());
    }

    private Row row(Levels levels, List<Phrase> stated) {
        return Row.of(
                level(levels.oral()),
                level(levels.pump()),
                Phrase.list(stated, ", "),
                teller.terms().sources(TermWords.keys(levels.source())));
    }

    private Phrase level(String id) {
        return Phrase.of(teller.terms().label("urgencies", id));
    }

    private String value(List<String> line) {
        String value = cell(line, "value");
        Term term = teller.manuscript().pack().vocabulary().term(cell(line, "kind"), cell(line, "id"));
        String unit = term == null || term.unit() == null ? "" : Units.behind(term.unit());
        return value.isEmpty() ? "" : " " + value + unit;
    }

    /** What stands in a column; empty where the line is too short or there is no such column. */
    private String cell(List<String> line, String column) {
        int index = head.indexOf(column);
        return index < 0 || index >= line.size() ? "" : line.get(index).strip();
    }
}
