package io.github.baclofentriage.authoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import io.github.baclofentriage.authoring.release.PackDiff.Change;
import io.github.baclofentriage.authoring.release.PackDiff.Kind;
import io.github.baclofentriage.authoring.release.PackDiff.RuleChange;
import io.github.baclofentriage.authoring.validation.HistoryView;
import io.github.baclofentriage.authoring.validation.PublishedCase;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack about a potted plant, before and after its author changed it. */
class PackDiffTest {
    private static final Path TOY = Path.of("src/test/resources/packs/toy");
    private static final String LEAVES = "drought/leaves.drl";
    private static final RulePack BEFORE = RulePack.of(TOY);

    /** With its history the plant has limp leaves; without it nothing is known but the soil. */
    private static final String PUBLISHED = """
            {"case": {"id": "limp", "exposure": {"drug": "water"}, "findings": {"present": ["limp leaves"]}},\
             "case_without_history": {"id": "limp", "measurements": {"soil-moisture": "15 %"}},\
             "expected": {"syndrome": "drought", "urgency_at_least": "later"}, "scored": true}
            """;

    private static final String JSON = """
            {
              "format" : "baclofen-triage/pack-diff/1",
              "before" : {
                "id" : "toy",
                "version" : "0.1.0",
                "sha256" : "%s",
                "overlays" : [ ]
              },
              "after" : {
                "id" : "toy",
                "version" : "0.2.0",
                "sha256" : "%s",
                "overlays" : [ ]
              },
              "rules" : [ {
                "change" : "changed",
                "id" : "TOY-D-001",
                "name" : "Limp leaves argue for drought",
                "file" : "drought/leaves.drl",
                "parts" : {
                  "then" : {
                    "before" : "argue(drools, \\"drought\\", STRONG, \\"leaf\\");",
                    "after" : "argue(drools, \\"drought\\", WEAK, \\"leaf\\");"
                  }
                }
              }, {
                "change" : "removed",
                "id" : "TOY-S-001",
                "name" : "A soil moisture below 20 %% is a dry soil",
                "file" : "signs/soil.drl",
                "parts" : { }
              }, {
                "change" : "added",
                "id" : "TOY-S-009",
                "name" : "A soil moisture below 20 %% is a dry soil",
                "file" : "signs/soil.drl",
                "parts" : { }
              } ],
              "terms" : [ {
                "change" : "added",
                "term" : "finding moss"
              } ],
              "entries" : [ {
                "change" : "changed",
                "file" : "pack.yaml",
                "entry" : "version",
                "before" : "0.1.0",
                "after" : "0.2.0"
              } ],
              "cases" : 1,
              "narratives" : 0,
              "answers" : [ {
                "case" : "limp",
                "history" : "full",
                "parts" : {
                  "status" : {
                    "before" : "single",
                    "after" : "unclear"
                  },
                  "syndromes" : {
                    "before" : "drought",
                    "after" : ""
                  },
                  "likelihood of drought" : {
                    "before" : "likely",
                    "after" : "unlikely"
                  }
                }
              } ]
            }
            """;

    @TempDir
    private Path folder;

    private RulePack changed(Map<String, Map<String, String>> edits) throws IOException {
        try (Stream<Path> files = Files.walk(TOY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = TOY.relativize(file).toString().replace('\\', '/');
                String text = Files.readString(file);
                for (Map.Entry<String, String> edit :
                        edits.getOrDefault(name, Map.of()).entrySet()) {
                    assertThat(text).as(name).contains(edit.getKey());
                    text = text.replace(edit.getKey(), edit.getValue());
                }
                Path target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
            }
        }
        return RulePack.of(folder);
    }

    private static List<PublishedCase> published() throws IOException {
        try (BufferedReader reader = new BufferedReader(new StringReader(PUBLISHED))) {
            PublishedCases cases = PublishedCases.read(reader, BEFORE);
            assertThat(cases.malformed()).isEmpty();
            return cases.cases();
        }
    }

    @Test
    void a_pack_does_not_differ_from_itself() throws IOException {
        PackDiff diff = PackDiff.of(BEFORE, BEFORE, published(), List.of());

        assertThat(diff.rules()).isEmpty();
        assertThat(diff.terms()).isEmpty();
        assertThat(diff.answers()).isEmpty();
        assertThat(diff.cases()).isEqualTo(1);
    }

    @Test
    void layout_and_comments_are_no_change() throws IOException {
        RulePack after = changed(Map.of(
                LEAVES,
                Map.of(
                        "    Finding(id == \"limp-leaves\")",
                        "\n // limp\n  Finding( id == \"limp-leaves\")".replace("( id", "(id"))));

        assertThat(PackDiff.of(BEFORE, after, List.of(), List.of()).rules()).isEmpty();
    }

