package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Fact;
import io.github.baclofentriage.authoring.book.Block.Facts;
import io.github.baclofentriage.authoring.book.Block.Listing;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Teller.Told;
import io.github.baclofentriage.authoring.cases.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule, by folder and file. */
final class RulesChapter {
    private final Teller teller;
    private final CaseIndex cases;
    private final EvidenceWords evidence;
    private final Exceptions exceptions;

    RulesChapter(Teller teller, CaseIndex cases) {
        this.teller = teller;
        this.cases = cases;
        this.evidence = new EvidenceWords(teller);
        this.exceptions = Exceptions.of(teller.manuscript().declared());
    }

    Section section() {
        Map<String, List<Section>> folders = new LinkedHashMap<>();
        for (String file : teller.rules().files()) {
            int slash = file.lastIndexOf('/');
            folders.computeIfAbsent(slash < 0 ? "" : file.substring(0, slash), unused -> new ArrayList<>())
                    .add(file(file));
        }
        List<Section> parts = new ArrayList<>();
        folders.forEach((folder, files) -> parts.add(Section.part(
                Anchors.part("folder", folder), folder.isEmpty() ? "Rules" : folder + "/", stage(folder), files)));
        return Section.chapter(
                "rules",
                "Every rule",
                List.of(Paragraph.of(
                        "By folder and file, in the order in which pack.yaml lists them. Where a condition says "
                                + "“on record”, a finding counts that is stated, is implied by a stated one, or was concluded by an"
                                + " earlier rule.")),
                parts);
    }

    private List<Block> stage(String folder) {
        List<Block> blocks = new ArrayList<>();
        teller.manuscript().entries("stages").forEach((stage, folders) -> {
            if (folders.items().stream().anyMatch(item -> folder.equals(item.text()))) {
                blocks.add(
                        new Paragraph("quiet", Phrase.of("Runs in the stage ").and(Phrase.link(stage, "stages"))));
            }
        });
        return blocks;
    }

    private Section file(String file) {
        String introduction = teller.rules().introduction(file);
        return new Section(
                Anchors.part("file", file),
                4,
                "part",
                Phrase.of(file),
                introduction.isEmpty() ? List.of() : List.of(new Paragraph("introduction", Phrase.of(introduction))),
                teller.rules().in(file).stream().map(this::rule).toList());
    }

    private Section rule(BookRule rule) {
        Told told = teller.tell(rule);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "does", Phrase.code(rule.id()).and(" ").and(told.then().sentence())));
        if (!rule.text().comment().isEmpty()) {
            blocks.add(new Paragraph("reason", Phrase.of(rule.text().comment())));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("When", told.when()));
        facts.addAll(strength(rule));
        facts.addAll(strikes(rule));
        facts.add(Fact.of("Sources", teller.terms().sources(rule.rule().sources())));
        facts.addAll(cases(rule));
        facts.add(Fact.of("Since", "version " + rule.rule().since()));
        blocks.add(new Facts(facts));
        blocks.add(new Listing("The rule as it runs", rule.code()));
        return new Section(rule.anchor(), 5, "rule", Phrase.of(rule.rule().name()), blocks, List.of());
    }

    private List<Fact> strength(BookRule rule) {
        List<Fact> facts = new ArrayList<>();
        List<Phrase> numbers = evidence.numbers(rule);
        if (rule.argues()) {
            facts.add(
                    numbers.isEmpty()
                            ? Fact.of(
                                    "Number behind it",
                                    Phrase.of("none; it rests on: ").and(evidence.kinds(rule)))
                            : new Fact("Number behind it", numbers));
        } else if (!numbers.isEmpty()) {
            facts.add(new Fact("Number behind it", numbers));
        }
        exceptions.of(rule.id()).forEach(reason -> facts.add(Fact.of("Excepted from the lint", reason)));
        return facts;
    }

    private List<Fact> strikes(BookRule rule) {
        List<BookRule> striking = teller.rules().striking(rule.id());
        if (striking.isEmpty()) {
            return List.of();
        }
        return List.of(new Fact(
                "Struck by",
                striking.stream()
                        .map(each -> each.link().and(" " + each.rule().name()))
                        .toList()));
    }

    private List<Fact> cases(BookRule rule) {
        return List.of(
                Fact.of("Expected to fire in", names(cases.firing(rule.id()))),
                Fact.of("Expected not to fire in", names(cases.near(rule.id()))));
    }

    private Phrase names(List<RuleCase> all) {
        return all.isEmpty()
                ? Phrase.of("no case")
                : Phrase.of(all.size() == 1 ? "1 case: " : all.size() + " cases: ")
                        .and(Phrase.list(all.stream().map(cases::name).toList(), "; "));
    }
}
