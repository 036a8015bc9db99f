package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport.Unrecognised;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Patient;
import io.github.baclofentriage.fact.Rejected;
import io.github.baclofentriage.fact.Sign;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a case as stated into facts in the pack's words; serves one patient, whose words it remembers. */
final class CaseResolver {
    private static final double OLDEST = 130;
    private static final Pattern SEGMENT = Pattern.compile("([CTLS])(\\d{1,2})");

    private final LoadedPack pack;
    private final WordLookup words;

    CaseResolver(LoadedPack pack) {
        this.pack = pack;
        this.words = new WordLookup(pack.vocabulary());
    }

    ResolvedCase resolve(PatientCase patientCase) {
        ResolvedCase resolved = new ResolvedCase(words, pack.standings());
        CaseHistory history = CaseHistory.of(patientCase);
        Patient patient = patient(resolved, patientCase.patient());
        resolved.add(patient);
        StatementResolver statements =
                new StatementResolver(resolved, history, pack.definition().urgencyWindow());
        Double onset = statements.resolve("findings", PatientCase::findings);
        statements.resolve("conditions", PatientCase::conditions);
        new MeasurementResolver(resolved, pack.definition(), new PatientLimits(patient, OLDEST)).resolve(history);
        new ExposureResolver(resolved, onset).resolve(history);
        kidneys(resolved, history);
        for (CaseHistory.Part part : history.parts()) {
            part.said().faults().forEach(fault -> resolved.rejected().add(fault.below(part.path())));
        }
        resolved.rejected().forEach(fault -> resolved.add(new Rejected(fault.path())));
        resolved.unrecognised().forEach(word -> resolved.add(new Rejected(word.path())));
        return resolved;
    }

    /** The latest word for the kidneys is a sign of the pack; in a pack that has no such sign it is not understood rather than lost. */
    private static void kidneys(ResolvedCase resolved, CaseHistory history) {
        CaseHistory.Part latest = null;
        for (CaseHistory.Part part : history.parts()) {
            latest = part.said().renal().function() == null ? latest : part;
        }
        String function = latest == null ? null : latest.said().renal().function();
        if (latest == null || function == null) {
            return;
        }
        String sign = "kidney-function-" + function;
        if (resolved.vocabulary().term("sign", sign) != null) {
            resolved.add(new Sign(sign, false));
        } else {
            String hint = "this pack asks nothing of the kidneys";
            resolved.unrecognised().add(new Unrecognised(latest.path() + "/renal_function", function, null, hint));
        }
    }

    private static Patient patient(ResolvedCase resolved, PatientCase.Patient patient) {
        double youngest = 0;
        double oldest = OLDEST;
        if (patient.age() != null) {
            youngest = Units.compared(patient.age(), "a");
            oldest = youngest;
        } else if (patient.ageBand() != null) {
            var match = resolved.find("age-band", "/patient/age_band", patient.ageBand());
            Term band = match == null ? null : match.term();
            if (band != null) {
                youngest = band.lowest();
                oldest = Math.nextDown(band.highest());
            }
        }
        return new Patient(
                youngest,
                oldest,
                patient.sex() == null ? "unknown" : patient.sex(),
                patient.weight() == null ? null : Units.compared(patient.weight(), "kg"),
                patient.height() == null ? null : Units.compared(patient.height(), "cm"),
                segment(resolved, patient.injuryLevel()));
    }

    /** Segments of the spinal cord counted from C1 = 1 through T1 = 9, L1 = 21 and S1 = 26. */
    private static @Nullable Double segment(ResolvedCase resolved, @Nullable String level) {
        if (level == null) {
            return null;
        }
        Matcher matcher = SEGMENT.matcher(level.strip().toUpperCase(java.util.Locale.ROOT));
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(2));
            int above = switch (matcher.group(1)) {
                case "C" -> 0;
                case "T" -> 8;
                case "L" -> 20;
                default -> 25;
            };
            int last = switch (matcher.group(1)) {
                case "C" -> 8;
                case "T" -> 12;
                default -> 5;
            };
            if (number >= 1 && number <= last) {
                return (double) (above + number);
            }
        }
        resolved.reject(
                "/patient/injury_level",
                level,
                "no level of the spinal cord",
                "C1 to C8, T1 to T12, L1 to L5 or S1 to S5");
        return null;
    }
}
