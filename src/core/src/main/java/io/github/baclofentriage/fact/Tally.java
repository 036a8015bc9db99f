package io.github.baclofentriage.fact;

/**
 * What the arguments for and against one syndrome add up to, with one vote a domain.
 *
 * @param syndrome the syndrome's id
 * @param points points for less points against
 * @param pointsFor points of the strongest argument for, summed over domains
 * @param pointsAgainst points of the strongest argument against, summed over domains
 * @param margin points less those of the best other syndrome
 * @param own points for from domains in which this syndrome outvotes every other
 * @param history points for from the domains that the vocabulary classes as history
 * @param domains number of domains with a vote for
 */
public record Tally(
        String syndrome, int points, int pointsFor, int pointsAgainst, int margin, int own, int history, int domains)
        implements Fact {}
