package io.github.baclofentriage.examples.rulepack;

import io.github.baclofentriage.testkit.RulePackTest;

/** Runs every case of the pack in this folder. */
class ClonidinePackTest extends RulePackTest {}