    @Test
    void a_changed_rule_is_told_part_by_part() throws IOException {
        RulePack after = changed(Map.of(
                LEAVES,
                Map.of(
                        "Limp leaves argue for drought", "Limp leaves argue weakly for drought",
                        "Finding(id == \"limp-leaves\")",
                                "Finding(id == \"limp-leaves\")\n    not Finding(id == \"greenhouse\")",
                        "STRONG", "WEAK"),
                "vocabulary.yaml",
                Map.of("label: withered,", "label: dead,")));

        PackDiff diff = PackDiff.of(BEFORE, after, List.of(), List.of());

        assertThat(diff.rules())
                .containsExactly(new RuleChange(
                        Kind.CHANGED,
                        "TOY-D-001",
                        "Limp leaves argue weakly for drought",
                        LEAVES,
                        Map.of(
                                "name",
                                new Change("Limp leaves argue for drought", "Limp leaves argue weakly for drought"),
                                "when",
                                new Change(
                                        "Finding(id == \"limp-leaves\")",
                                        "Finding(id == \"limp-leaves\") not Finding(id == \"greenhouse\")"),
                                "then",
                                new Change(
                                        "argue(drools, \"drought\", STRONG, \"leaf\");",
                                        "argue(drools, \"drought\", WEAK, \"leaf\");"))));
        assertThat(diff.terms()).containsExactly(new PackDiff.TermChange(Kind.CHANGED, "finding withered"));
    }

    @Test
    void rules_words_and_answers_are_shown_in_text() throws IOException {
        PackDiff diff = PackDiff.of(BEFORE, later(), published(), List.of());

        assertThat(diff.toText()).isEqualTo("""
                - toy 0.1.0  sha256 %s
                + toy 0.2.0  sha256 %s

                3 rules came, went or changed
                ~ TOY-D-001  Limp leaves argue for drought
                    drought/leaves.drl
                    then
                      - argue(drools, "drought", STRONG, "leaf");
                      + argue(drools, "drought", WEAK, "leaf");
                - TOY-S-001  A soil moisture below 20 %% is a dry soil
                    signs/soil.drl
                + TOY-S-009  A soil moisture below 20 %% is a dry soil
                    signs/soil.drl

                1 word came, went or changed
                + finding moss

                1 entry of pack.yaml, sources.yaml, families and limits came, went or changed
                ~ pack.yaml  version
                      - 0.1.0
                      + 0.2.0

                1 answer changed, of 1 published case with and without history and 0 narratives
                ~ limp (history full)
                    status
                      - single
                      + unclear
                    syndromes
                      - drought
                      + nothing
                    likelihood of drought
                      - likely
                      + unlikely
                """.formatted(
                        BEFORE.sha256().substring(0, 12), diff.after().sha256().substring(0, 12)));
        assertThat(diff.answers().get(0).history()).isEqualTo(HistoryView.FULL);
    }

    @Test
    void rules_words_and_answers_are_shown_in_json() throws IOException {
        PackDiff diff = PackDiff.of(BEFORE, later(), published(), List.of());

        assertThat(diff.toJson())
                .isEqualTo(JSON.formatted(BEFORE.sha256(), diff.after().sha256()));
    }

    @Test
    void what_the_pack_declares_is_compared_entry_by_entry() throws IOException {
        RulePack after = changed(Map.of(
                "pack.yaml",
                Map.of(
                        "urgency_window_hours: 6", "urgency_window_hours: 600",
                        "label: withered, raises: now", "label: wilted, raises: later",
                        "{now: water or drain it now, later: later}",
                                "{later: later, soon: soon, now: water or drain it now}",
                        "differential: {pests: pests}", "differential: {pests: pests, frost: frost}"),
                "sources.yaml",
                Map.of("Dry soil and limp leaves mean drought.", "Limp leaves mean drought."),
                LEAVES,
                Map.of(
                        "@id(\"TOY-D-001\") @source(\"book\") @since(\"0.1\")",
                        "@id(\"TOY-D-001\") @source(\"book\") @since(\"0.2\")")));

        PackDiff diff = PackDiff.of(BEFORE, after, List.of(), List.of());

        assertThat(diff.rules())
                .singleElement()
                .satisfies(
                        rule -> assertThat(rule.parts()).containsExactly(Map.entry("since", new Change("0.1", "0.2"))));
        assertThat(diff.toText()).contains("""
                7 entries of pack.yaml, sources.yaml, families and limits came, went or changed
                + pack.yaml  urgencies/soon
                      + soon
                ~ pack.yaml  urgencies (order)
                      - now, later
                      + later, now
                ~ pack.yaml  urgency_window_hours
                      - 6
                      + 600
                ~ pack.yaml  red_flags/withered/label
                      - withered
                      + wilted
                ~ pack.yaml  red_flags/withered/raises
                      - now
                      + later
                + pack.yaml  differential/frost
                      + frost
                ~ sources.yaml  sources/book/says
                      - Dry soil and limp leaves mean drought.
                      + Limp leaves mean drought.
                """);
    }

