package io.github.baclofentriage.authoring.mutation;

/** Is told how far a run has come. */
@FunctionalInterface
public interface RunProgress {
    /** Tells nobody. */
    RunProgress UNSEEN = (done, all) -> {};

    /**
     * Takes note.
     *
     * @param done how many changes were tried
     * @param all how many there are
     */
    void at(int done, int all);
}
