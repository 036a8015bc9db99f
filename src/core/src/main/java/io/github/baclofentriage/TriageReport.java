package io.github.baclofentriage;

import io.github.baclofentriage.internal.ConclusionWords;
import io.github.baclofentriage.internal.HtmlRendering;
import io.github.baclofentriage.internal.JsonRendering;
import io.github.baclofentriage.internal.OutcomeWords;
import io.github.baclofentriage.internal.TextRendering;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one case: which syndromes, how strongly, why and why not, how urgent, what else, what to ask.
 *
 * <p>It holds no clock and no order of its own making: the same case gives the same report, byte for byte, in whatever order
 * its findings came. It supports a clinician's judgement and directs no treatment.
 *
 * @param caseId the case's id
 * @param conclusion what the pack's rules conclude
 * @param syndromes every syndrome of the pack, most supported first
 * @param urgency how urgent, whatever the syndrome
 * @param differential what else could explain the picture or stand beside it
 * @param askNext what is unknown and worth asking, in the pack's order
 * @param considerations what sources describe for such a patient
 * @param unrecognised words that the pack does not know
 * @param rejected items with a fault, left out where they cannot be used and counted in their graver reading where they contradict each other; the pack's rules may raise the urgency for them, as those of the baclofen pack do
 * @param setAside statements that were understood and left out of the weighing, as a past seizure; one that resolved may still raise
 *     the urgency
 * @param derived facts that rules concluded from others
 * @param timeline what was seen, given and done, in order of time; empty where the case tells no times
 * @param explanation why not, what to ask next and how stable the answer is; null where it was not asked for
 * @param pack the pack that made the report
 * @param engine the library that ran it
 */
