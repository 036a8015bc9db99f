package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes of other vocabularies: the system is declared with its licence, and the code is well formed. */
final class CodeCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Map<String, Node> systems = pack.entries(LintedPack.VOCABULARY, "code_systems");
        Set<String> used = new LinkedHashSet<>();
        for (Term term : pack.terms().all()) {
            Node codes = term.node().get("codes");
            if (codes == null) {
                continue;
            }
            codes.entries().forEach((system, code) -> {
                used.add(system);
                if (!systems.containsKey(system)) {
                    faults.add(
                            LintedPack.VOCABULARY,
                            code,
                            LintCheck.CODE_SYSTEM,
                            term.id(),
                            FaultList.unknown("code system", system, systems.keySet()));
                }
                form(term, system, code, faults);
            });
        }
        systems.forEach((system, node) -> {
            Node licence = node.get("licence");
            if (used.contains(system)
                    && (licence == null || LintedPack.text(licence).isBlank())) {
                faults.add(
                        LintedPack.VOCABULARY,
                        node,
                        LintCheck.CODE_SYSTEM,
                        system,
                        "the licence of the code system " + FaultList.shown(system) + " is not noted.");
            }
        });
    }

    private static void form(Term term, String system, Node code, FaultList faults) {
        String wrong = code.isScalar() ? wrong(system, LintedPack.text(code)) : null;
        if (wrong != null) {
            faults.add(
                    LintedPack.VOCABULARY,
                    code,
                    LintCheck.WRONG_CODE,
                    term.id(),
                    "the " + system + " code " + FaultList.shown(LintedPack.text(code)) + " " + wrong + ".");
        }
    }

    /** What is wrong with a code, or null; nothing is known of the form of other systems. */
    private static @Nullable String wrong(String system, String code) {
        return switch (system) {
            case "snomed" ->
                CheckDigits.snomed(code) ? null : "fails its check digit (Verhoeff over 6 to 18 digits, as 386725007)";
            case "loinc" -> CheckDigits.loinc(code) ? null : "fails its check digit (modulo 10, as 8867-4)";
            case "hpo" -> code.matches("HP:\\d{7}") ? null : "is not HP: and seven digits, as HP:0001276";
            default -> null;
        };
    }
}
