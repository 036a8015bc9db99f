package io.github.baclofentriage.internal;

import static io.github.baclofentriage.internal.ReportSamples.ADVERSE;
import static io.github.baclofentriage.internal.ReportSamples.OVERDOSE;
import static io.github.baclofentriage.internal.ReportSamples.WITHDRAWAL;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.Explanation.Flip;
import io.github.baclofentriage.Explanation.Goal;
import io.github.baclofentriage.Explanation.Outcome;
import io.github.baclofentriage.Explanation.Question;
import io.github.baclofentriage.Explanation.Stability;
import io.github.baclofentriage.Explanation.WhyNot;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Moment;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Overlay;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.TriageReport.Phase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports built in code that have a timeline and an explanation. Their medicine is made up. */
final class ExplainedSamples {
    private static final Outcome NOW = new Outcome("single", List.of(WITHDRAWAL), "likely", "emergency");
    private static final Outcome OPEN = new Outcome("indeterminate", List.of(OVERDOSE, WITHDRAWAL), null, "emergency");

    private ExplainedSamples() {}

    /** The emergency with a timeline, two phases and an explanation in which answers would change something. */
    static TriageReport emergency() {
        TriageReport plain = ReportSamples.emergency();
        Conclusion conclusion = new Conclusion(
                "sequential",
                "one syndrome followed another",
                List.of(WITHDRAWAL, OVERDOSE),
                List.of(new Phase(OVERDOSE, "past"), new Phase(WITHDRAWAL, "present")),
                plain.conclusion().because());
        return with(plain, conclusion, timeline(), explanation());
    }

    /** The emergency, settled: no question is left that would change anything. */
    static TriageReport settled() {
        TriageReport plain = ReportSamples.emergency();
        Explanation explanation =
                new Explanation(List.of(), List.of(idle()), true, new Stability(9, 9, List.of(), 2, 2));
        return with(plain, plain.conclusion(), List.of(), explanation);
    }

    /** A report with one text in every place that takes any, in the explanation and in an overlay too. */
    static TriageReport everywhere(String text) {
        TriageReport plain = TextRenderingTest.everywhere(text);
        Outcome outcome = new Outcome(text, List.of(text), text, text);
        Answer answer = new Answer(text, text, text, text);
        Question question = new Question(
                text,
                text,
                text,
                text,
                false,
                1,
                List.of(new Consequence(text, text, outcome, true), new Consequence(text, text, outcome, false)));
        Explanation explanation = new Explanation(
                List.of(
                        new WhyNot(
                                Goal.SYNDROME,
                                text,
                                text,
                                List.of(text),
                                List.of(new Named(text, text)),
                                List.of(answer)),
                        new WhyNot(
                                Goal.RED_FLAG,
                                text,
                                text,
                                List.of(text),
                                List.of(new Named(text, text)),
                                List.of(answer))),
                List.of(question, idle()),
                false,
                new Stability(1, 0, List.of(new Flip(text, text, true, outcome, true)), 1, 0));
        Overlay overlay = new Overlay(
                text, text, text, new PackTrust(PackTrust.Kind.SIGNED, text), text, Map.of(text, text), List.of(text));
        PackIdentity pack = new PackIdentity(text, text, text, PackTrust.UNVERIFIED, List.of(overlay));
        Conclusion conclusion = new Conclusion(text, text, List.of(text), List.of(new Phase(text, text)), List.of());
        return with(plain, conclusion, plain.timeline(), explanation, pack);
    }

    /** A report with other parts in place of its own. */
    static TriageReport with(
            TriageReport report, Conclusion conclusion, List<Moment> timeline, @Nullable Explanation explanation) {
        return with(report, conclusion, timeline, explanation, report.pack());
    }

    private static TriageReport with(
            TriageReport report,
            Conclusion conclusion,
            List<Moment> timeline,
            @Nullable Explanation explanation,
            PackIdentity pack) {
        return new TriageReport(
                report.caseId(),
                conclusion,
                report.syndromes(),
                report.urgency(),
                report.differential(),
                report.askNext(),
                report.considerations(),
                report.unrecognised(),
                report.rejected(),
                report.setAside(),
                report.derived(),
                timeline,
                explanation,
                pack,
                report.engine());
    }

    private static List<Moment> timeline() {
        return List.of(
                new Moment(3 * 8766, "exposure", "intrathecal pump, first filled"),
                new Moment(240, "event", "refill"),
                new Moment(31, "event", "motor stall"),
                new Moment(18, "finding", "spasticity increased"),
                new Moment(18, "absence", "no alarm heard"),
                new Moment(2.5, "measurement", "body temperature 40.1 Cel"),
                new Moment(0.5, "treatment", "cooling"),
                new Moment(0, "finding", "profuse sweating"));
    }

    private static Explanation explanation() {
        return new Explanation(
                List.of(
                        new WhyNot(
                                Goal.SYNDROME,
                                OVERDOSE,
                                "overdose / toxicity",
                                List.of("Tone above the patient's usual tone argues against overdose."),
                                List.of(new Named("consciousness", "consciousness"), new Named("dose", "last dose")),
                                List.of(
                                        new Answer("tone", "Tone", "below", "below the usual"),
                                        new Answer("coma-score", "Glasgow coma score", "low", "8 or less"))),
                        new WhyNot(Goal.SYNDROME, ADVERSE, "adverse effect", List.of(), List.of(), List.of()),
                        new WhyNot(
                                Goal.RED_FLAG,
                                "coma",
                                "coma",
                                List.of("awake"),
                                List.of(),
                                List.of(new Answer("coma-score", "Glasgow coma score", "low", "8 or less"))),
                        new WhyNot(
                                Goal.RED_FLAG,
                                "hypoxia",
                                "oxygen saturation below 90 %",
                                List.of(),
                                List.of(new Named("saturation", "oxygen saturation")),
                                List.of())),
                List.of(safety(), tone(), idle()),
                false,
                new Stability(
                        14,
                        12,
                        List.of(
                                new Flip("motor stall", "/exposures/0/events/0", false, OPEN, true),
                                new Flip(
                                        "fever",
                                        "/findings/present/1",
                                        true,
                                        new Outcome("single", List.of(WITHDRAWAL), "possible", "urgent"),
                                        false)),
                        22,
                        20));
    }

    private static Question safety() {
        return new Question(
                "coma-score",
                "Glasgow coma score",
                "look",
                "vital-signs",
                true,
                0,
                List.of(new Consequence("low", "8 or less", NOW, false), new Consequence("full", "15", NOW, false)));
    }

    private static Question tone() {
        return new Question(
                "tone",
                "Tone against the patient's own baseline",
                "look",
                "",
                false,
                0.75,
                List.of(
                        new Consequence("below", "below the usual", OPEN, true),
                        new Consequence("above", "above the usual", NOW, false)));
    }

    private static Question idle() {
        return new Question("itch", "Itching", "ask", "", false, 0, List.of(new Consequence("yes", "yes", NOW, false)));
    }
}
