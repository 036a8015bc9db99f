package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The arguments of a report as votes: a row for each domain in which a rule argues, in the order in which the report first names
 * them, and a column for each syndrome.
 *
 * @param columns the syndromes, most supported first
 * @param rows the domains
 */
record ArgumentTable(List<Column> columns, List<Row> rows) {

    static ArgumentTable of(TriageReport report) {
        Set<String> domains = new LinkedHashSet<>();
        report.syndromes().forEach(syndrome -> arguments(syndrome).forEach(argument -> domains.add(argument.domain())));
        List<Row> rows = domains.stream()
                .map(domain -> Row.of(domain, report.syndromes()))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < report.syndromes().size(); i++) {
            int column = i;
            Syndrome syndrome = report.syndromes().get(i);
            columns.add(new Column(
                    syndrome,
                    report.conclusion().syndromes().contains(syndrome.syndrome()),
                    rows.stream()
                            .mapToInt(row -> row.cells().get(column).votesFor())
                            .sum(),
                    rows.stream()
                            .mapToInt(row -> row.cells().get(column).votesAgainst())
                            .sum()));
        }
        return new ArgumentTable(columns, rows);
    }

    private static Stream<Argument> arguments(Syndrome syndrome) {
        return Stream.concat(syndrome.arguments().stream(), syndrome.against().stream());
    }

    /** What an argument of this strength brings to its domain. */
    private static int votes(Argument argument) {
        return Strength.valueOf(argument.strength().toUpperCase(Locale.ROOT)).votes();
    }

    /**
     * A syndrome and the sum of its votes.
     *
     * @param syndrome the syndrome
     * @param concluded whether the conclusion names it
     * @param votesFor votes for it over all domains
     * @param votesAgainst votes against it over all domains
     */
    record Column(Syndrome syndrome, boolean concluded, int votesFor, int votesAgainst) {
        String points() {
            int points = syndrome.points();
            return signed(points) + (Math.abs(points) == 1 ? " point" : " points");
        }

        boolean argued() {
            return arguments(syndrome).findAny().isPresent();
        }

        /** Where nothing was said of a syndrome, the word unlikely would promise more than is known. */
        boolean bare() {
            return !argued() && syndrome.likelihood().equals("unlikely");
        }

        String count() {
            int against = syndrome.against().size();
            return syndrome.arguments().size() + " for, " + against + " against";
        }
    }

    /**
     * A domain.
     *
     * @param domain its id made readable
     * @param facts what the rules of this domain matched, whichever way they argue
     * @param cells a cell for each syndrome
     */
    record Row(String domain, List<String> facts, List<Cell> cells) {
        private static Row of(String domain, List<Syndrome> syndromes) {
            List<String> facts = syndromes.stream()
                    .flatMap(ArgumentTable::arguments)
                    .filter(argument -> argument.domain().equals(domain))
                    .flatMap(argument -> argument.facts().stream())
                    .distinct()
                    .toList();
            List<Cell> cells = syndromes.stream()
                    .map(syndrome -> new Cell(
                            strongest(syndrome.arguments(), domain, false),
                            strongest(syndrome.against(), domain, false),
                            strongest(syndrome.arguments(), domain, true),
                            strongest(syndrome.against(), domain, true)))
                    .toList();
            return new Row(Phrases.readable(domain), facts, cells);
        }

        private static int strongest(List<Argument> arguments, String domain, boolean struck) {
            return arguments.stream()
                    .filter(argument -> argument.domain().equals(domain))
                    .filter(argument -> argument.undercutBy().isEmpty() != struck)
                    .mapToInt(ArgumentTable::votes)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * The votes of one domain about one syndrome, 0 where there is none.
     *
     * @param votesFor the vote for it
     * @param votesAgainst the vote against it
     * @param struckFor the vote that the strongest struck argument for it would have had alone
     * @param struckAgainst the vote that the strongest struck argument against it would have had alone
     */
    record Cell(int votesFor, int votesAgainst, int struckFor, int struckAgainst) {
        private static final int BLOCK = 10;
        private static final int REACH = Strength.STRONG.votes() * BLOCK + 1;

        boolean empty() {
            return votesFor + votesAgainst + struckFor + struckAgainst == 0;
        }

        /** The votes that were struck, those against first, as the bar shows them. */
        String struck() {
            String against = struckAgainst == 0 ? "" : signed(-struckAgainst);
            String support = struckFor == 0 ? "" : signed(struckFor);
            return against.isEmpty() || support.isEmpty() ? against + support : against + ", " + support;
        }

        String viewBox() {
            return -REACH + " 0 " + 2 * REACH + " " + height();
        }

        /** Struck votes have a line of their own under those that count. */
        int height() {
            return struckFor + struckAgainst == 0 ? BLOCK : 2 * BLOCK;
        }

        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            add(blocks, votesFor, x -> new Block(x * BLOCK + 1, 1, true, false));
            add(blocks, votesAgainst, x -> new Block(-(x + 1) * BLOCK, 1, false, false));
            add(blocks, struckFor, x -> new Block(x * BLOCK + 1, BLOCK + 1, true, true));
            add(blocks, struckAgainst, x -> new Block(-(x + 1) * BLOCK, BLOCK + 1, false, true));
            return blocks;
        }

        private static void add(List<Block> blocks, int votes, Function<Integer, Block> block) {
            for (int x = 0; x < votes; x++) {
                blocks.add(block.apply(x));
            }
        }
    }

    /**
     * One vote of a bar.
     *
     * @param x its left edge; the middle of the bar is 0
     * @param y its upper edge
     * @param supports whether it is a vote for
     * @param struck whether it does not count
     */
    record Block(int x, int y, boolean supports, boolean struck) {}

    /** A number with its sign, a true minus before what is below zero. */
    private static String signed(int votes) {
        return votes < 0 ? "\u2212" + -votes : votes == 0 ? "0" : "+" + votes;
    }
}
