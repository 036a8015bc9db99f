package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Findings and conditions: looks the words up, settles what is stated both present and absent, and adds what they imply. A
 * present child makes its parents present; an absent parent makes its children absent.
 */
final class StatementResolver {
    /** The kinds of term that a list may name, its own first: people write diseases among findings and the other way round. */
    private static final Map<String, List<String>> KINDS =
            Map.of("findings", List.of("finding", "condition"), "conditions", List.of("condition", "finding"));

    private record Stated(Term term, @Nullable Double ago, String change, boolean possible, String text) {}

    private final ResolvedCase resolved;
    private final Vocabulary vocabulary;

    StatementResolver(ResolvedCase resolved) {
        this.resolved = resolved;
        this.vocabulary = resolved.vocabulary();
    }

    void resolve(String list, Statements statements) {
        Map<String, Stated> present = stated(list, "present", statements.present());
        Map<String, Stated> absent = stated(list, "absent", statements.absent());
        stated(list, "unknown", statements.unknown());
        settleContradictions("/" + list, present, absent);
        present.values().forEach(this::addPresent);
        absent.values().forEach(stated -> addAbsent(stated.term));
    }

    private Map<String, Stated> stated(String list, String presence, List<Statement> statements) {
        String path = "/" + list + "/" + presence;
        Map<String, Stated> byId = new TreeMap<>();
        for (Statement statement : statements) {
            Match match = find(list, path, statement.text());
            if (match == null || match.term() == null) {
                continue;
            }
            if (match.past()) {
                resolved.setAside(path, statement.text(), match.term(), "past");
                continue;
            }
            String change = statement.changeFromBaseline() == null ? "unknown" : statement.changeFromBaseline();
            boolean possible = statement.possible() || match.possible();
            if (possible && "absent".equals(presence)) {
                resolved.setAside(path, statement.text(), match.term(), "possibly absent is unknown");
                continue;
            }
            Stated stated = new Stated(match.term(), statement.agoHours(), change, possible, statement.text());
            byId.merge(match.term().kind() + " " + match.term().id(), stated, StatementResolver::stronger);
        }
        return byId;
    }

    private @Nullable Match find(String list, String path, String text) {
        List<String> kinds = KINDS.getOrDefault(list, List.of());
        for (String kind : kinds) {
            if (vocabulary.find(kind, text).term() != null) {
                return resolved.find(kind, path, text);
            }
        }
        return resolved.find(kinds.get(0), path, text);
    }

    /** Of two statements of one finding the definite one stands, then the one with a change, then the earlier onset. */
    private static Stated stronger(Stated one, Stated other) {
        return java.util.stream.Stream.of(one, other)
                .min(Comparator.comparing(Stated::possible)
                        .thenComparing(stated -> "unknown".equals(stated.change))
                        .thenComparing(stated -> stated.ago == null ? 0 : -stated.ago)
                        .thenComparing(Stated::change)
                        .thenComparing(Stated::text))
                .orElseThrow();
    }

    private void settleContradictions(String path, Map<String, Stated> present, Map<String, Stated> absent) {
        for (String key : Set.copyOf(absent.keySet())) {
            Stated denied = absent.get(key);
            Stated stated = present.get(key);
            if (denied != null && stated != null) {
                settleSame(path, key, stated, denied, present, absent);
            }
        }
        for (Stated stated : List.copyOf(present.values())) {
            for (String parent : vocabulary.ancestors(stated.term.kind(), stated.term.id())) {
                Stated denied = absent.get(stated.term.kind() + " " + parent);
                if (denied != null && laterAbsence(stated, denied)) {
                    present.remove(stated.term.kind() + " " + stated.term.id());
                } else if (denied != null) {
                    absent.remove(stated.term.kind() + " " + parent);
                    if (!laterAbsence(denied, stated)) {
                        reject(path + "/absent", denied, "absent, yet [" + stated.text + "] implies it");
                    }
                }
            }
        }
    }

    private void settleSame(
            String path,
            String key,
            Stated stated,
            Stated denied,
            Map<String, Stated> present,
            Map<String, Stated> absent) {
        if (stated.ago != null && denied.ago != null && !stated.ago.equals(denied.ago)) {
            (laterAbsence(stated, denied) ? present : absent).remove(key);
            return;
        }
        present.remove(key);
        absent.remove(key);
        reject(path, denied, "both present and absent");
    }

    private static boolean laterAbsence(Stated stated, Stated denied) {
        return stated.ago != null && denied.ago != null && denied.ago < stated.ago;
    }

    private void reject(String path, Stated denied, String problem) {
        resolved.reject(path, denied.text, problem, "give both a time, or keep one of them");
    }

    private void addPresent(Stated stated) {
        String id = stated.term.id();
        if (!"unknown".equals(stated.change)) {
            resolved.add(new Change(id, stated.change));
            if (!"increased".equals(stated.change)) {
                return;
            }
        }
        resolved.add(fact(stated, id, stated.change));
        vocabulary.ancestors(stated.term.kind(), id).forEach(parent -> resolved.add(fact(stated, parent, "unknown")));
    }

    private static Fact fact(Stated stated, String id, String change) {
        return "condition".equals(stated.term.kind())
                ? new Condition(id, stated.possible)
                : new Finding(id, change, stated.possible, stated.ago);
    }

    private void addAbsent(Term term) {
        resolved.add(new Absent(term.id()));
        vocabulary.descendants(term.kind(), term.id()).forEach(id -> resolved.add(new Absent(id)));
    }
}
