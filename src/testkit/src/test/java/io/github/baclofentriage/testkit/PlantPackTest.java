package io.github.baclofentriage.testkit;

/** What a module with a pack of its own writes: it finds the only pack below {@code src} and runs its cases. */
class PlantPackTest extends RulePackTest {}
