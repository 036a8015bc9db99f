package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.benchmarks.peers.AnswerSheet;
import io.github.baclofentriage.benchmarks.written.Votes.Ballots;
import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Likelihood;
import io.github.baclofentriage.fact.Tally;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** What is known of one patient, by type and id, and what the rules said so far. Compiled rules read and write it. */
public final class PatientChart {
    private static final Fact[] NOTHING = {};

    private final FactSlots slots;
    private final Ballots ballots;
    private final List<String> ruleIds;
    private final AnswerSheet sheet;
    private final Consumer<Fact> reader;
    private final Fact[][] facts;
    private final BitSet struck = new BitSet();
    private Argument[] arguments = new Argument[16];
    private int argued;

    private record Argument(int rule, int syndrome, boolean supports, int votes, int domain) {}

    PatientChart(FactSlots slots, Ballots ballots, List<String> ruleIds, AnswerSheet sheet, Consumer<Fact> reader) {
        this.slots = slots;
        this.ballots = ballots;
        this.ruleIds = ruleIds;
        this.sheet = sheet;
        this.reader = reader;
        this.facts = new Fact[slots.count()][];
        Arrays.fill(facts, NOTHING);
    }

    /**
     * What the rules said apart from facts and arguments.
     *
     * @return the sheet that takes it
     */
    public AnswerSheet sheet() {
        return sheet;
    }

    /**
     * The facts of one type and id, or of one type.
     *
     * @param slot their number
     * @return the facts; not to be changed
     */
    public Fact[] at(int slot) {
        return facts[slot];
    }

    /**
     * Adds a fact whose place is not known beforehand.
     *
     * @param fact the fact
     */
    public void add(Fact fact) {
        add(slots.of(fact), slots.whole(fact), fact);
    }

    /**
     * Adds a fact unless it is there.
     *
     * @param slot the number of its type and id; negative where no rule asks for them
     * @param whole the number of its type; negative where no rule asks for all of it
     * @param fact the fact
     */
    public void add(int slot, int whole, Fact fact) {
        boolean isNew = slot >= 0 && put(slot, fact);
        if (whole >= 0) {
            isNew |= put(whole, fact);
        }
        if (isNew) {
            reader.accept(fact);
        }
    }

    private boolean put(int slot, Fact fact) {
        Fact[] there = facts[slot];
        for (Fact each : there) {
            if (each.equals(fact)) {
                return false;
            }
        }
        Fact[] more = Arrays.copyOf(there, there.length + 1);
        more[there.length] = fact;
        facts[slot] = more;
        return true;
    }

    /**
     * Takes an argument.
     *
     * @param rule the number of the rule
     * @param syndrome the number of the syndrome
     * @param supports whether it argues for it
     * @param votes how much it weighs
     * @param domain the number of the domain
     */
    public void argue(int rule, int syndrome, boolean supports, int votes, int domain) {
        if (argued == arguments.length) {
            arguments = Arrays.copyOf(arguments, 2 * argued);
        }
        arguments[argued++] = new Argument(rule, syndrome, supports, votes, domain);
        sheet.argued(ruleIds.get(rule));
    }

    /**
     * Strikes the argument of a rule.
     *
     * @param rule the number of that rule
     */
    public void strike(int rule) {
        struck.set(rule);
        sheet.struck(ruleIds.get(rule));
    }

    /**
     * States how well a syndrome is supported.
     *
     * @param syndrome the syndrome
     * @param level the level
     */
    public void likelihood(String syndrome, Level level) {
        sheet.likelihood(syndrome, level);
        add(new Likelihood(syndrome, level.word()));
    }

    /**
     * Proposes a conclusion.
     *
     * @param status the status
     * @param syndrome the syndrome
     */
    public void conclude(String status, String syndrome) {
        sheet.conclusion(status, syndrome);
        add(new Conclusion(status, syndrome));
    }

    /** Adds up the arguments that no rule struck. */
    public void weigh() {
        Votes votes = new Votes(ballots);
        for (int i = 0; i < argued; i++) {
            Argument argument = arguments[i];
            if (!struck.get(argument.rule)) {
                votes.count(argument.syndrome, argument.supports, argument.votes, argument.domain);
            }
        }
        for (Tally tally : votes.tallies()) {
            sheet.tally(tally);
            add(tally);
        }
    }
}