    @Test
    void families_and_limits_are_compared_entry_by_entry() throws IOException {
        String moisture = "{id: soil-moisture, label: soil moisture, unit: \"%\", possible: [0, 100]";
        RulePack before =
                changed(Map.of("vocabulary.yaml", Map.of(moisture, moisture + """
                , usual_within: 2,
                    limits: [{to: 3 mo, calm: [30, 60], flag: withered, source: book}, {calm: [20, null], critical: [5, null], flag: withered, source: book}]
                """.stripTrailing(), "signs:\n", """
                families:
                  - {id: dying, label: dying, standing: grave, source: book, findings: [withered]}
                  - {id: place, label: of its place, standing: calm, source: book, findings: [greenhouse]}
                signs:
                """)));
        Path vocabulary = folder.resolve("vocabulary.yaml");
        Files.writeString(
                vocabulary,
                Files.readString(vocabulary)
                        .replace("usual_within: 2", "usual_within: 3")
                        .replace("critical: [5, null]", "critical: [8, null]")
                        .replace(
                                "id: place, label: of its place, standing: calm",
                                "id: site, label: site, standing: calm")
                        .replace("standing: grave", "standing: not-weighed")
                        .replace("findings: [withered]", "findings: [withered, dry-soil]"));
        PackDiff diff = PackDiff.of(before, RulePack.of(folder), List.of(), List.of());

        assertThat(diff.terms()).containsExactly(new PackDiff.TermChange(Kind.CHANGED, "measurement soil-moisture"));
        assertThat(diff.toText()).contains("""
                7 entries of pack.yaml, sources.yaml, families and limits came, went or changed
                ~ vocabulary.yaml  families/dying/standing
                      - grave
                      + not-weighed
                + vocabulary.yaml  families/dying/findings
                      + dry-soil
                - vocabulary.yaml  families/place
                      - {id: place, label: of its place, standing: calm, source: book, findings: [greenhouse]}
                + vocabulary.yaml  families/site
                      + {id: site, label: site, standing: calm, source: book, findings: [greenhouse]}
                ~ vocabulary.yaml  measurements/soil-moisture/usual_within
                      - 2
                      + 3
                - vocabulary.yaml  measurements/soil-moisture/limits
                      - {calm: [20, null], critical: [5, null], flag: withered, source: book}
                + vocabulary.yaml  measurements/soil-moisture/limits
                      + {calm: [20, null], critical: [8, null], flag: withered, source: book}
                """);
    }

    @Test
    void narratives_are_asked_and_where_nobody_is_no_answer_is_said_to_be_the_same() throws IOException {
        List<RuleCase> patients =
                RuleCases.read(TOY, LEAVES.replace(".drl", ".cases.yaml")).cases();

        assertThat(PackDiff.of(BEFORE, later(), List.of(), patients).toText())
                .contains("of 0 published cases with and without history and " + patients.size() + " narratives\n");
        assertThat(PackDiff.of(BEFORE, BEFORE, List.of(), List.of()).toText())
                .endsWith("\n\nNo answers were compared: there is no published case and no narrative.\n");
    }

    /** The pack with a weaker rule, a rule under another id, and a word more. */
    private RulePack later() throws IOException {
        return changed(Map.of(
                "pack.yaml",
                Map.of("version: 0.1.0", "version: 0.2.0"),
                LEAVES,
                Map.of("STRONG", "WEAK"),
                "signs/soil.drl",
                Map.of("TOY-S-001", "TOY-S-009"),
                "vocabulary.yaml",
                Map.of("findings:\n", "findings:\n  - {id: moss, label: moss}\n")));
    }

    @Test
    void an_overlay_is_shown_with_its_reasons_and_what_it_does() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                format: baclofen-triage/pack/1
                id: balcony
                version: 2.0.0
                title: Rules of a balcony
                status: active
                review_date: 2030-01-01
                overlay:
                  over: toy
                  versions: [0.1.0]
                  reason: our plants are limp by nature
                  disables: {TOY-D-001: limp means nothing here}
                """);

        PackDiff diff = PackDiff.of(BEFORE, BEFORE.overlaid(folder), published(), List.of());

        assertThat(diff.toText()).startsWith("""
                - toy 0.1.0  sha256 %1$s
                + toy 0.1.0  sha256 %1$s
                + under balcony 2.0.0: our plants are limp by nature
                    disables TOY-D-001: limp means nothing here

                1 rule came, went or changed
                - TOY-D-001  Limp leaves argue for drought
                    drought/leaves.drl

                No words came, went or changed

                No entries of pack.yaml, sources.yaml, families and limits came, went or changed

                1 answer changed, of 1 published case with and without history and 0 narratives
                ~ limp (history full)
                """.formatted(BEFORE.sha256().substring(0, 12)));
        assertThat(diff.toJson()).contains("\"balcony 2.0.0\"");
    }
}
