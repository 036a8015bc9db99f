package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What could stand in the place of a word that a rule says: the words that are nearest to it in the pack. */
final class Neighbours {
    private final List<String> urgencies;
    private final List<Term> domains;
    private final Map<String, Integer> arguments = new HashMap<>();

    private Neighbours(RulePack pack) {
        this.urgencies = pack.urgencies();
        this.domains = pack.vocabulary().terms().stream()
                .filter(term -> term.kind().equals("domain"))
                .toList();
        pack.rules().stream()
                .map(RulePack.Rule::file)
                .distinct()
                .flatMap(path -> RuleFile.read(path, pack.text(path)).rules().stream())
                .flatMap(rule -> Stream.ofNullable(rule.call()))
                .filter(Neighbours::argues)
                .forEach(call -> arguments.merge(vote(syndrome(call), domain(call)), 1, Integer::sum));
    }

    static Neighbours of(RulePack pack) {
        return new Neighbours(pack);
    }

    /**
     * The domain that an argument could be moved to: one of the same classes, so that only domains tell the two apart, and of those the
     * one in which the fewest rules argue about the syndrome, so that the argument meets no other there and leaves its own domain.
     */
    Optional<String> domain(String syndrome, String own) {
        List<String> classes = domains.stream()
                .filter(term -> term.id().equals(own))
                .findFirst()
                .map(Term::classes)
                .orElse(List.of());
        return domains.stream()
                .filter(term -> !term.id().equals(own))
                .min(Comparator.comparing((Term term) -> !term.classes().equals(classes))
                        .thenComparing(term -> arguments.getOrDefault(vote(syndrome, term.id()), 0)))
                .map(Term::id);
    }

    /** The next more and the next less urgent. */
    List<String> urgencies(String own) {
        int place = urgencies.indexOf(own);
        return IntStream.range(0, urgencies.size())
                .filter(i -> place >= 0 && Math.abs(i - place) == 1)
                .mapToObj(urgencies::get)
                .toList();
    }

    static boolean argues(Call call) {
        return call.name().equals("argue") || call.name().equals("argueAgainst");
    }

    /** The syndrome that a rule argues about; empty where a variable names it. */
    static String syndrome(Call call) {
        return call.arguments().get(0) instanceof Text text ? text.value() : "";
    }

    private static String domain(Call call) {
        return call.arguments().get(call.arguments().size() - 1) instanceof Text text ? text.value() : "";
    }

    private static String vote(String syndrome, String domain) {
        return syndrome + ' ' + domain;
    }
}
