package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.StatementBuilder;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads free words about a patient by the vocabulary of a pack; nothing of them is dropped silently. */
final class WordReader {
    private static final Set<String> EXPOSING = Set.of("drug", "route", "event", "change");
    private static final Set<String> ROLES = Set.of("stopped", "reduced");
    private static final String CHANGE = "change";

    private final Vocabulary vocabulary;
    private final Map<String, Term> readingOf = new HashMap<>();

    WordReader(Vocabulary vocabulary, List<PackQuestion> questions) {
        this.vocabulary = vocabulary;
        questions.forEach(this::link);
    }

    /** A number behind a finding is a reading of what the pack measures to answer the question about that finding. */
    private void link(PackQuestion question) {
        String id = question.measurement();
        Term measurement = id == null ? null : vocabulary.term("measurement", id);
        if (measurement == null) {
            return;
        }
        for (PackQuestion.Answer answer : question.answers()) {
            for (Statement statement : answer.adds().findings().present()) {
                Term finding = vocabulary.find("finding", statement.text()).term();
                if (finding != null) {
                    readingOf.putIfAbsent("finding " + finding.id(), measurement);
                }
            }
        }
    }

    /**
     * Reads clauses.
     *
     * @param clauses what stands between commas
     * @return what was understood and what was not
     */
    Reply read(List<String> clauses) {
        Reply reply = new Reply();
        ExposureWords exposure = new ExposureWords();
        for (String clause : clauses) {
            ClauseReader reader = new ClauseReader(vocabulary, readingOf, reply, Clauses.words(clause));
            reader.read();
            conclude(reader, exposure, reply);
        }
        exposure.addTo(reply);
        return reply;
    }

    private void conclude(ClauseReader clause, ExposureWords exposure, Reply reply) {
        boolean exposing = clause.hits.stream().anyMatch(hit -> !hit.denied() && !isChange(hit) && exposes(hit));
        boolean changesAlone = clause.hits.stream().allMatch(WordReader::isChange);
        Term role = clause.hits.stream()
                .filter(hit -> isChange(hit) && ROLES.contains(hit.term().id()))
                .map(Hit::term)
                .findFirst()
                .orElse(null);
        boolean timed = false;
        for (Hit hit : clause.hits) {
            switch (hit.term().kind()) {
                case "finding", "condition" -> {
                    statement(hit, when(clause, exposing), reply);
                    exposedToo(hit, exposure);
                }
                case "substance" -> substance(hit, role, clause, reply);
                case "treatment" -> other(hit, clause, reply);
                case "age_band" -> other(hit, clause, reply);
                case CHANGE -> timed |= change(hit, exposing || changesAlone, clause, exposure, reply);
                default -> timed |= exposing(hit, clause, exposure, reply);
            }
        }
        amounts(clause, exposure, exposing, reply);
        if (exposing && !timed && clause.ago != null) {
            exposure.ago(clause.ago);
        }
        if (exposing && clause.lasting != null) {
            exposure.used(clause.lasting);
        }
    }

    private boolean exposes(Hit hit) {
        return EXPOSING.contains(hit.term().kind())
                || !vocabulary.within("drug", hit.text()).isEmpty();
    }

    /** Words for a condition may name a drug and a route too, as those for a pump do; the route counts where a drug is named. */
    private void exposedToo(Hit hit, ExposureWords exposure) {
        if (!hit.denied()
                && !hit.match().possible()
                && !hit.match().past()
                && !hit.match().resolved()) {
            vocabulary.within("drug", hit.text()).forEach(exposure::drug);
            vocabulary.within("route", hit.text()).forEach(exposure::routeOfDrug);
        }
    }

    private static boolean isChange(Hit hit) {
        return hit.term().kind().equals(CHANGE);
    }

    /** How long ago a finding began. What lasts beside an exposure is the use of the drug. */
    private static @Nullable String when(ClauseReader clause, boolean exposing) {
        return clause.ago == null && !exposing ? clause.lasting : clause.ago;
    }

