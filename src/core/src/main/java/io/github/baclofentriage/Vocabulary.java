package io.github.baclofentriage;

import io.github.baclofentriage.internal.Glossary;
import io.github.baclofentriage.internal.Qualifiers;
import io.github.baclofentriage.internal.RunningText;
import io.github.baclofentriage.internal.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a rule pack understands, each an id with a label and synonyms. A word is looked up exactly, after folding
 * Unicode, case, hyphens, plurals and spelling and after taking off a closed list of qualifiers; similarity only suggests.
 */
public final class Vocabulary {
    private final Map<String, Glossary> glossaries = new LinkedHashMap<>();
    private final Map<String, Family> familyByTerm = new HashMap<>();
    private final List<Family> families;
    private final Qualifiers qualifiers;

    /**
     * Makes a vocabulary from its terms.
     *
     * @param terms every term; ids are unique within a kind
     * @param qualifiers the words that may stand around a term
     * @param families what terms call for by themselves; a term is in one at most
     */
    public Vocabulary(Collection<Term> terms, Qualifiers qualifiers, List<Family> families) {
        this.qualifiers = qualifiers;
        this.families = List.copyOf(families);
        families.forEach(family ->
                family.members().forEach((kind, ids) -> ids.forEach(id -> familyByTerm.put(kind + " " + id, family))));
        Map<String, List<Term>> byKind = new LinkedHashMap<>();
        terms.forEach(term ->
                byKind.computeIfAbsent(term.kind(), kind -> new ArrayList<>()).add(term));
        byKind.forEach((kind, all) -> glossaries.put(kind, new Glossary(all)));
    }

    /**
     * One term.
     *
     * @param kind what it names: {@code finding}, {@code condition}, {@code substance}, {@code measurement}, ...
     * @param id its id, unique within the kind
     * @param label its words for people
     * @param synonyms other words that are understood
     * @param parents ids of the same kind that it implies
     * @param classes for substances the classes it belongs to; for findings {@code health} where it is none of illness; for
     *     measurements {@code working} where it is a step of the rules towards another, which reports do not list
     * @param ends ids of the same kind that hold no longer, nor what implies them, once this one is stated to be present at a later time;
     *     and the other way round
     * @param domain the voting domain, or null
     * @param bedside how it can be had: {@code look}, {@code measure}, {@code ask}, {@code laboratory}, {@code telemetry}; or null
     * @param unit for measurements the UCUM unit that rules read, for drugs the one in which rules read their doses, or null
     * @param alternateUnit a unit that is easily mistaken for it, or null
     * @param lowest for measurements the least possible value
     * @param highest for measurements the greatest possible value
     * @param molarMass grams a mole where mass and amount convert; NaN where they do not
     * @param limits for measurements which values are calm and which critical, one entry an age
     * @param codes codes by code system
     */
    public record Term(
            String kind,
            String id,
            String label,
            List<String> synonyms,
            List<String> parents,
            List<String> classes,
            List<String> ends,
            @Nullable String domain,
            @Nullable String bedside,
            @Nullable String unit,
            @Nullable String alternateUnit,
            double lowest,
            double highest,
            double molarMass,
            List<Limits> limits,
            Map<String, String> codes) {
        /** Copies the collections. */
        public Term {
            synonyms = List.copyOf(synonyms);
            parents = List.copyOf(parents);
            classes = List.copyOf(classes);
            ends = List.copyOf(ends);
            limits = List.copyOf(limits);
            codes = Map.copyOf(codes);
        }
    }

    /**
     * Which values of a measurement are calm and which critical at some ages, in the unit of the measurement.
     *
     * @param from the least age in years
     * @param to the age in years from which it holds no longer; infinity where it always does
     * @param calmLow the least calm value; minus infinity where none is too low
     * @param calmHigh the greatest calm value; infinity where none is too high
     * @param criticalLow the greatest value that is critically low; minus infinity where none is
     * @param criticalHigh the least value that is critically high; infinity where none is
     * @param usualWithin how far a value may lie beyond the patient's usual one and still be as usual; NaN where a usual value moves no
     *     limit
     * @param usualBeyond how far beyond a critical limit a usual value is believed; one further out moves no limit
     * @param flag the red flag that a critical value raises
     * @param source ids of the sources, joined by commas
     */
    public record Limits(
            double from,
            double to,
            double calmLow,
            double calmHigh,
            double criticalLow,
            double criticalHigh,
            double usualWithin,
            double usualBeyond,
            String flag,
            String source) {}

    /**
     * Terms that call for the same by themselves, whatever the drug has to do with them.
     *
     * @param id its id
     * @param label its words for people
     * @param standing {@code grave} where each is an emergency, {@code calm} where none is a reason for urgency, {@code not-weighed}
     *     where the pack has no source that says either
     * @param source ids of the sources, joined by commas
     * @param members ids of its terms by kind
     */
    public record Family(String id, String label, String standing, String source, Map<String, List<String>> members) {
        /** What a family may call for. */
        public static final Set<String> STANDINGS = Set.of("grave", "calm", "not-weighed");

        /** The kinds of term that a case states, of which a family may have members. */
        public static final List<String> KINDS =
                List.of("finding", "condition", "event", "treatment", "substance", "measurement");

        /** Keeps the order of the members. */
        public Family {
            Map<String, List<String>> ordered = new LinkedHashMap<>();
            members.forEach((kind, ids) -> ordered.put(kind, List.copyOf(ids)));
            members = Collections.unmodifiableMap(ordered);
        }
    }

