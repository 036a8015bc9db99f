package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.fact.Level;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which texts a rule may write where: for each field of a fact and each argument of a call, the ids or words declared for it. */
final class RuleWords {
    /** Signs that the engine itself makes, from the kidney function that a case states. */
    static final Set<String> ENGINE_SIGNS =
            Set.of("kidney-function-normal", "kidney-function-impaired", "kidney-function-dialysis");

    /**
     * What a text has to be.
     *
     * @param what the noun for a message
     * @param ids what is declared
     * @param check the check that is failed by anything else
     */
    record Words(String what, Ids ids, LintCheck check) {}

    private final LintedPack pack;
    private final Map<String, Words> fields = new HashMap<>();
    private final Map<String, List<Words>> arguments = new HashMap<>();

    RuleWords(LintedPack pack) {
        this.pack = pack;
        Words finding = term("finding");
        Words condition = term("condition");
        Words either = new Words("finding or condition", finding.ids.and(condition.ids), LintCheck.UNKNOWN_TERM);
        Words syndrome = new Words("syndrome", pack.syndromes(), LintCheck.UNKNOWN_SYNDROME);
        Words syndromeOrNone = new Words("syndrome", more(pack.syndromes(), "none"), LintCheck.UNKNOWN_SYNDROME);
        Words level =
                fixed("level", Arrays.stream(Level.values()).map(Level::word).toList());
        fields.put("Absent.id", either);
        fields.put("Baseline.id", term("measurement"));
        fields.put("Change.id", either);
        fields.put("Change.direction", fixed("direction", List.of("increased", "decreased", "unchanged")));
        fields.put("Conclusion.status", declared("status", "statuses"));
        fields.put("Conclusion.syndrome", syndromeOrNone);
        fields.put("Condition.id", condition);
        fields.put("Event.id", term("event"));
        fields.put("Finding.id", finding);
        fields.put("Finding.change", fixed("change of a finding", List.of("increased", "unknown")));
        fields.put("Likelihood.syndrome", syndrome);
        fields.put("Likelihood.level", level);
        fields.put("Measurement.id", term("measurement"));
        fields.put("Patient.sex", fixed("sex", List.of("male", "female", "other", "unknown")));
        fields.put("RedFlag.id", declared("red flag", "red_flags"));
        fields.put("Resolved.id", either);
        fields.put("Sign.id", term("sign"));
        fields.put("Tally.syndrome", syndrome);
        fields.put("Treatment.id", term("treatment"));
        fields.put("Limit.id", term("measurement"));
        fields.put("Limit.flag", declared("red flag", "red_flags"));
        stated();
        exposureAndSubstance();
        calls(finding, syndrome, syndromeOrNone);
    }

    private void stated() {
        List<String> kinds = List.of("finding", "condition", "event", "treatment", "substance", "measurement");
        Set<String> ids = new LinkedHashSet<>();
        kinds.forEach(kind -> ids.addAll(pack.terms().ids(kind).known()));
        fields.put(
                "Stated.id", new Words("term", new Ids(term("finding").ids.readable(), ids), LintCheck.UNKNOWN_TERM));
        fields.put("Stated.kind", fixed("kind of term", kinds));
        fields.put("Stated.standing", fixed("standing", List.of("grave", "calm", "weighed", "not-weighed")));
    }

    private void exposureAndSubstance() {
        Words unit = fixed("unit of a dose", List.of("mg", "ug", "unknown"));
        for (String kind : List.of("drug", "route", "change")) {
            fields.put("Exposure." + kind, new Words(kind, more(term(kind).ids, "unknown"), LintCheck.UNKNOWN_TERM));
        }
        fields.put("Exposure.dailyUnit", unit);
        fields.put("Exposure.acuteUnit", unit);
        fields.put(
                "Exposure.intent",
                fixed("intent", List.of("accidental", "self-harm", "misuse", "iatrogenic", "unknown")));
        fields.put(
                "Substance.id",
                new Words("substance or class", pack.terms().substancesAndClasses(), LintCheck.UNKNOWN_TERM));
        fields.put("Substance.named", term("substance"));
        fields.put(
                "Substance.role",
                fixed("role", List.of("taken", "usual", "stopped", "reduced", "given", "maternal", "pump", "unknown")));
    }

    private void calls(Words finding, Words syndrome, Words syndromeOrNone) {
        arguments.put("finding", List.of(finding));
        arguments.put("absence", List.of(finding));
        arguments.put("sign", List.of(term("sign")));
        arguments.put("measurement", List.of(term("measurement")));
        Words none = fixed("text", List.of());
        List<Words> argue = List.of(syndrome, none, term("domain"));
        arguments.put("argue", argue);
        arguments.put("argueAgainst", argue);
        arguments.put("redFlag", List.of(declared("red flag", "red_flags")));
        Words urgency = new Words("urgency", pack.declared("urgencies"), LintCheck.UNKNOWN_URGENCY);
        arguments.put("atLeast", List.of(urgency));
        arguments.put("notAssessed", List.of(urgency, declared("question", "questions")));
        arguments.put("notWeighed", List.of(urgency));
        arguments.put("notUnderstood", List.of(urgency));
        arguments.put("likelihood", List.of(syndrome));
        arguments.put("conclude", List.of(declared("status", "statuses"), syndromeOrNone));
        arguments.put("phase", List.of(syndrome, fixed("phase", List.of("past", "present", "threatened"))));
        arguments.put("suspect", List.of(declared("differential", "differential")));
        arguments.put("consider", List.of(declared("consideration", "considerations")));
        arguments.put("ask", List.of(declared("question", "questions")));
    }

    /** What a text compared with a field has to be; null where any text may stand. */
    @Nullable
    Words field(String type, String field) {
        return fields.get(type + "." + field);
    }

    /** What a text at a place of a call has to be; null where any may stand. */
    @Nullable
    Words argument(String call, int index) {
        List<Words> words = arguments.getOrDefault(call, List.of());
        return index < words.size() ? words.get(index) : null;
    }

    private Words term(String kind) {
        return new Words(kind, pack.terms().ids(kind), LintCheck.UNKNOWN_TERM);
    }

    private Words declared(String what, String section) {
        return new Words(what, pack.declared(section), LintCheck.UNKNOWN_ID);
    }

    private static Words fixed(String what, List<String> words) {
        return new Words(what, new Ids(true, new LinkedHashSet<>(words)), LintCheck.UNKNOWN_WORD);
    }

    private static Ids more(Ids ids, String word) {
        Set<String> more = new LinkedHashSet<>(ids.known());
        more.add(word);
        return new Ids(ids.readable(), more);
    }
}