    private static void statement(Hit hit, @Nullable String ago, Reply reply) {
        // Words that say when or how stay with a statement, since the rules and the report read them: that it is past,
        // over, new or severe.
        boolean qualified = hit.match().past()
                || hit.match().resolved()
                || hit.match().acute()
                || hit.match().severe();
        String text = qualified && !hit.denied() ? hit.text() : hit.term().label();
        Consumer<StatementBuilder> known = statement -> {
            if (ago != null) {
                statement.ago(ago);
            }
            if (hit.match().possible() && !hit.denied()) {
                statement.possible();
            }
        };
        CaseBuilder builder = PatientCase.builder("answer");
        boolean finding = hit.term().kind().equals("finding");
        if (finding && hit.denied()) {
            builder.absent(text, known);
        } else if (finding) {
            builder.present(text, known);
        } else if (hit.denied()) {
            builder.conditionAbsent(text);
        } else {
            builder.condition(text, known);
        }
        String words = (hit.denied() ? "no " : hit.match().possible() ? "possibly " : "") + text;
        Adding.add(reply, words + (ago == null ? "" : ", " + ago + " ago"), builder.build());
    }

    private static void substance(Hit hit, @Nullable Term change, ClauseReader clause, Reply reply) {
        if (hit.denied()) {
            reply.left().add(hit.text());
            return;
        }
        String role = change != null
                ? change.id()
                : clause.says("took", "taken", "ingested", "drank", "swallowed")
                        ? "taken"
                        : clause.says("usual", "usually", "takes", "daily") ? "usual" : "unknown";
        CaseBuilder builder = PatientCase.builder("answer");
        String label = hit.term().label();
        PatientCase adds = clause.ago == null
                ? builder.coSubstance(label, role).build()
                : builder.coSubstance(label, role, clause.ago).build();
        Adding.add(reply, label + (role.equals("unknown") ? "" : " " + role), adds);
    }

    private static void other(Hit hit, ClauseReader clause, Reply reply) {
        String label = hit.term().label();
        if (hit.denied()) {
            reply.left().add(hit.text());
        } else if (hit.term().kind().equals("age_band")) {
            Adding.add(
                    reply,
                    label,
                    PatientCase.builder("answer").ageBand(hit.term().id()).build());
        } else {
            CaseBuilder builder = PatientCase.builder("answer");
            String ago = clause.ago;
            Adding.add(reply, label, (ago == null ? builder.treatment(label) : builder.treatment(label, ago)).build());
        }
    }

    /** A word for a change is one only beside a drug, a route or an event, or alone: many of them have other uses. */
    private static boolean change(Hit hit, boolean about, ClauseReader clause, ExposureWords exposure, Reply reply) {
        boolean substance =
                clause.hits.stream().anyMatch(each -> each.term().kind().equals("substance"));
        if (about && !hit.denied() && !hit.match().possible() && exposure.change(hit.term(), clause.ago)) {
            return clause.ago != null;
        }
        if (!substance) {
            reply.left().add(hit.text());
        }
        return false;
    }

    private boolean exposing(Hit hit, ClauseReader clause, ExposureWords exposure, Reply reply) {
        Term term = hit.term();
        if (hit.denied() || hit.match().possible()) {
            reply.left().add(hit.text());
            return false;
        }
        vocabulary.within("drug", hit.text()).forEach(exposure::drug);
        if (term.kind().equals("event")) {
            exposure.event(term, clause.ago);
        } else if (term.kind().equals("drug")) {
            exposure.drug(term);
        }
        List<Term> routes = vocabulary.within("route", hit.text());
        if (!routes.isEmpty() && !exposure.route(routes.get(0)) && term.kind().equals("route")) {
            reply.left().add(hit.text());
        }
        return term.kind().equals("event") && clause.ago != null;
    }

    private static void amounts(ClauseReader clause, ExposureWords exposure, boolean exposing, Reply reply) {
        boolean daily = clause.says("daily", "day", "/day", "/d") || clause.says("od");
        boolean atOnce = clause.says("once", "took", "taken", "ingested", "swallowed");
        for (String amount : clause.amounts) {
            if (clause.says("weight", "weighs", "kg") || amount.matches(".*\\d ?kg")) {
                Adding.add(
                        reply,
                        amount,
                        PatientCase.builder("answer").weight(amount).build());
            } else if (daily || amount.contains("/")) {
                exposure.daily(amount);
            } else if (atOnce) {
                exposure.atOnce(amount);
            } else {
                String hint = exposing ? "" : " of which drug, and";
                reply.problems()
                        .add("\"" + amount + "\":" + hint + " a day or at once? Maybe \"" + amount
                                + " a day\" or \"took " + amount + "\" beside the drug.");
            }
        }
    }
}
