package io.github.baclofentriage.internal;

import static io.github.baclofentriage.internal.TextStyle.BOLD;
import static io.github.baclofentriage.internal.TextStyle.DIM;
import static io.github.baclofentriage.internal.TextStyle.PLAIN;
import static io.github.baclofentriage.internal.TextStyle.RED;
import static io.github.baclofentriage.internal.TextStyle.YELLOW;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.util.List;
import java.util.Locale;

/**
 * A report as plain text that is read from the top: how urgent and what, the red flags, the reasons, what to ask, what else it
 * could be, what was left out, and who answered.
 *
 * <p>Text of the case and of the pack reaches a terminal only after {@link SafeText} made it harmless.
 */
public final class TextRendering {
    private static final int INDENT = 2;
    private static final int HANG = 5;
    private static final int WIDEST_LEVEL = 20;
    private static final int MOST_QUESTIONS = 8;
    private static final int DIGEST_SHOWN = 12;

    private final TriageReport report;
    private final TextPage page;

    private TextRendering(TriageReport report, TextPage page) {
        this.report = report;
        this.page = page;
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param ansi whether to add ANSI codes for color and weight; the wording is the same with and without
     * @return lines of at most 80 columns that end in a line feed
     */
    public static String render(TriageReport report, boolean ansi) {
        TextPage page = new TextPage(ansi);
        new TextRendering(report, page).write();
        return page.text();
    }

    private void write() {
        headline();
        redFlags();
        new SyndromeText(page).write(report.syndromes());
        Explanation explanation = report.explanation();
        if (explanation == null) {
            askNext();
        } else {
            new ExplanationText(page, ExplanationView.of(report, explanation)).write();
        }
        differential();
        considerations();
        leftOut();
        notAssessed();
        derived();
        footer();
    }

    private void headline() {
        TriageReport.Conclusion conclusion = report.conclusion();
        String level = report.urgency().level().toUpperCase(Locale.ROOT);
        String words = ConclusionWords.of(report);
        page.begin(0, Math.min(level.length(), WIDEST_LEVEL) + 3)
                .add(level, levelStyle(report.urgency().level()), 0)
                .add(words, BOLD, 3)
                .newLine();
        if (!words.equals(conclusion.label())) {
            page.add(conclusion.label(), PLAIN, 0);
        }
        conclusion.because().stream().map(Because::rule).forEach(rule -> page.add(rule, DIM, 2));
        page.newLine().add("Case " + report.caseId(), DIM, 0).end();
        why();
    }

    /** Why the urgency is no lower, and what would leave the case routine. */
    private void why() {
        TriageReport.Reasons reasons = report.urgency().reasons();
        if (!reasons.because().isEmpty()) {
            page.begin(0, INDENT)
                    .add("Because: " + ReasonWords.because(reasons), PLAIN, 0)
                    .end();
        }
        if (!reasons.notWeighed().isEmpty()) {
            page.begin(0, INDENT)
                    .add("Stated, not weighed: " + ReasonWords.labels(reasons.notWeighed()), BOLD, 0)
                    .end();
        }
        if (!reasons.wouldBeRoutineWith().isEmpty()) {
            page.begin(0, INDENT)
                    .add("Would be routine with: " + ReasonWords.missing(reasons), PLAIN, 0)
                    .end();
        }
    }

    private static TextStyle levelStyle(String level) {
        return switch (level) {
            case "emergency" -> RED;
            case "urgent" -> YELLOW;
            default -> BOLD;
        };
    }

    private void redFlags() {
        TriageReport.Urgency urgency = report.urgency();
        heading("RED FLAGS", "");
        for (Suggestion flag : urgency.redFlags()) {
            page.begin(INDENT, HANG).add("!", RED, 0).toHang().add(flag.label(), PLAIN, 0);
            reasons(flag.because(), true);
            page.end();
        }
        if (urgency.redFlags().isEmpty()) {
            int open = urgency.notAssessed().size();
            page.begin(INDENT, HANG)
                    .add(open == 0 ? "none" : "none seen, " + open + " not checked: see below", PLAIN, 0)
                    .end();
        }
        for (Because because : urgency.raisedBy()) {
            page.begin(INDENT, HANG).add("Urgency: " + because.says(), PLAIN, 0);
            reasons(List.of(because), true);
            page.end();
        }
    }

    private void askNext() {
        List<Suggestion> questions = report.askNext();
        if (questions.isEmpty()) {
            return;
        }
        heading("ASK NEXT", "");
        int shown = Math.min(questions.size(), MOST_QUESTIONS);
        for (int i = 0; i < shown; i++) {
            page.begin(INDENT, HANG)
                    .add((i + 1) + ".", PLAIN, 0)
                    .toHang()
                    .add(questions.get(i).label(), PLAIN, 0)
                    .end();
        }
        if (shown < questions.size()) {
            page.begin(HANG, HANG)
                    .add("and " + (questions.size() - shown) + " more: see JSON", PLAIN, 0)
                    .end();
        }
    }

    private void differential() {
        suggestions("ALSO THINK OF", report.differential(), true);
    }

    private void considerations() {
        suggestions("SOURCES DESCRIBE", report.considerations(), false);
    }

    private void suggestions(String heading, List<Suggestion> suggestions, boolean withFacts) {
        if (suggestions.isEmpty()) {
            return;
        }
        heading(heading, "");
        for (Suggestion suggestion : suggestions) {
            page.begin(INDENT, HANG).add(suggestion.label(), PLAIN, 0);
            reasons(suggestion.because(), withFacts);
            page.end();
        }
    }

    private void reasons(List<Because> reasons, boolean withFacts) {
        if (withFacts) {
            List<String> facts = reasons.stream()
                    .flatMap(because -> because.facts().stream())
                    .distinct()
                    .toList();
            page.add(Phrases.facts(facts), PLAIN, 2);
        }
        for (Because because : reasons) {
            page.add(Phrases.rule(because.rule(), because.sources()), DIM, 2);
        }
    }

    private void leftOut() {
        if (!report.unrecognised().isEmpty()) {
            heading("NOT UNDERSTOOD", "took no part in the answer");
            report.unrecognised().forEach(this::unrecognised);
        }
        if (!report.rejected().isEmpty()) {
            heading("REJECTED", "left out, or counted in its graver reading");
            report.rejected().forEach(this::rejected);
        }
        List<Named> background = report.urgency().reasons().background();
        if (!background.isEmpty()) {
            heading("BACKGROUND", "long-standing or usual, no reason for urgency");
            page.begin(INDENT, INDENT);
            Phrases.list(page, background.stream().map(Named::label).toList(), Integer.MAX_VALUE);
            page.end();
        }
        if (!report.setAside().isEmpty()) {
            heading("SET ASIDE", "understood as past, over or uncertain");
            report.setAside().forEach(this::setAside);
        }
    }

    private void unrecognised(Unrecognised word) {
        page.begin(INDENT, HANG).add(Phrases.quoted(word.text()), PLAIN, 0).add(word.path(), DIM, 2);
        if (word.nearest() != null) {
            page.add("nearest: " + word.nearest(), PLAIN, 2);
        }
        if (word.hint() != null) {
            page.add(word.hint(), PLAIN, 2);
        }
        page.end();
    }

    private void rejected(CaseFault fault) {
        page.begin(INDENT, HANG);
        if (!fault.value().isEmpty()) {
            page.add(Phrases.quoted(fault.value()), PLAIN, 0);
        }
        page.add(fault.path(), DIM, 2).add(fault.problem(), PLAIN, 2);
        if (fault.maybe() != null) {
            page.add("maybe " + fault.maybe(), PLAIN, 2);
        }
        page.end();
    }

    private void setAside(SetAside statement) {
        page.begin(INDENT, HANG)
                .add(Phrases.quoted(statement.text()), PLAIN, 0)
                .add(statement.path(), DIM, 2)
                .add("read as " + statement.id() + ", " + statement.reason(), PLAIN, 2)
                .end();
    }

    private void notAssessed() {
        List<Named> open = report.urgency().notAssessed();
        if (open.isEmpty()) {
            return;
        }
        heading("RED FLAGS NOT CHECKED", "nothing known that would show them");
        page.begin(INDENT, INDENT);
        Phrases.list(page, open.stream().map(Named::label).toList(), Integer.MAX_VALUE);
        page.end();
    }

    private void derived() {
        if (report.derived().isEmpty()) {
            return;
        }
        heading("DERIVED", "concluded from what was stated");
        for (Derived fact : report.derived()) {
            page.begin(INDENT, HANG)
                    .add(fact.label(), PLAIN, 0)
                    .add(Phrases.facts(fact.from()), PLAIN, 2)
                    .add(fact.rule(), DIM, 2)
                    .end();
        }
    }

    private void footer() {
        PackTrust trust = report.pack().trust();
        String signer = trust.signedBy();
        page.blank();
        page.begin(0, INDENT)
                .add("Pack " + report.pack().id() + " " + report.pack().version(), DIM, 0)
                .add("sha256 " + cut(report.pack().sha256()), DIM, 2)
                .add(trust.kind().word() + (signer == null ? "" : " by " + cut(signer)), DIM, 2)
                .add("engine " + report.engine().name() + " " + report.engine().version(), DIM, 2)
                .end();
        report.pack().overlays().forEach(this::overlay);
        page.begin(0, INDENT)
                .add("Supports clinical judgement; no calibrated probability; directs no treatment.", PLAIN, 0)
                .end();
    }

    private void overlay(TriageReport.Overlay overlay) {
        String adds = overlay.adds().isEmpty() ? "" : "adds " + String.join(", ", overlay.adds());
        String disables = overlay.disables().isEmpty()
                ? ""
                : "disables " + String.join(", ", overlay.disables().keySet());
        page.begin(0, INDENT)
                .add("Overlay " + overlay.id() + " " + overlay.version(), BOLD, 0)
                .add("sha256 " + cut(overlay.sha256()), DIM, 2)
                .add(overlay.trust().kind().word(), DIM, 2)
                .add(disables, PLAIN, 2)
                .add(adds, PLAIN, 2)
                .add(overlay.reason(), PLAIN, 2)
                .end();
    }

    private static String cut(String digest) {
        return digest.substring(0, Math.min(digest.length(), DIGEST_SHOWN));
    }

    private void heading(String words, String note) {
        page.blank();
        page.begin(0, INDENT).add(words, BOLD, 0).add(note, DIM, 2).end();
    }
}
