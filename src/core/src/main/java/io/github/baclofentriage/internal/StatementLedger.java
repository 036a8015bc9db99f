package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Resolved;
import io.github.baclofentriage.internal.StatementResolver.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds of findings or conditions after statements in order of time: a later one takes the place of an earlier one that it
 * contradicts or ends. Of two that contradict each other and of which neither is known to be the later, the present one stands as
 * possible, so that no emergency is lost. A present child makes its parents
 * present; an absent parent makes its children absent.
 */
final class StatementLedger {
    /** What is said of a change at one moment, the word that counts first. */
    private static final List<String> CHANGES = List.of("increased", "decreased", "unknown", "unchanged");

    private static final Comparator<Stated> DEFINITE_FIRST =
            Comparator.comparing(Stated::possible).thenComparing(Stated::text).thenComparing(Stated::path);

    private final ResolvedCase resolved;
    private final Vocabulary vocabulary;
    private final boolean timelessComeFirst;
    private final double window;
    /** When each was last said to be there; null where that statement has no time. */
    private final Map<String, @Nullable Double> seen = new HashMap<>();

    private final Map<String, Stated> present = new TreeMap<>();
    private final Map<String, Stated> absent = new TreeMap<>();
    private final Map<String, End> endedBy = new TreeMap<>();

    /**
     * The end of what was there.
     *
     * @param by what says that it is over
     * @param possible whether what is over was possible only
     */
    private record End(Stated by, boolean possible) {}

    /**
     * An empty ledger.
     *
     * @param resolved takes the facts and what is contradictory
     * @param timelessComeFirst whether a statement without a time is known to be the earliest, as in a case with a timeline
     * @param window hours for which what is over still counts for urgency
     */
    StatementLedger(ResolvedCase resolved, boolean timelessComeFirst, double window) {
        this.resolved = resolved;
        this.vocabulary = resolved.vocabulary();
        this.timelessComeFirst = timelessComeFirst;
        this.window = window;
    }

    /** Enters statements of one moment that is later than those before. */
    void enter(List<Stated> moment) {
        if (moment.isEmpty()) {
            return;
        }
        Map<String, Stated> affirmed = new TreeMap<>();
        Map<String, Stated> denied = new TreeMap<>();
        for (Stated each : moment) {
            switch (each.state()) {
                case PRESENT -> affirmed.merge(each.key(), each, StatementLedger::joined);
                case ABSENT -> denied.merge(each.key(), each, StatementLedger::joined);
                case OVER -> over(each);
            }
        }
        settle(affirmed, denied);
        affirmed.values().forEach(this::endOthers);
        affirmed.values().forEach(this::affirm);
        denied.values().forEach(this::deny);
    }

    /** Notes that something is over, and ends what says that it is there. */
    private void over(Stated stated) {
        for (Stated held : implying(stated)) {
            if (ordered(held, stated)) {
                end(held, stated);
            }
        }
        endedBy.merge(
                stated.key(),
                new End(stated, stated.possible()),
                (held, later) ->
                        new End(held.by.ago() == null ? held.by : later.by, held.possible() && later.possible()));
    }

    /** Takes out denials that are contradicted at their own moment. */
    private void settle(Map<String, Stated> affirmed, Map<String, Stated> denied) {
        if (affirmed.isEmpty() || denied.isEmpty()) {
            return;
        }
        for (String key : List.copyOf(denied.keySet())) {
            Stated present = affirmed.get(key);
            if (present != null) {
                affirmed.put(key, doubtful(present));
                reject(Objects.requireNonNull(denied.remove(key)), "both present and absent");
            }
        }
        for (Stated stated : affirmed.values()) {
            for (String parent : impliedAmong(denied, stated)) {
                Stated dropped = denied.remove(parent);
                if (dropped != null) {
                    reject(dropped, "absent, yet [" + stated.text() + "] implies it");
                }
            }
        }
    }

