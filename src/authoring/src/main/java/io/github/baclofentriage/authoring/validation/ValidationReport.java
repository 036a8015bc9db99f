package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.authoring.validation.PublishedCases.Malformed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a rule pack does on published cases. {@link Validation} makes it and defines every figure.
 *
 * @param history the view of the cases
 * @param all whether cases that are not scored counted too
 * @param lines cases that could be read, counted or not
 * @param diagnosis how well the syndromes were found
 * @param urgency how safe the urgency was
 * @param lookAlikes what became of the cases that have none of the pack's syndromes
 * @param terms how many of the findings' words the pack knew
 * @param baselines what simpler ways get on the same cases
 * @param malformed lines that could not be read
 * @param pack the pack
 */
public record ValidationReport(
        HistoryView history,
        boolean all,
        int lines,
        Diagnosis diagnosis,
        Urgency urgency,
        LookAlikes lookAlikes,
        Terms terms,
        List<Baseline> baselines,
        List<Malformed> malformed,
        PackIdentity pack) {

    /** The format's name and version. */
    public static final String FORMAT = "baclofen-triage/validation/1";

    /** Copies the lists. */
    public ValidationReport {
        baselines = List.copyOf(baselines);
        malformed = List.copyOf(malformed);
    }

    /**
     * The report as JSON.
     *
     * @return indented JSON
     */
    public String toJson() {
        return ValidationJson.render(this);
    }

    /**
     * The report as text of at most 80 columns.
     *
     * @return lines that end in a line feed
     */
    public String toText() {
        return ValidationText.render(this);
    }

    /**
     * How well the syndromes were found.
     *
     * @param matrix what was expected against what was found; with a row for look-alikes where all cases count
     * @param topOne cases whose expected syndrome leads
     * @param topOneAcceptable cases whose leading syndrome the authors' paper also lets pass
     * @param coverage cases that got an answer
     * @param accuracyWhenAnswered cases with an answer whose expected syndrome leads
     * @param sequences cases after an overdose whose two phases were told apart
     * @param unsupported cases where nothing spoke for the syndrome that was taken
     * @param statuses cases by status of the conclusion
     * @param misses every case whose expected syndrome does not lead
     */
    public record Diagnosis(
            ConfusionMatrix matrix,
            Proportion topOne,
            Proportion topOneAcceptable,
            Proportion coverage,
            Proportion accuracyWhenAnswered,
            Proportion sequences,
            Proportion unsupported,
            Map<String, Integer> statuses,
            List<Miss> misses) {
        /** Copies the collections, in their order. */
        public Diagnosis {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
            misses = List.copyOf(misses);
        }
    }

    /**
     * A case whose expected syndrome does not lead.
     *
     * @param line its line
     * @param id its id
     * @param expected the authors' syndrome
     * @param got the syndrome that leads
     * @param acceptable whether the authors' paper lets it pass
     * @param status status of the conclusion
     * @param urgency the urgency that was given
     * @param forGot first arguments for the syndrome that leads
     * @param forExpected first arguments for the expected one
     * @param citation where the case was published
     */
    public record Miss(
            int line,
            String id,
            String expected,
            String got,
            boolean acceptable,
            String status,
            String urgency,
            List<String> forGot,
            List<String> forExpected,
            String citation) {
        /** Copies the lists. */
        public Miss {
            forGot = List.copyOf(forGot);
            forExpected = List.copyOf(forExpected);
        }
    }

    /**
     * How safe the urgency was.
     *
     * @param under cases with an urgency below the least safe one
     * @param over cases with an urgency above the least safe one
     * @param milder by expected syndrome: of the cases whose least safe urgency is below the highest, those that stay below it
     * @param above why cases were above the calmest level
     * @param misses every case under or over
     */
    public record Urgency(
            Proportion under,
            Proportion over,
            Map<String, Proportion> milder,
            AboveCalmest above,
            List<UrgencyMiss> misses) {
        /** Copies the collections, in their order. */
        public Urgency {
            milder = Collections.unmodifiableMap(new LinkedHashMap<>(milder));
            misses = List.copyOf(misses);
        }
    }

    /**
     * Why cases were above the calmest level. A case may have several reasons.
     *
     * @param finding cases in which something was found
     * @param notAssessed cases of which something was not known
     * @param notWeighed cases that stated something the pack does not weigh
     * @param notUnderstood cases of which part was not understood
     * @param calmestWith cases in which nothing was found, so that they would be at the calmest level once what is missing is known
     *     and normal
     */
    public record AboveCalmest(
            Proportion finding,
            Proportion notAssessed,
            Proportion notWeighed,
            Proportion notUnderstood,
            Proportion calmestWith) {}

    /**
     * A case with another urgency than the least safe one.
     *
     * @param line its line
     * @param id its id
     * @param atLeast the least urgency that would have been safe
     * @param got the urgency that was given
     * @param under whether it is below
     */
    public record UrgencyMiss(int line, String id, String atLeast, String got, boolean under) {}

    /**
     * What became of the look-alikes.
     *
     * @param called look-alikes that were exposed and got one syndrome alone, called likely
     * @param conditionNamed of those called whose line names the true condition, how many have it in their differential
     * @param cases every look-alike that was exposed
     */
    public record LookAlikes(Proportion called, Proportion conditionNamed, List<LookAlike> cases) {
        /** Copies the list. */
        public LookAlikes {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A look-alike that was exposed.
     *
     * @param line its line
     * @param id its id
     * @param called whether it got one syndrome alone, called likely
     * @param got the syndrome that leads
     * @param status status of the conclusion
     * @param urgency the urgency that was given
     * @param condition the true condition; null where the line names none
     * @param conditionNamed whether the differential has it
     * @param differential ids of the differential
     */
    public record LookAlike(
            int line,
            String id,
            boolean called,
            String got,
            String status,
            String urgency,
            @Nullable String condition,
            boolean conditionNamed,
            List<String> differential) {
        /** Copies the list. */
        public LookAlike {
            differential = List.copyOf(differential);
        }
    }

    /**
     * How many of the findings' words the pack knew.
     *
     * @param counted findings of the cases that count
     * @param all findings of every case
     * @param unknown every other one
     */
    public record Terms(Proportion counted, Proportion all, List<UnknownTerm> unknown) {
        /** Copies the list. */
        public Terms {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * A finding whose words the pack does not know.
     *
     * @param line the line of the case
     * @param id the case
     * @param text the words
     */
    public record UnknownTerm(int line, String id, String text) {}

    /**
     * What a simpler way gets on the cases that count.
     *
     * @param name the way
     * @param matrix what it found; null where it finds no syndrome
     * @param under cases with an urgency below the least safe one; null where it gives none
     * @param over cases with an urgency above the least safe one; null where it gives none
     */
    public record Baseline(
            String name,
            @Nullable ConfusionMatrix matrix,
            @Nullable Proportion under,
            @Nullable Proportion over) {}
}
