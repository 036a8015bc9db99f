package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.authoring.book.Block.Fact;
import io.github.baclofentriage.authoring.book.Block.Facts;
import io.github.baclofentriage.authoring.book.Block.Items;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The title page: which pack this is, what it is for and what it is not for, and how the book is read. */
final class FrontMatter {
    private final Manuscript manuscript;
    private final RulePack pack;

    FrontMatter(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.pack = manuscript.pack();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("use", Phrase.strong("Intended use.").and(" ").and(pack.intendedUse())));
        blocks.add(new Paragraph("misuse", Phrase.strong("Misuse.").and(" ").and(pack.misuse())));
        blocks.add(new Facts(identity()));
        blocks.add(new Paragraph("lead", Phrase.strong("How to read this book")));
        blocks.add(new Items(List.of(
                Phrase.of(
                        "A rule argues for or against a syndrome with a strength: " + strengths()
                                + ". Points are a scale that was designed; they are no probability and no study validates them."),
                Phrase.of(
                        "Each rule leads to its sources and each source leads back to its rules. The sources say how far they were seen"
                                + " and what they count."),
                Phrase.of(
                        "Absent means looked for and not found. Unknown means not stated: it is never read as absent."),
                Phrase.of(
                        "What is merely possible, be it stated so or concluded from what is, makes an argument weak whatever"
                                + " strength its rule has, and strikes nothing. For red flags and the urgency it counts in full."),
                Phrase.of(
                        "A rule that strikes an argument leaves it in the report, shown beside the rule that struck it."),
                Phrase.of(
                        "On paper a rule stands as its sentence; the page on a screen also shows its text as it runs."),
                Phrase.of(
                        "This book was generated from the pack whose digest stands above. It directs no treatment."))));
        return blocks;
    }

    private static String strengths() {
        return Arrays.stream(Strength.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT) + " " + each.votes())
                .collect(Collectors.joining(", "));
    }

    private List<Fact> identity() {
        long narratives =
                manuscript.cases().stream().filter(RuleCase::narrative).count();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Pack", pack.id() + ", version " + pack.version()),
                Fact.of("Status", pack.status()),
                Fact.of("Review by", pack.reviewDate().toString()),
                Fact.of("SHA-256", Phrase.code(pack.sha256())),
                Fact.of("Rules", String.valueOf(pack.rules().size())),
                Fact.of(
                        "Sources",
                        pack.sources().sources().size() + ", and "
                                + pack.sources().statements().size() + " statements of the seed document"),
                Fact.of(
                        "Cases",
                        (manuscript.cases().size() - narratives) + " of rules, " + narratives + " narratives")));
        for (TriageReport.Overlay overlay : pack.identity().overlays()) {
            facts.add(Fact.of("Overlay", overlay.id() + ", version " + overlay.version() + ": " + overlay.reason()));
            overlay.disables().forEach((rule, reason) -> facts.add(Fact.of("Rule taken out", rule + ": " + reason)));
        }
        return facts;
    }
}
