package io.github.baclofentriage.fact;

/**
 * How well a syndrome is supported; words, since no calibrated probability exists.
 *
 * <p>Rule files import the members of this enum, so none may be named like a member of a fact: Drools 10.2 would no longer share
 * the index of such a member between packages and would lose matches in silence.
 */
public enum Level {
    /** Well supported and ahead of the others. */
    LIKELY,
    /** Supported, or not to be left out of account. */
    POSSIBLE,
    /** Little or nothing speaks for it. */
    UNLIKELY;

    /**
     * The level as rules and reports write it.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