    /** What a qualifier says of the term that it stands beside. */
    public enum Qualifier {
        /** That it is possible only, as suspected does. */
        POSSIBLE,
        /** That it was there before, as history of does. */
        PAST,
        /** That it was there during this attendance and is no more, as resolved does. */
        RESOLVED,
        /** That it is new or worse, as sudden does. */
        ACUTE,
        /** That it is severe, as a usual state may be too. */
        SEVERE,
        /** That it is not there, as no does. */
        NEGATED
    }

    /**
     * What became of a word.
     *
     * @param term the term, or null where the word is not known; where it is negated, what was denied
     * @param qualifiers what qualifiers said of it
     */
    public record Match(@Nullable Term term, Set<Qualifier> qualifiers) {
        /** Nothing was found. */
        public static final Match NONE = new Match(null, Set.of());

        /** Copies the qualifiers. */
        public Match {
            qualifiers = Set.copyOf(qualifiers);
        }

        /** Whether it is possible only. */
        public boolean possible() {
            return qualifiers.contains(Qualifier.POSSIBLE);
        }

        /** Whether it was there before. */
        public boolean past() {
            return qualifiers.contains(Qualifier.PAST);
        }

        /** Whether it was there during this attendance and is no more; what is past is not. */
        public boolean resolved() {
            return qualifiers.contains(Qualifier.RESOLVED) && !past();
        }

        /** Whether it is new or worse. */
        public boolean acute() {
            return qualifiers.contains(Qualifier.ACUTE);
        }

        /** Whether it is severe. */
        public boolean severe() {
            return qualifiers.contains(Qualifier.SEVERE);
        }

        /** Whether it is denied. */
        public boolean negated() {
            return qualifiers.contains(Qualifier.NEGATED);
        }
    }

    /**
     * Looks a word up exactly.
     *
     * @param kind the kind of term
     * @param text the word as written
     * @return the match, or {@link Match#NONE}
     */
    public Match find(String kind, String text) {
        return qualifiers.match(text, glossary(kind).words()::get);
    }

    /**
     * Every term of a kind whose words occur in a longer text, such as the conditions named in an indication.
     *
     * @param kind the kind of term
     * @param text running text
     * @return the terms, longest phrase first wherever phrases overlap, in the order of the text
     */
    public List<Term> within(String kind, String text) {
        return RunningText.terms(text, glossary(kind).words(), qualifiers);
    }

    /**
     * The term of an id.
     *
     * @param kind the kind of term
     * @param id the id
     * @return the term, or null where the kind has no such id
     */
    public @Nullable Term term(String kind, String id) {
        return glossary(kind).term(id);
    }

    /**
     * The words for an id.
     *
     * @param kind the kind of term
     * @param id the id
     * @return its label, or the id itself where the vocabulary has none
     */
    public String label(String kind, String id) {
        Term term = term(kind, id);
        return term == null ? id : term.label();
    }

    /**
     * What terms call for by themselves.
     *
     * @return the families in the order of the vocabulary
     */
    public List<Family> families() {
        return families;
    }

    /**
     * The family of a term.
     *
     * @param kind the kind of term
     * @param id the id
     * @return the family, or null where the term is in none
     */
    public @Nullable Family family(String kind, String id) {
        return familyByTerm.get(kind + " " + id);
    }

    /**
     * Ids that an id implies.
     *
     * @param kind the kind of term
     * @param id the id
     * @return all its ancestors, without itself
     */
    public Set<String> ancestors(String kind, String id) {
        return glossary(kind).ancestors(id);
    }

    /**
     * Ids that imply an id.
     *
     * @param kind the kind of term
     * @param id the id
     * @return all its descendants, without itself
     */
    public Set<String> descendants(String kind, String id) {
        return glossary(kind).descendants(id);
    }

    /**
     * A term similar to a word, to suggest and never to use.
     *
     * @param kind the kind of term
     * @param text the word as written
     * @return the most similar label or synonym, or null where none is near
     */
    public @Nullable String nearest(String kind, String text) {
        return glossary(kind).nearest(text);
    }

    /**
     * Every term, in the order of the vocabulary.
     *
     * @return all terms of all kinds
     */
    public List<Term> terms() {
        return glossaries.values().stream()
                .flatMap(each -> each.terms().stream())
                .toList();
    }

    /**
     * Terms in which a word occurs, whole words before parts of words.
     *
     * @param word a word or part of one
     * @return the terms, best first; empty where there is none
     */
    public List<Term> search(String word) {
        String folded = Wording.fold(word);
        return terms().stream()
                .filter(term -> rank(term, folded) < 3)
                .sorted(Comparator.comparingInt((Term term) -> rank(term, folded))
                        .thenComparing(Term::kind)
                        .thenComparing(Term::id))
                .toList();
    }

    private static int rank(Term term, String folded) {
        int best = 3;
        List<String> names = new ArrayList<>(term.synonyms());
        names.add(term.label());
        names.add(term.id());
        for (String name : names) {
            String candidate = Wording.fold(name);
            if (candidate.equals(folded)) {
                return 0;
            }
            if ((" " + candidate + " ").contains(" " + folded + " ")) {
                best = Math.min(best, 1);
            } else if (candidate.contains(folded)) {
                best = Math.min(best, 2);
            }
        }
        return best;
    }

    private Glossary glossary(String kind) {
        return glossaries.getOrDefault(kind, Glossary.EMPTY);
    }
}
