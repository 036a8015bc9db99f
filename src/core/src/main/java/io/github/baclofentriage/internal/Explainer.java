package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Goal;
import io.github.baclofentriage.Explanation.Question;
import io.github.baclofentriage.Explanation.WhyNot;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.Sign;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses a case and explains the answer by trying changes of the case on the pack's own rules. */
public final class Explainer {
    private final WhatIf whatIf;
    private final OpenQuestions questions;
    private final WhyNotSearch search;
    private final FactWording wording;

    private Explainer(WhatIf whatIf) {
        this.whatIf = whatIf;
        this.questions = new OpenQuestions(whatIf);
        this.search = new WhyNotSearch(whatIf, questions);
        this.wording = new FactWording(whatIf.pack());
    }

    /**
     * Assesses and explains a case.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @return the report that an assessment gives, with an explanation
     */
    public static TriageReport of(LoadedPack pack, PatientCase patientCase, boolean strict) {
        try (WhatIf whatIf = new WhatIf(pack, patientCase)) {
            if (strict) {
                StrictReading.refuse(whatIf.resolved());
            }
            TriageReport report = new ReportBuilder(
                            pack, patientCase, whatIf.resolved(), whatIf.transcript(), whatIf.findings())
                    .build();
            return report.with(new Explainer(whatIf).explain(report));
        }
    }

    private Explanation explain(TriageReport report) {
        List<Question> ranked = questions.ranked();
        boolean settled = ranked.stream()
                        .flatMap(question -> question.answers().stream())
                        .noneMatch(Explanation.Consequence::changes)
                && report.urgency().reasons().wouldBeRoutineWith().stream()
                        .noneMatch(missing -> missing.reason().equals(UrgencyReason.NOT_ASSESSED));
        return new Explanation(
                whyNot(report),
                ranked,
                settled,
                StabilityTrial.of(whatIf, questions.options().values()));
    }

    private List<WhyNot> whyNot(TriageReport report) {
        List<WhyNot> whyNot = new ArrayList<>();
        for (String id : whatIf.pack().definition().syndromes().keySet()) {
            if (!whatIf.verdict().concludes(whatIf.pack(), id)) {
                report.syndromes().stream()
                        .filter(each -> each.syndrome().equals(id))
                        .forEach(each -> whyNot.add(whyNot(each)));
            }
        }
        whatIf.pack().definition().redFlags().forEach((id, flag) -> {
            if (!whatIf.verdict().flags().contains(id)) {
                whyNot.add(whyNot(id, flag));
            }
        });
        return whyNot;
    }

    private WhyNot whyNot(Syndrome syndrome) {
        List<String> against = syndrome.against().stream()
                .filter(argument -> argument.undercutBy().isEmpty())
                .map(TriageReport.Argument::says)
                .toList();
        return new WhyNot(
                Goal.SYNDROME,
                syndrome.syndrome(),
                syndrome.label(),
                against,
                syndrome.unknown(),
                search.concluding(syndrome.syndrome()));
    }

    private WhyNot whyNot(String id, PackDefinition.Flag flag) {
        List<Fact> bearing = new ArrayList<>();
        List<Named> unknown = new ArrayList<>();
        for (String shows : flag.checkedBy()) {
            List<Fact> known = whatIf.findings().facts().stream()
                    .filter(fact -> shows.equals(id(fact)))
                    .toList();
            bearing.addAll(known);
            if (known.isEmpty()) {
                unknown.add(new Named(shows, label(shows)));
            }
        }
        return new WhyNot(Goal.RED_FLAG, id, flag.label(), wording.of(bearing), unknown, search.raising(id));
    }

    private String label(String id) {
        for (String kind : List.of("finding", "measurement", "sign")) {
            if (whatIf.pack().vocabulary().term(kind, id) != null) {
                return whatIf.pack().vocabulary().label(kind, id);
            }
        }
        return id;
    }

    private static @Nullable String id(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding.id();
        } else if (fact instanceof Absent absent) {
            return absent.id();
        } else if (fact instanceof Measurement measurement) {
            return measurement.id();
        }
        return fact instanceof Sign sign ? sign.id() : null;
    }
}