public record TriageReport(
        String caseId,
        Conclusion conclusion,
        List<Syndrome> syndromes,
        Urgency urgency,
        List<Suggestion> differential,
        List<Suggestion> askNext,
        List<Suggestion> considerations,
        List<Unrecognised> unrecognised,
        List<CaseFault> rejected,
        List<SetAside> setAside,
        List<Derived> derived,
        List<Moment> timeline,
        @Nullable Explanation explanation,
        PackIdentity pack,
        EngineIdentity engine) {

    /** The report format's name and version. */
    public static final String FORMAT = "baclofen-triage/report/2";

    /** Copies every list. */
    public TriageReport {
        syndromes = List.copyOf(syndromes);
        differential = List.copyOf(differential);
        askNext = List.copyOf(askNext);
        considerations = List.copyOf(considerations);
        unrecognised = List.copyOf(unrecognised);
        rejected = List.copyOf(rejected);
        setAside = List.copyOf(setAside);
        derived = List.copyOf(derived);
        timeline = List.copyOf(timeline);
    }

    /**
     * The same report with an explanation.
     *
     * @param why why not, what to ask next and how stable the answer is; null for none
     * @return the report
     */
    public TriageReport with(@Nullable Explanation why) {
        return new TriageReport(
                caseId,
                conclusion,
                syndromes,
                urgency,
                differential,
                askNext,
                considerations,
                unrecognised,
                rejected,
                setAside,
                derived,
                timeline,
                why,
                pack,
                engine);
    }

    /**
     * The conclusion in the few words of a headline.
     *
     * @return words such as {@code withdrawal likely}; the status' own label where no syndrome is concluded
     */
    public String headline() {
        return ConclusionWords.of(this);
    }

    /**
     * What an answer or a change would make of the case, in few words.
     *
     * @param outcome an outcome of this report's explanation
     * @return words such as {@code withdrawal and overdose together, emergency}
     */
    public String words(Explanation.Outcome outcome) {
        return OutcomeWords.of(this, outcome);
    }

    /**
     * The report as JSON after the published schema, keys in a fixed order.
     *
     * @return one line of JSON
     */
    public String toJson() {
        return JsonRendering.render(this, false);
    }

    /**
     * The report as indented JSON.
     *
     * @return JSON over several lines
     */
    public String toPrettyJson() {
        return JsonRendering.render(this, true);
    }

    /**
     * The report as plain text for a person, at most 80 columns wide.
     *
     * @return lines that end in a line feed
     */
    public String toText() {
        return TextRendering.render(this, false);
    }

    /**
     * The report as text with ANSI colors, for a terminal.
     *
     * @return lines that end in a line feed
     */
    public String toAnsiText() {
        return TextRendering.render(this, true);
    }

    /**
     * The report as one HTML page that needs nothing beside it: no script, no font, no picture from elsewhere. It prints on A4.
     *
     * @return the page, to be stored or sent as UTF-8
     */
    public String toHtml() {
        return HtmlRendering.render(this);
    }

    /**
     * What the rules conclude.
     *
     * @param status the status' id, as {@code single} or {@code indeterminate}
     * @param label the status in words
     * @param syndromes ids of the syndromes concluded or threatened, the leading one first; empty where there is none
     * @param phases phases in order of time, where rules name any; empty elsewhere
     * @param because the rules that proposed it
     */
    public record Conclusion(
            String status, String label, List<String> syndromes, List<Phase> phases, List<Because> because) {
        /** Copies the lists. */
        public Conclusion {
            syndromes = List.copyOf(syndromes);
            phases = List.copyOf(phases);
            because = List.copyOf(because);
        }
    }

    /**
     * One phase of a conclusion in which syndromes follow one another.
     *
     * @param syndrome the syndrome's id
     * @param phase {@code past}, {@code present} or {@code threatened}
     */
    public record Phase(String syndrome, String phase) {}

    /**
     * How one syndrome fares.
     *
     * @param syndrome the syndrome's id
     * @param label the syndrome in words
     * @param likelihood {@code likely}, {@code possible} or {@code unlikely}
     * @param points points for less points against, one vote a domain; a design scale and not a probability
     * @param arguments arguments for, strongest first; struck ones stay and name what struck them
     * @param against arguments against, strongest first
     * @param unknown what is not known and would weigh at least moderately
     * @param because the rules that set the likelihood
     */
    public record Syndrome(
            String syndrome,
            String label,
            String likelihood,
            int points,
            List<Argument> arguments,
            List<Argument> against,
            List<Named> unknown,
            List<Because> because) {
        /** Copies the lists. */
        public Syndrome {
            arguments = List.copyOf(arguments);
            against = List.copyOf(against);
            unknown = List.copyOf(unknown);
            because = List.copyOf(because);
        }
    }

    /**
     * One rule's argument.
     *
     * @param rule the rule's id
     * @param says the rule's sentence
     * @param strength {@code weak}, {@code moderate} or {@code strong}
     * @param domain the voting domain's id
     * @param facts what the rule matched
     * @param sources keys of the pack's sources
     * @param undercutBy ids of the rules that struck it; empty where it counts
     */
    public record Argument(
            String rule,
            String says,
            String strength,
            String domain,
            List<String> facts,
            List<String> sources,
            List<String> undercutBy) {
        /** Copies the lists. */
        public Argument {
            facts = List.copyOf(facts);
            sources = List.copyOf(sources);
            undercutBy = List.copyOf(undercutBy);
        }
    }

    /**
     * A rule that spoke and what it matched.
     *
     * @param rule the rule's id
     * @param says the rule's sentence
     * @param facts what the rule matched
     * @param sources keys of the pack's sources: the rule's own, then those of the families and limits that it matched
     */
    public record Because(String rule, String says, List<String> facts, List<String> sources) {
        /** Copies the lists. */
        public Because {
            facts = List.copyOf(facts);
            sources = List.copyOf(sources);
        }
    }

    /**
     * An id of the pack with its words.
     *
     * @param id the id
     * @param label the words
     */
    public record Named(String id, String label) {}

    /**
     * How urgent the case is, whatever the syndrome.
     *
     * @param level the level's id, as {@code emergency}
     * @param redFlags red flags that were raised
     * @param raisedBy other rules that raised the urgency to the level
     * @param notAssessed red flags that could not be checked, since nothing that would show them is known
     * @param reasons why the level is no lower
     */
    public record Urgency(
            String level, List<Suggestion> redFlags, List<Because> raisedBy, List<Named> notAssessed, Reasons reasons) {
        /** Copies the lists. */
        public Urgency {
            redFlags = List.copyOf(redFlags);
            raisedBy = List.copyOf(raisedBy);
            notAssessed = List.copyOf(notAssessed);
        }
    }

    /**
     * Why an urgency is no lower, and what of the case had no part in it.
     *
     * @param because why the level is what it is: {@code finding}, {@code not-assessed}, {@code not-weighed} and {@code not-understood},
     *     in this order; none for the calmest level
     * @param notWeighed what the case states and the pack has no source to weigh
     * @param background long-standing conditions, usual medicines and signs at the patient's usual state, none of which raised the urgency
     * @param wouldBeRoutineWith what, if it were known to be of no concern, would leave the calmest level; empty where a finding raised
     *     the urgency
     */
    public record Reasons(
            List<String> because, List<Named> notWeighed, List<Named> background, List<Missing> wouldBeRoutineWith) {
        /** Nothing raised the urgency. */
        public static final Reasons NONE = new Reasons(List.of(), List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Reasons {
            because = List.copyOf(because);
            notWeighed = List.copyOf(notWeighed);
            background = List.copyOf(background);
            wouldBeRoutineWith = List.copyOf(wouldBeRoutineWith);
        }
    }

    /**
     * What keeps a case from the calmest level though nothing was found.
     *
     * @param reason {@code not-assessed}, {@code not-weighed} or {@code not-understood}
     * @param id the question of the pack, the term, or the JSON Pointer to the item of the case; for words that to the list they stand in
     * @param label the same in words; for what was not understood the words as written, or the pointer where an item could not be used
     */
    public record Missing(String reason, String id, String label) {}

    /**
     * An id of the pack, in words, and the rules that brought it up.
     *
     * @param id the id
     * @param label the words
     * @param because the rules
     */
    public record Suggestion(String id, String label, List<Because> because) {
        /** Copies the list. */
        public Suggestion {
            because = List.copyOf(because);
        }
    }

    /**
     * A word that the pack does not know. It took no part in the answer.
     *
     * @param path JSON Pointer to the list or member it stood in
     * @param text the word as written
     * @param nearest a similar term of the vocabulary, never used in its place; null where none is near
     * @param hint what would be understood; null where nothing better can be said
     */
    public record Unrecognised(
            String path,
            String text,
            @Nullable String nearest,
            @Nullable String hint) {}

    /**
     * A statement that was understood as past, over or uncertain and takes no part in the weighing. What is just over may still raise a red flag.
     *
     * @param path JSON Pointer to the list it stood in
     * @param text the words as written
     * @param id the id it was understood as
     * @param reason why, as {@code past}
     */
    public record SetAside(String path, String text, String id, String reason) {}

    /**
     * A fact that a rule concluded.
     *
     * @param id the fact's id
     * @param label the fact in words, with its value where it has one
     * @param rule the rule's id
     * @param from what the rule matched
     */
    public record Derived(String id, String label, String rule, List<String> from) {
        /** Copies the list. */
        public Derived {
            from = List.copyOf(from);
        }
    }

    /**
     * Something of the case that has a time.
     *
     * @param agoHours hours before the assessment
     * @param kind what it is: {@code exposure}, {@code event}, {@code finding}, {@code absence}, {@code measurement}, {@code substance} or
     *     {@code treatment}
     * @param words it in the pack's words, a measurement with its value and unit
     */
    public record Moment(double agoHours, String kind, String words) {}

    /**
     * The pack that made a report.
     *
     * @param id the pack's id
     * @param version its semantic version
     * @param sha256 digest over all its files, in hexadecimal
     * @param trust what vouched for it when it was loaded
     * @param overlays what changed it at this site, the lowest first
     */
    public record PackIdentity(String id, String version, String sha256, PackTrust trust, List<Overlay> overlays) {
        /** Copies the list. */
        public PackIdentity {
            overlays = List.copyOf(overlays);
        }
    }

    /**
     * An overlay over the pack.
     *
     * @param id the overlay's id
     * @param version its semantic version
     * @param sha256 digest over all its files, in hexadecimal
     * @param trust what vouched for it when it was loaded
     * @param reason why the site has it
     * @param disables ids of the pack's rules that it takes out, each with the reason
     * @param adds ids of the rules that it brings
     */
    public record Overlay(
            String id,
            String version,
            String sha256,
            PackTrust trust,
            String reason,
            Map<String, String> disables,
            List<String> adds) {
        /** Keeps the order of the rules. */
        public Overlay {
            disables = Collections.unmodifiableMap(new LinkedHashMap<>(disables));
            adds = List.copyOf(adds);
        }
    }

    /**
     * The library that ran the pack.
     *
     * @param name the library's name
     * @param version its version
     */
    public record EngineIdentity(String name, String version) {}
}
