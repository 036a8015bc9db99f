package io.github.baclofentriage.verification;

import io.github.baclofentriage.CaseFault;
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
import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.util.List;
import java.util.Map;

/** A real report with every part filled that a page can show. What is added to it is made up. */
final class ExplainedReport {
    private static final Outcome NOW = new Outcome("single", List.of("overdose"), "likely", "emergency");
    private static final Outcome OTHER = new Outcome("single", List.of("withdrawal"), "possible", "urgent");

    private ExplainedReport() {}

    static TriageReport of(TriageReport report) {
        return new TriageReport(
                report.caseId(),
                new Conclusion(
                        "sequential",
                        "a second syndrome after a first",
                        List.of("withdrawal", "overdose"),
                        List.of(new Phase("overdose", "past"), new Phase("withdrawal", "present")),
                        report.conclusion().because()),
                report.syndromes(),
                report.urgency(),
                report.differential(),
                report.askNext(),
                report.considerations(),
                List.of(new Unrecognised("/findings/present", "halucinations", "hallucinations", "a finding")),
                List.of(new CaseFault("/measurements/heart-rate", "1500 /min", "too high", "150 /min", 3)),
                List.of(new SetAside("/findings/present", "past seizure", "seizure", "past")),
                report.derived(),
                List.of(
                        new Moment(87660, "exposure", "intrathecal baclofen"),
                        new Moment(31, "event", "motor stall"),
                        new Moment(18, "finding", "spasticity increased"),
                        new Moment(0.5, "measurement", "heart rate 150/min"),
                        new Moment(0, "finding", "somnolence")),
                explanation(),
                pack(report.pack()),
                report.engine());
    }

    private static PackIdentity pack(PackIdentity pack) {
        Overlay overlay = new Overlay(
                "site",
                "1.0.0",
                pack.sha256(),
                PackTrust.UNVERIFIED,
                "Another threshold is agreed on here.",
                Map.of("BAC-W-031", "agreed on"),
                List.of("SITE-001"));
        return new PackIdentity(pack.id(), pack.version(), pack.sha256(), PackTrust.UNVERIFIED, List.of(overlay));
    }

    private static Explanation explanation() {
        Answer below = new Answer("tone", "Muscle tone", "below", "below the usual");
        Answer deep = new Answer("coma-score", "Glasgow coma score", "low", "8 or less");
        Named reflexes = new Named("reflexes", "tendon reflexes");
        return new Explanation(
                List.of(
                        new WhyNot(
                                Goal.SYNDROME,
                                "overdose",
                                "overdose / toxicity",
                                List.of("Raised tone argues against it"),
                                List.of(reflexes),
                                List.of(below, deep)),
                        new WhyNot(Goal.SYNDROME, "adverse-effect", "adverse effect", List.of(), List.of(), List.of()),
                        new WhyNot(Goal.RED_FLAG, "coma", "coma", List.of("awake"), List.of(reflexes), List.of(deep))),
                List.of(
                        question("Glasgow coma score", true, false),
                        question("Muscle tone", false, true),
                        question("Itching", false, false)),
                false,
                new Stability(
                        14,
                        12,
                        List.of(
                                new Flip("motor stall", "/exposures/0", false, OTHER, true),
                                new Flip("fever", "/findings/present/1", true, NOW, false)),
                        22,
                        20));
    }

    private static Question question(String label, boolean safety, boolean changes) {
        return new Question(
                label,
                label,
                "look",
                "vital-signs",
                safety,
                changes ? 0.5 : 0,
                List.of(
                        new Consequence("first", "below the usual", changes ? OTHER : NOW, changes),
                        new Consequence("second", "above the usual", NOW, false)));
    }
}