    /** Takes out what held before and ends with a statement, as coma ends once the patient is alert. */
    private void endOthers(Stated stated) {
        if (stated.possible()) {
            return;
        }
        for (Stated held : List.copyOf(present.values())) {
            boolean contrary = ends(stated, held) || ends(held, stated);
            if (contrary && ordered(held, stated)) {
                end(held, stated);
            }
        }
    }

    private void end(Stated held, Stated by) {
        present.remove(held.key());
        endedBy.put(held.key(), new End(by, held.possible()));
    }

    /** Whether one statement ends what the other is about or what implies that. */
    private boolean ends(Stated one, Stated other) {
        String kind = one.term().kind();
        String id = other.term().id();
        if (kind.equals(other.term().kind())) {
            for (String end : one.term().ends()) {
                if (end.equals(id) || vocabulary.descendants(kind, end).contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void affirm(Stated stated) {
        Stated held = stated;
        for (String key : impliedAmong(absent, stated)) {
            Stated denied = absent.get(key);
            if (denied == null) {
                continue;
            }
            absent.remove(key);
            if (!ordered(denied, stated) && key.equals(stated.key())) {
                reject(denied, "both present and absent");
                held = doubtful(stated);
            } else if (!ordered(denied, stated)) {
                reject(denied, "absent, yet [" + stated.text() + "] implies it");
            }
        }
        endedBy.remove(stated.key());
        present.merge(stated.key(), held, StatementLedger::updated);
        if (timelessComeFirst || !seen.containsKey(stated.key()) || seen.get(stated.key()) != null) {
            seen.put(stated.key(), stated.ago());
        }
    }

    private void deny(Stated stated) {
        List<Stated> implying = implying(stated);
        for (Stated affirmed : implying) {
            if (ordered(affirmed, stated)) {
                continue;
            }
            if (affirmed.key().equals(stated.key())) {
                present.put(affirmed.key(), doubtful(affirmed));
                reject(stated, "both present and absent");
            } else {
                reject(stated, "absent, yet [" + affirmed.text() + "] implies it");
            }
            return;
        }
        implying.forEach(affirmed -> end(affirmed, stated));
        absent.putIfAbsent(stated.key(), stated);
    }

    /** The keys of a statement and then of all that it implies; none where none of them is among others, as is usual. */
    private List<String> impliedAmong(Map<String, Stated> others, Stated stated) {
        for (Stated other : others.values()) {
            if (implies(stated, other.term().kind(), other.term().id())) {
                List<String> keys = new ArrayList<>(List.of(stated.key()));
                keys.addAll(ancestors(stated));
                return keys;
            }
        }
        return List.of();
    }

    /** What is present and is what a statement is about, or implies it. */
    private List<Stated> implying(Stated stated) {
        return present.values().stream()
                .filter(held ->
                        implies(held, stated.term().kind(), stated.term().id()))
                .toList();
    }

    /** Whether a statement is about a term or about one that implies it. */
    private boolean implies(Stated stated, String kind, String id) {
        String own = stated.term().id();
        return kind.equals(stated.term().kind())
                && (own.equals(id) || vocabulary.ancestors(kind, own).contains(id));
    }

    /** Whether it is known that one statement came before another. */
    private boolean ordered(Stated earlier, Stated later) {
        return later.ago() != null && (earlier.ago() != null || timelessComeFirst);
    }

    private void reject(Stated denied, String problem) {
        resolved.reject(denied.path(), denied.text(), problem, "give both a time, or keep one of them");
    }

    /** Adds the facts that hold at the end. */
    void close() {
        present.values().forEach(this::addPresent);
        absent.values().forEach(this::addAbsent);
        endedBy.forEach((key, end) -> {
            String kind = key.substring(0, key.indexOf(' '));
            String id = key.substring(key.indexOf(' ') + 1);
            Double last = last(key, end.by);
            boolean recent = last == null || last <= window;
            resolve(kind, id, end.by, recent);
            Term term = vocabulary.term(kind, id);
            if (term != null && !stands(kind, id)) {
                resolved.state(term, recent ? "resolved" : "ended", end.possible, last);
            }
            vocabulary.ancestors(kind, id).forEach(parent -> resolve(kind, parent, end.by, recent));
        });
    }

    /** Hours since it was last there as far as is known; words as "resolved" say that it was there until shortly before. */
    private @Nullable Double last(String key, Stated end) {
        if (!seen.containsKey(key)) {
            return end.ago();
        }
        Double there = seen.get(key);
        boolean overSince =
                end.state() == StatementResolver.State.OVER && end.key().equals(key);
        return there == null || !overSince
                ? there
                : end.ago() == null ? null : Double.valueOf(Math.min(there, end.ago()));
    }

    private void resolve(String kind, String id, Stated end, boolean recent) {
        if (!stands(kind, id)) {
            resolved.add(new Resolved(id, end.ago(), recent));
        }
    }

    private boolean stands(String kind, String id) {
        return present.values().stream().anyMatch(stated -> implies(stated, kind, id));
    }

    /** Hours since the first of the findings that are present, or null; one that the vocabulary classes as health is no sign. */
    @Nullable
    Double onset() {
        Double first = null;
        for (Stated stated : present.values()) {
            boolean sign = stated.term().kind().equals("finding")
                    && !stated.term().classes().contains("health");
            Double ago = stated.ago();
            if (sign && ago != null && (first == null || ago > first)) {
                first = ago;
            }
        }
        return first;
    }

    private void addPresent(Stated stated) {
        String id = stated.term().id();
        String change = stated.acute() && "unknown".equals(stated.change()) ? "acute" : stated.change();
        resolved.state(stated.term(), change, stated.possible(), seen.get(stated.key()));
        if (!"unknown".equals(stated.change())) {
            resolved.add(new Change(id, stated.change()));
            if (!"increased".equals(stated.change())) {
                return;
            }
        }
        resolved.add(fact(stated, id, stated.change()));
        vocabulary.ancestors(stated.term().kind(), id).forEach(parent -> resolved.add(fact(stated, parent, "unknown")));
    }

    private static Fact fact(Stated stated, String id, String change) {
        return "condition".equals(stated.term().kind())
                ? new Condition(id, stated.possible())
                : new Finding(id, change, stated.possible(), stated.ago());
    }

    private void addAbsent(Stated stated) {
        resolved.add(new Absent(stated.term().id()));
        vocabulary.descendants(stated.term().kind(), stated.term().id()).forEach(id -> resolved.add(new Absent(id)));
    }

    private Set<String> ancestors(Stated stated) {
        return keys(
                stated, vocabulary.ancestors(stated.term().kind(), stated.term().id()));
    }

    private static Set<String> keys(Stated stated, Set<String> ids) {
        Set<String> keys = new HashSet<>();
        ids.forEach(id -> keys.add(stated.term().kind() + " " + id));
        return keys;
    }

    /** What is both affirmed and denied may be there. */
    private static Stated doubtful(Stated stated) {
        return new Stated(
                stated.term(),
                stated.state(),
                stated.ago(),
                stated.change(),
                stated.acute(),
                true,
                stated.text(),
                stated.path());
    }

    /** Two statements of one moment: it is definite or new if either says so, and "as usual" gives way. */
    private static Stated joined(Stated one, Stated other) {
        Stated first = DEFINITE_FIRST.compare(one, other) <= 0 ? one : other;
        return new Stated(
                first.term(),
                first.state(),
                first.ago(),
                CHANGES.indexOf(one.change()) <= CHANGES.indexOf(other.change()) ? one.change() : other.change(),
                one.acute() || other.acute(),
                first.possible(),
                first.text(),
                first.path());
    }

    /** A finding that was present goes on: it began when it began, and is what is last said of it. */
    private static Stated updated(Stated earlier, Stated later) {
        boolean goesOn = "unknown".equals(later.change()) && !"unchanged".equals(earlier.change());
        return new Stated(
                later.term(),
                later.state(),
                earlier.ago() == null ? later.ago() : earlier.ago(),
                goesOn ? earlier.change() : later.change(),
                earlier.acute() || later.acute(),
                earlier.possible() && later.possible(),
                earlier.text(),
                earlier.path());
    }
}
