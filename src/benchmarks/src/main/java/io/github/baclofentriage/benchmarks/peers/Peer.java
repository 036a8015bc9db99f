package io.github.baclofentriage.benchmarks.peers;

/** Those that are compared. */
public enum Peer {
    /** This library. */
    OURS("this library"),
    /** Drools as its guide shows it. */
    PLAIN_DROOLS("plain Drools"),
    /** Evrete. */
    EVRETE("Evrete"),
    /** Easy Rules. */
    EASY_RULES("Easy Rules"),
    /** The rules written out as Java, with no engine: the limit. */
    JAVA("Java without an engine");

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    /**
     * What it is called.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Prepares it: compiles the rules and whatever else is done once.
     *
     * @param pack the pack
     * @return what runs the rules
     */
    public Way<?> open(RunnablePack pack) {
        return switch (this) {
            case OURS -> new Ours(pack);
            case PLAIN_DROOLS -> new PlainDrools(pack);
            case EVRETE -> new EvreteRules(pack);
            case EASY_RULES -> new EasyRules(pack);
            case JAVA -> new WrittenJava(pack);
        };
    }
}
