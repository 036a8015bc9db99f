package io.github.baclofentriage.examples.embed;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;

/** Assesses a pump patient whose motor stalled yesterday. The README shows the body of {@code main} as it stands here. */
public final class Embed {
    private Embed() {}

    /**
     * Prints the conclusion, the urgency with its reasons, and the strongest arguments.
     *
     * @param args not read
     */
    public static void main(String[] args) {
        Triage triage = Triage.with(RulePack.bundled("baclofen"));
        TriageReport report = triage.assess(PatientCase.builder("pump-stall")
                .exposure("baclofen", "intrathecal", pump -> pump.event("motor stall", "31 h"))
                .present("increased spasticity", tone -> tone.ago("18 h"))
                .measurement("body-temperature", "38.4 Cel")
                .build());
        TriageReport.Syndrome first = report.syndromes().get(0);
        System.out.println(first.label() + " " + first.likelihood());
        System.out.println("urgency: " + report.urgency().level());
        System.out.println("because: " + report.urgency().reasons().because());
        first.arguments().subList(0, 4).forEach(one -> System.out.println(one.rule() + "  " + one.says()));
    }
}
