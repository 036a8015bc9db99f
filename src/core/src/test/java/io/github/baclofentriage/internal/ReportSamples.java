package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.EngineIdentity;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.TriageReport.Phase;
import io.github.baclofentriage.TriageReport.Reasons;
import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.TriageReport.Unrecognised;
import io.github.baclofentriage.TriageReport.Urgency;
import java.util.List;
import java.util.stream.IntStream;

/** Reports built in code, for the tests of the renderings. Their medicine is made up. */
final class ReportSamples {
    static final String WITHDRAWAL = "withdrawal";
    static final String OVERDOSE = "overdose";
    static final String ADVERSE = "adverse-effect";
    static final PackIdentity PACK =
            new PackIdentity("baclofen", "0.1.0", "0123456789abcdef".repeat(4), PackTrust.BUNDLED, List.of());
    static final EngineIdentity ENGINE = new EngineIdentity("baclofen-triage", "0.1.0");

    private ReportSamples() {}

    /** An emergency with eight arguments for, one of them struck, and with every other part filled. */
    static TriageReport emergency() {
        return new TriageReport(
                "pump-stall",
                new Conclusion(
                        "single",
                        "One syndrome accounts for the picture.",
                        List.of(WITHDRAWAL),
                        List.of(),
                        List.of(because("BAC-D-021", "A leading likely syndrome is concluded alone."))),
                List.of(withdrawal(), weakOverdose(), bare(ADVERSE, "adverse effect")),
                emergencyUrgency(),
                List.of(
                        suggestion("sepsis", "sepsis or meningitis, of the pump pocket too", "BAC-D-040", "fever"),
                        suggestion("nms", "neuroleptic malignant syndrome", "BAC-D-041", "rigidity", "fever"),
                        suggestion("serotonin-toxicity", "serotonin toxicity", "BAC-D-043", "hyperreflexia")),
                questions(11),
                considerations(),
                List.of(
                        new Unrecognised("/findings/present", "halucinations, visual", "visual hallucinations", null),
                        new Unrecognised("/conditions/present", "blocked shunt", null, "hydrocephalus is a condition")),
                List.of(new CaseFault(
                        "/measurements/heart-rate",
                        "1500 /min",
                        "the value lies outside 0 to 400",
                        "150 /min, if a digit slipped in",
                        12)),
                List.of(new SetAside("/findings/present", "history of seizures", "seizure", "past")),
                List.of(
                        new Derived("fever", "fever", "BAC-S-001", List.of("body temperature 40.1 Cel")),
                        new Derived(
                                "onset-in-window",
                                "onset inside the window after a stop",
                                "BAC-S-030",
                                List.of("intrathecal baclofen stopped 31 h ago"))),
                List.of(),
                null,
                PACK,
                ENGINE);
    }

    /** Two syndromes that cannot be told apart. */
    static TriageReport indeterminate() {
        Syndrome overdose = new Syndrome(
                OVERDOSE,
                "overdose / toxicity",
                "possible",
                5,
                List.of(
                        argument("BAC-O-001", "Coma argues for overdose.", "strong", "consciousness", "coma"),
                        argument("BAC-O-020", "A refill argues for overdose.", "weak", "exposure", "pump refill 6 h")),
                List.of(),
                List.of(new Named("muscle-tone", "muscle tone against baseline")),
                List.of(because("BAC-D-003", "Enough points make a syndrome possible.")));
        Syndrome withdrawal = new Syndrome(
                WITHDRAWAL,
                "withdrawal",
                "possible",
                4,
                List.of(
                        argument(
                                "BAC-W-021", "Onset after a stop argues for withdrawal.", "strong", "exposure", "stop"),
                        argument("BAC-W-008", "Fever argues for withdrawal.", "moderate", "autonomic", "38.9 Cel")),
                List.of(argument(
                        "BAC-W-050", "Normal tone argues against withdrawal.", "moderate", "motor", "rigidity absent")),
                List.of(),
                List.of());
        return sample(
                "refill-coma",
                new Conclusion(
                        "indeterminate",
                        "Signs are shared or contrary.",
                        List.of(OVERDOSE, WITHDRAWAL),
                        List.of(),
                        List.of(because("BAC-D-024", "Two close syndromes are left open."))),
                List.of(overdose, withdrawal, bare(ADVERSE, "adverse effect")),
                new Urgency(
                        "emergency",
                        List.of(suggestion("coma", "coma", "BAC-U-001", "coma")),
                        List.of(),
                        List.of(new Named("hypoxia", "low oxygen saturation")),
                        Reasons.NONE));
    }

    /** Nothing known but the drug. */
    static TriageReport insufficient() {
        return sample(
                "little-known",
                new Conclusion("insufficient-data", "too little is known to tell", List.of(), List.of(), List.of()),
                List.of(
                        bare(WITHDRAWAL, "withdrawal"),
                        bare(OVERDOSE, "overdose / toxicity"),
                        bare(ADVERSE, "adverse effect")),
                new Urgency("urgent", List.of(), List.of(), notAssessed(), Reasons.NONE));
    }

