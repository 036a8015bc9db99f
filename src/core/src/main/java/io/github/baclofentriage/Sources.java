package io.github.baclofentriage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules of a pack may cite.
 *
 * @param statements statements of the document that the pack derives from, by key, in its order
 * @param sources every other source by key, in the pack's order
 */
public record Sources(Map<String, Statement> statements, Map<String, Source> sources) {

    /** Keeps the order of both maps. */
    public Sources {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
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
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        }
    }

    /**
     * One source.
     *
     * @param kind {@code label}, {@code series}, {@code review}, {@code case}, {@code scale}, {@code design}, ...
     * @param citation where it was published
     * @param says what a rule may rest on, in the pack's own words
     */
    public record Source(String kind, String citation, String says) {}
}
