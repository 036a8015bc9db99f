package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What argues for and against each syndrome, by the finding or sign that a rule reads. */
final class MatrixChapter {
    private static final Map<String, List<String>> KINDS = Map.of(
            "Finding", List.of("finding"),
            "Absent", List.of("finding", "condition"),
            "Sign", List.of("sign"),
            "Condition", List.of("condition"),
            "Event", List.of("event"),
            "Treatment", List.of("treatment"),
            "Substance", List.of("substance"));

    private final Teller teller;
    private final List<String> syndromes;
    private final Map<String, Map<Subject, List<BookRule>>> domains = new LinkedHashMap<>();
    private final Map<Subject, Set<String>> arguedFor = new HashMap<>();

    MatrixChapter(Teller teller) {
        this.teller = teller;
        this.syndromes = teller.manuscript().pack().syndromes();
    }

    /** What stands at the head of a row: a kind of fact and the id that it names. */
    private record Subject(String type, String id) {}

    Section section() {
        teller.manuscript().pack().vocabulary().terms().stream()
                .filter(term -> term.kind().equals("domain"))
                .forEach(term -> domains.put(term.id(), new LinkedHashMap<>()));
        teller.rules().all().stream().filter(BookRule::argues).forEach(this::add);
        List<Group> groups = new ArrayList<>();
        domains.forEach((domain, rows) -> {
            if (!rows.isEmpty()) {
                groups.add(new Group(
                        teller.terms().domain(domain),
                        rows.entrySet().stream()
                                .map(row -> row(row.getKey(), row.getValue()))
                                .toList()));
            }
        });
        List<String> head = new ArrayList<>(List.of("Finding or sign"));
        syndromes.forEach(id -> head.add(teller.terms().syndrome(id)));
        return Section.chapter(
                "matrix",
                "Findings by syndrome",
                List.of(
                        Paragraph.of(
                                "+ weak, ++ moderate, +++ strong for the syndrome; − −− −−− the same against it. The strongest of a"
                                        + " cell stands first; within a domain only the strongest counts. † needs further conditions; ⊘ some rule"
                                        + " can strike it. A finding brings its parents too (see the vocabulary), and what argues for them."),
                        new Table("matrix", "Arguments for and against each syndrome", head, groups)));
    }

    private void add(BookRule rule) {
        for (Subject subject : subjects(rule)) {
            domains.computeIfAbsent(rule.argument(2), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(subject, unused -> new ArrayList<>())
                    .add(rule);
            if (rule.action().equals("argue")) {
                arguedFor
                        .computeIfAbsent(subject, unused -> new LinkedHashSet<>())
                        .add(rule.argument(0));
            }
        }
    }

    private static Set<Subject> subjects(BookRule rule) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Pattern pattern : rule.text().patterns()) {
            if (pattern.quantifier() == Pattern.Quantifier.NOT || !KINDS.containsKey(pattern.type())) {
                continue;
            }
            Choice.allowed(pattern, "id").forEach(id -> subjects.add(new Subject(pattern.type(), id)));
        }
        return subjects.isEmpty() ? Set.of(new Subject("", rule.id())) : subjects;
    }

    private Row row(Subject subject, List<BookRule> rules) {
        List<Phrase> cells = new ArrayList<>();
        for (String syndrome : syndromes) {
            cells.add(Phrase.list(
                    rules.stream()
                            .filter(rule -> rule.argument(0).equals(syndrome))
                            .sorted(Comparator.comparingInt(rule -> -ActionWords.votes(rule.argument(1))))
                            .map(this::argument)
                            .toList(),
                    ", "));
        }
        return new Row(null, head(subject), cells);
    }

    private Phrase head(Subject subject) {
        if (subject.type().isEmpty()) {
            BookRule rule = teller.rules().rule(subject.id());
            return rule == null ? Phrase.of(subject.id()) : teller.when(rule);
        }
        Phrase name = (subject.type().equals("Absent") ? Phrase.of("no ") : Phrase.EMPTY)
                .and(teller.terms().term(KINDS.getOrDefault(subject.type(), List.of()), subject.id()));
        int several = arguedFor.getOrDefault(subject, Set.of()).size();
        return several < 2 ? name : name.and(" ").and(Phrase.strong("(for " + several + " syndromes)"));
    }

    private Phrase argument(BookRule rule) {
        String mark = rule.action().equals("argue") ? "+" : "−";
        int votes = ActionWords.votes(rule.argument(1));
        boolean further = rule.text().patterns().size() > 1;
        boolean strikable = !teller.rules().striking(rule.id()).isEmpty();
        return Phrase.strong(mark.repeat(votes > 2 ? 3 : Math.max(votes, 1)))
                .and((further ? "†" : "") + (strikable ? "⊘" : "") + " ")
                .and(rule.link());
    }
}
