package io.github.baclofentriage.examples.rulepack;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import java.util.List;

/** Assesses one patient with two packs. The README shows the body of {@code main} as it stands here. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Prints what each pack concludes and why.
     *
     * @param args not read
     */
    public static void main(String[] args) {
        PatientCase patient = PatientCase.builder("clonidine-ran-out")
                .age("52 a")
                .exposure(
                        "clonidine",
                        "oral",
                        tablets -> tablets.dailyDose("0.6 mg").change("stopped").ago("30 h"))
                .present("headache", headache -> headache.ago("6 h"))
                .present("agitation")
                .measurement("heart-rate", "118 /min")
                .measurement("systolic-blood-pressure", "192 mm[Hg]")
                .measurement("glasgow-coma-score", "15 {score}")
                .coSubstance("metoprolol", "usual")
                .build();
        for (String pack : List.of("clonidine", "baclofen")) {
            TriageReport report = Triage.with(RulePack.bundled(pack)).assess(patient);
            TriageReport.Syndrome first = report.syndromes().get(0);
            System.out.println(pack + ": " + first.label() + " " + first.likelihood() + ", "
                    + report.urgency().level());
            first.arguments().stream()
                    .limit(3)
                    .forEach(one -> System.out.println("  " + one.rule() + "  " + one.says()));
            report.differential().forEach(other -> System.out.println("  also think of " + other.label()));
            report.setAside().forEach(item -> System.out.println("  " + item.text() + ": " + item.reason()));
        }
    }
}