    /** A large dose an hour ago and no sign yet. */
    static TriageReport atRisk() {
        Syndrome overdose = new Syndrome(
                OVERDOSE,
                "overdose / toxicity",
                "possible",
                4,
                List.of(argument(
                        "BAC-O-031", "More than 200 mg at once argues for overdose.", "strong", "dose", "200 mg")),
                List.of(),
                List.of(),
                List.of());
        return sample(
                "well-after-200-mg",
                new Conclusion(
                        "at-risk",
                        "Exposure warrants watching for 24 h; drowsiness would change this.",
                        List.of(OVERDOSE),
                        List.of(new Phase(OVERDOSE, "threatened")),
                        List.of()),
                List.of(overdose, bare(WITHDRAWAL, "withdrawal"), bare(ADVERSE, "adverse effect")),
                new Urgency(
                        "urgent",
                        List.of(),
                        List.of(because("BAC-U-020", "A large dose is at least urgent.", "acute dose 200 mg")),
                        List.of(),
                        Reasons.NONE));
    }

    /** A report whose parts are given where the tests vary them. */
    static TriageReport sample(String id, Conclusion conclusion, List<Syndrome> syndromes, Urgency urgency) {
        return new TriageReport(
                id,
                conclusion,
                syndromes,
                urgency,
                List.of(),
                questions(3),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                PACK,
                ENGINE);
    }

    static Syndrome bare(String id, String label) {
        return new Syndrome(id, label, "unlikely", 0, List.of(), List.of(), List.of(), List.of());
    }

    private static Syndrome withdrawal() {
        return new Syndrome(
                WITHDRAWAL,
                "withdrawal",
                "likely",
                12,
                withdrawalArguments(),
                List.of(argument(
                        "BAC-W-070",
                        "A working pump argues against withdrawal.",
                        "weak",
                        "exposure",
                        "no alarm heard")),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> new Named("unknown-" + i, "deep tendon reflexes " + i))
                        .toList(),
                List.of(because("BAC-D-001", "Many points and a wide margin make a syndrome likely.")));
    }

    private static List<Argument> withdrawalArguments() {
        return List.of(
                argument(
                        "BAC-W-021",
                        "Onset 12 to 72 hours after intrathecal baclofen stops argues for withdrawal.",
                        "strong",
                        "exposure",
                        "motor stall 31 h ago",
                        "onset 12 h ago"),
                argument(
                        "BAC-W-003",
                        "Tone above the patient's usual tone argues for withdrawal.",
                        "strong",
                        "motor",
                        "spasticity increased"),
                argument("BAC-W-008", "Fever argues for withdrawal.", "moderate", "autonomic", "fever"),
                argument(
                        "BAC-W-005",
                        "Hallucinations argue for withdrawal.",
                        "moderate",
                        "mental-state",
                        "visual hallucinations"),
                argument("BAC-W-012", "Itching argues for withdrawal.", "weak", "autonomic", "pruritus"),
                argument("BAC-W-031", "Rhabdomyolysis argues for withdrawal.", "weak", "investigation", "CK"),
                argument("BAC-W-016", "Sweating argues for withdrawal.", "weak", "autonomic", "profuse sweating"),
                struck("BAC-W-011", "A raised pulse argues for withdrawal.", "tachycardia", "BAC-W-090"));
    }

    private static Syndrome weakOverdose() {
        return new Syndrome(
                OVERDOSE,
                "overdose / toxicity",
                "unlikely",
                -1,
                List.of(argument("BAC-O-014", "A seizure argues for overdose.", "weak", "seizure", "seizure")),
                List.of(argument(
                        "BAC-O-060",
                        "Tone above the patient's usual tone argues against overdose.",
                        "moderate",
                        "motor",
                        "spasticity increased")),
                List.of(),
                List.of());
    }

    private static Urgency emergencyUrgency() {
        return new Urgency(
                "emergency",
                List.of(
                        suggestion(
                                "hyperthermia", "core temperature of 40 Cel or more", "BAC-U-002", "temperature 40.1"),
                        suggestion("seizure", "seizure", "BAC-U-005", "generalised seizure")),
                List.of(because("BAC-U-030", "A possible withdrawal is at least urgent.", "withdrawal likely")),
                notAssessed(),
                Reasons.NONE);
    }

    private static List<Suggestion> considerations() {
        return List.of(
                suggestion("pump-interrogation", "interrogating the pump and heeding its tones", "BAC-C-001"),
                suggestion(
                        "pump-physician",
                        "reaching the physician who manages the pump, since oral baclofen may not replace"
                                + " what the pump gave",
                        "BAC-C-002"),
                suggestion("re-triage", "triage again at 12, 24, 48 and 72 h", "BAC-C-009"));
    }

    private static List<Named> notAssessed() {
        return List.of(
                new Named("airway", "airway not protected"),
                new Named("hypoxia", "oxygen saturation below 90 %"),
                new Named("hypoglycaemia", "low glucose"),
                new Named("rhabdomyolysis", "creatine kinase above five times normal"));
    }

    private static List<Suggestion> questions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> suggestion("question-" + i, "question of the pack, number " + i, "BAC-Q-" + i))
                .toList();
    }

    static Argument argument(String rule, String says, String strength, String domain, String... facts) {
        return new Argument(rule, says, strength, domain, List.of(facts), List.of("S06", "coffey-2002"), List.of());
    }

    private static Argument struck(String rule, String says, String fact, String by) {
        return new Argument(rule, says, "weak", "autonomic", List.of(fact), List.of("S06"), List.of(by));
    }

    static Because because(String rule, String says, String... facts) {
        return new Because(rule, says, List.of(facts), List.of("S05"));
    }

    static Suggestion suggestion(String id, String label, String rule, String... facts) {
        return new Suggestion(id, label, List.of(because(rule, "Rule " + rule + " says so.", facts)));
    }
}
