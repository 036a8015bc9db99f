package io.github.baclofentriage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a pack may cite.
 *
 * @param statements statements of the document that the pack derives from, by key, in its order
 * @param sources every other source by key, in the pack's order
 */
public record Sources(Map<String, Statement> statements, Map<String, Source> sources) {

    /** Keeps the order of both maps. */
    public Sources {
        statements = ordered(statements);
        sources = ordered(sources);
    }

    /**
     * Whether a key may be cited.
     *
     * @param key a key
     * @return true where a statement or source has it
     */
    public boolean contains(String key) {
        return statements.containsKey(key) || sources.containsKey(key);
    }

    /**
     * One statement of the seed document.
     *
     * @param says what it states, in the pack's own words
     * @param terms the ids that stand for each of its terms
     */
    public record Statement(String says, Map<String, List<String>> terms) {
        /** Keeps the order of the terms. */
        public Statement {
            terms = ordered(terms);
        }
    }

    /**
     * One source.
     *
     * @param kind {@code label}, {@code series}, {@code review}, {@code case}, {@code scale}, {@code design}, ...
     * @param citation where it was published
     * @param says what a rule may rest on, in the pack's own words
     * @param seen how far it was read, as {@code abstract} or {@code full}; empty where not stated
     * @param note what else to know of it; empty where there is nothing
     * @param place where it can be found
     * @param figures its numbers as data
     * @param relations how it stands to other sources
     */
    public record Source(
            String kind,
            String citation,
            String says,
            String seen,
            String note,
            Place place,
            Figures figures,
            Relations relations) {}

    /**
     * Where a source can be found, as the pack writes it. Nothing says that an address is sound.
     *
     * @param url an address, often without its scheme; empty where there is none
     * @param doi digital object identifier; empty where there is none
     * @param pmid PubMed identifier; empty where there is none
     */
    public record Place(String url, String doi, String pmid) {}

    /**
     * The numbers of a source.
     *
     * @param counts patients with a sign, by syndrome and sign
     * @param percent share of patients with a sign, by syndrome and sign, where a source gives no counts
     * @param limits limits of measurements as written, by age or grade and measurement
     * @param pool what its counts add up to; null where it adds up none
     */
    public record Figures(
            Map<String, Map<String, Count>> counts,
            Map<String, Map<String, Range>> percent,
            Map<String, Map<String, String>> limits,
            @Nullable Pool pool) {
        /** Keeps the order of the maps. */
        public Figures {
            counts = ordered(counts);
            percent = ordered(percent);
            limits = ordered(limits);
        }
    }

    /**
     * Patients with a sign.
     *
     * @param with how many have it
     * @param of out of how many
     */
    public record Count(int with, int of) {
        /** The count as a source writes it, as {@code 29/51}. */
        @Override
        public String toString() {
            return with + "/" + of;
        }
    }

    /**
     * A range of numbers.
     *
     * @param low its lower end
     * @param high its upper end, equal to the lower where there is one number only
     */
    public record Range(double low, double high) {}

    /**
     * Counts added up over sources.
     *
     * @param finding the sign that was counted
     * @param counts patients with the sign, by syndrome; a syndrome without data is left out
     * @param ratio likelihood ratio towards {@code towards}; null where none is given
     * @param interval 95 % interval of the ratio; null where none is given
     * @param towards the syndrome that the ratio speaks for; empty where it speaks for none
     * @param countedAs the sign taken from a source whose own id for it differs, by source
     * @param notReported syndromes whose sources are silent on the sign, so that a zero is no proven absence
     * @param unreportedIn sources that are silent on the sign
     */
    public record Pool(
            String finding,
            Map<String, Count> counts,
            @Nullable Double ratio,
            @Nullable Range interval,
            String towards,
            Map<String, String> countedAs,
            List<String> notReported,
            List<String> unreportedIn) {
        /** Copies the collections, the maps in their order. */
        public Pool {
            counts = ordered(counts);
            countedAs = ordered(countedAs);
            notReported = List.copyOf(notReported);
            unreportedIn = List.copyOf(unreportedIn);
        }
    }

    /**
     * How a source stands to others; each list holds their keys.
     *
     * @param disagreesWith sources that say otherwise
     * @param from sources whose counts it adds up
     * @param basedOn sources that a choice of the pack leans on
     * @param overlapsWith sources that may share patients with it, the one it is a part of included
     */
    public record Relations(
            List<String> disagreesWith, List<String> from, List<String> basedOn, List<String> overlapsWith) {
        /** Copies the lists. */
        public Relations {
            disagreesWith = List.copyOf(disagreesWith);
            from = List.copyOf(from);
            basedOn = List.copyOf(basedOn);
            overlapsWith = List.copyOf(overlapsWith);
        }
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
