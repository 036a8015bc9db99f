package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Unrecognised;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Stated;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case in the pack's words, being gathered: facts for the rules, and what did not become one. */
final class ResolvedCase {
    private final WordLookup words;
    private final Standings standings;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final List<Unrecognised> unrecognised = new ArrayList<>();
    private final List<CaseFault> rejected = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    /**
     * A case of which nothing is read yet.
     *
     * @param words finds terms
     * @param standings what each term calls for by itself
     */
    ResolvedCase(WordLookup words, Standings standings) {
        this.words = words;
        this.standings = standings;
    }

    WordLookup words() {
        return words;
    }

    Vocabulary vocabulary() {
        return words.vocabulary();
    }

    Set<Fact> facts() {
        return facts;
    }

    List<Unrecognised> unrecognised() {
        return unrecognised;
    }

    List<CaseFault> rejected() {
        return rejected;
    }

    List<SetAside> setAside() {
        return setAside;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** Adds that the case itself states a term, and what it says of it. */
    void state(Term term, String change, boolean possible, @Nullable Double ago) {
        facts.add(new Stated(term.id(), term.kind(), standings.of(term), change, possible, ago));
    }

    /** Adds that the case states a value of a measurement, whether or not it has limits for this patient. */
    void stateMeasured(Term term, boolean limited) {
        facts.add(new Stated(term.id(), term.kind(), standings.ofValue(term, limited), "unknown", false, null));
    }

    void reject(String path, String value, String problem, @Nullable String maybe) {
        rejected.add(new CaseFault(path, value, problem, maybe, 0));
    }

    void setAside(String path, String text, Term term, String reason) {
        setAside.add(new SetAside(path, text, term.id(), reason));
    }

    /** Looks a word up and notes it where it is not known. */
    @Nullable
    Match find(String kind, String path, String text) {
        Match match = words.find(kind, text);
        return match.term() == null ? unknown(kind, path, text) : known(match, match.term(), path, text);
    }

    /** Notes a word that is not known. */
    @Nullable
    Match unknown(String kind, String path, String text) {
        unrecognised.add(new Unrecognised(path, text, words.nearest(kind, text), null));
        return null;
    }

    /** A match, unless it is denied: then it is noted as not known, since the list it stands in affirms it. */
    @Nullable
    Match known(Match match, Term term, String path, String text) {
        if (match.negated()) {
            String hint =
                    "the words deny or question " + term.label() + "; list it under absent or unknown, or leave it out";
            unrecognised.add(new Unrecognised(path, text, null, hint));
            return null;
        }
        return match;
    }

    /** The id of a word, or {@code unknown} where it is not given, says so itself or is not known to the pack. */
    String id(String kind, String path, @Nullable String text) {
        if (text == null || Wording.fold(text).equals("unknown")) {
            return "unknown";
        }
        Match match = find(kind, path, text);
        return match == null || match.term() == null ? "unknown" : match.term().id();
    }
}
