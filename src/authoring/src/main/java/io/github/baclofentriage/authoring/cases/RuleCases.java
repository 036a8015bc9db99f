package io.github.baclofentriage.authoring.cases;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The cases of one case file. It stands beside the DRL file that it proves, {@code tone.cases.yaml} beside
 * {@code tone.drl}; or it lies under {@code validation} and tells of whole patients.
 *
 * @param file the case file below the pack, with forward slashes
 * @param cases every case that can be run, in the order of the file
 * @param faults everything in the file that cannot be used, each with its file and line
 */
public record RuleCases(String file, List<RuleCase> cases, List<String> faults) {
    /** The name and version of the format of a case file. */
    public static final String FORMAT = "baclofen-triage/rule-cases/1";

    /** How the name of a case file ends. */
    public static final String ENDING = ".cases.yaml";

    /** The case file beside the pack.yaml of an overlay, for the rules that it disables. */
    static final String OF_PACK = "pack" + ENDING;

    private static final String RULES = ".drl";
    private static final String NARRATIVES = "validation/";

    /** Copies the lists. */
    public RuleCases {
        cases = List.copyOf(cases);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a case file, and the shared patients of the pack where it has any.
     *
     * @param folder the pack's folder
     * @param file the case file below it, with forward slashes
     * @return its cases and all its faults
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RuleCases read(Path folder, String file) {
        return read(folder, file, SharedPatients.of(folder));
    }

    /**
     * The whole patients of a pack, whether or not their cases are set aside; what cannot be read is left out.
     *
     * @param folder the pack's folder
     * @return the cases under {@code validation}, in the order of their files
     * @throws UncheckedIOException if the folder or a file in it cannot be read
     */
    public static List<RuleCase> narratives(Path folder) {
        return PackFolder.of(folder).caseFiles(folder, SharedPatients.of(folder)).stream()
                .flatMap(file -> file.cases().stream())
                .filter(RuleCase::narrative)
                .toList();
    }

    static RuleCases read(Path folder, String file, SharedPatients patients) {
        return new RuleCasesReader(file, patients).read(folder.resolve(file));
    }

    /** Whether a case file tells of whole patients, and so stands beside no DRL file. */
    static boolean narrative(String caseFile) {
        return caseFile.startsWith(NARRATIVES);
    }

    /** The DRL file that a case file stands beside. */
    static String ruleFile(String caseFile) {
        return caseFile.substring(0, caseFile.length() - ENDING.length()) + RULES;
    }

    /** The case file that stands beside a DRL file. */
    static String caseFile(String ruleFile) {
        return ruleFile.endsWith(RULES)
                ? ruleFile.substring(0, ruleFile.length() - RULES.length()) + ENDING
                : ruleFile + ENDING;
    }
}
