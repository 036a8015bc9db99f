package io.github.baclofentriage.authoring.lint;

/** One topic of the lint. It reports what it finds and leaves to others what it cannot read. */
@FunctionalInterface
interface PackCheck {
    /** Adds every fault of this topic. */
    void run(LintedPack pack, FaultList faults);
}
