package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Baseline;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Exposure;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Likelihood;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.Patient;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.Rejected;
import io.github.baclofentriage.fact.Resolved;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Stated;
import io.github.baclofentriage.fact.Substance;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.fact.Treatment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says the facts of one patient in words, each of which is put together once however many rules matched the fact. */
final class FactWording {
    private final PackDefinition definition;
    private final Vocabulary vocabulary;
    /** By the fact itself, which is the same object in every match, since to compare all that facts hold would take longer. */
    private final Map<Fact, String> said = new IdentityHashMap<>();

    FactWording(LoadedPack pack) {
        this.definition = pack.definition();
        this.vocabulary = pack.vocabulary();
    }

    /** The facts in words, each once, in alphabetical order; conclusions of other rules are left out. */
    List<String> of(Collection<Fact> facts) {
        if (facts.size() == 1) {
            String only = of(facts.iterator().next());
            return only.isEmpty() ? List.of() : List.of(only);
        }
        List<String> words = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            String text = of(fact);
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
        words.sort(null);
        for (int i = words.size() - 1; i > 0; i--) {
            if (words.get(i).equals(words.get(i - 1))) {
                words.remove(i);
            }
        }
        return List.copyOf(words);
    }

    String of(Fact fact) {
        String words = said.get(fact);
        if (words == null) {
            words = say(fact);
            said.put(fact, words);
        }
        return words;
    }

    private String say(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding(finding);
        }
        if (fact instanceof Change change) {
            return vocabulary.label("finding", change.id()) + " " + change.direction();
        }
        if (fact instanceof Absent absent) {
            return "no " + either(absent.id());
        }
        if (fact instanceof Condition condition) {
            return vocabulary.label("condition", condition.id()) + possible(condition.possible());
        }
        if (fact instanceof Measurement measurement) {
            return measured(measurement);
        }
        if (fact instanceof Exposure exposure) {
            return exposure(exposure);
        }
        if (fact instanceof Substance substance) {
            return vocabulary.label("substance", substance.named()) + role(substance.role()) + ago(substance.ago());
        }
        if (fact instanceof Event event) {
            return vocabulary.label("event", event.id()) + ago(event.ago());
        }
        if (fact instanceof Treatment treatment) {
            return vocabulary.label("treatment", treatment.id()) + ago(treatment.ago());
        }
        if (fact instanceof Sign sign) {
            return vocabulary.label("sign", sign.id());
        }
        return other(fact);
    }

    private String other(Fact fact) {
        if (fact instanceof Resolved resolved) {
            return either(resolved.id()) + " resolved" + ago(resolved.ago());
        }
        if (fact instanceof Baseline baseline) {
            return "usual " + vocabulary.label("measurement", baseline.id()) + " " + Numbers.plain(baseline.value());
        }
        if (fact instanceof Patient patient) {
            return patient(patient);
        }
        if (fact instanceof RedFlag flag) {
            PackDefinition.Flag declared = definition.redFlags().get(flag.id());
            return declared == null ? flag.id() : declared.label();
        }
        if (fact instanceof Stated stated) {
            return stated(stated);
        }
        if (fact instanceof Rejected rejected) {
            return "rejected " + rejected.path();
        }
        if (fact instanceof Likelihood likelihood) {
            return syndrome(likelihood.syndrome()) + " " + likelihood.level();
        }
        if (fact instanceof Tally tally) {
            return syndrome(tally.syndrome()) + " " + tally.points() + " points";
        }
        return fact instanceof Conclusion conclusion
                ? definition.statuses().getOrDefault(conclusion.status(), conclusion.status())
                : "";
    }

    private String syndrome(String id) {
        return definition.syndromes().getOrDefault(id, id);
    }

    private String either(String id) {
        Term term = vocabulary.term("finding", id);
        return term == null ? vocabulary.label("condition", id) : term.label();
    }

    private String finding(Finding finding) {
        String change = "unknown".equals(finding.change()) ? "" : " (" + finding.change() + ")";
        return vocabulary.label("finding", finding.id()) + change + possible(finding.possible()) + ago(finding.ago());
    }

    private String stated(Stated stated) {
        String change = "unknown".equals(stated.change()) ? "" : " (" + stated.change() + ")";
        return vocabulary.label(stated.kind(), stated.id()) + change + possible(stated.possible()) + ago(stated.ago());
    }

    private String measured(Measurement measurement) {
        Term term = vocabulary.term("measurement", measurement.id());
        String unit = term == null || term.unit() == null || term.unit().startsWith("{") ? "" : unit(term.unit());
        String label = vocabulary.label("measurement", measurement.id());
        if (measurement.latest() == null) {
            double worst = measurement.highest();
            return "old " + label + " " + Numbers.plain(worst) + unit + ago(measurement.ago());
        }
        String range = measurement.lowest() == measurement.highest()
                ? ""
                : " (" + Numbers.plain(measurement.lowest()) + " to " + Numbers.plain(measurement.highest()) + ")";
        return label + " " + Numbers.plain(measurement.latest()) + range + unit;
    }

    private static String unit(String ucum) {
        return ucum.startsWith("/") || "%".equals(ucum) ? ucum : " " + ucum;
    }

    private String exposure(Exposure exposure) {
        StringJoiner words = new StringJoiner(" ");
        if (!"unknown".equals(exposure.route())) {
            words.add(vocabulary.label("route", exposure.route()));
        }
        words.add(vocabulary.label("drug", exposure.drug()));
        List<String> parts = new ArrayList<>();
        if (exposure.daily() != null) {
            parts.add(stated(exposure.drug(), exposure.daily(), exposure.dailyUnit()) + " a day");
        }
        if (exposure.before() != null && !exposure.before().equals(exposure.daily())) {
            parts.add(stated(exposure.drug(), exposure.before(), exposure.dailyUnit()) + " a day before");
        }
        if (exposure.acute() != null) {
            parts.add(stated(exposure.drug(), exposure.acute(), exposure.acuteUnit()) + " at once");
        }
        if (exposure.maternal() != null) {
            parts.add("mother " + dose(exposure.maternal(), "mg") + " a day");
        }
        if (exposure.duration() != null) {
            parts.add("used for " + time(exposure.duration()));
        }
        if (!"unknown".equals(exposure.change())) {
            parts.add(vocabulary.label("change", exposure.change()) + ago(exposure.ago()));
        }
        if (exposure.onset() != null) {
            parts.add("first sign " + time(exposure.onset()) + " later");
        }
        return words + (parts.isEmpty() ? "" : ", " + String.join(", ", parts));
    }

    /** A dose in the unit it was stated in; rules read that of a drug without a unit of its own in milligrams. */
    private String stated(String drug, double amount, String unit) {
        Term term = vocabulary.term("drug", drug);
        boolean converted = term == null || term.unit() == null;
        return dose(converted ? Units.convert(amount, "mg", unit) : amount, unit);
    }

    private static String dose(double amount, String unit) {
        return Numbers.plain(amount) + " " + unit;
    }

    private static String patient(Patient patient) {
        if (patient.youngest() == patient.oldest()) {
            return "age " + time(patient.youngest() * 8766);
        }
        return patient.oldest() >= 130 && patient.youngest() <= 0
                ? "age unknown"
                : "age " + Numbers.plain(patient.youngest()) + " to " + Numbers.plain(patient.oldest()) + " a";
    }

    private static String role(String role) {
        return "unknown".equals(role) ? "" : " (" + role + ")";
    }

    private static String possible(boolean possible) {
        return possible ? " (possible)" : "";
    }

    private static String ago(@Nullable Double hours) {
        return hours == null ? "" : " " + time(hours) + " ago";
    }

    /** A span of time in the unit that reads best, as {@code 31 h}. */
    static String time(double hours) {
        if (hours < 1) {
            return Math.round(hours * 60) + " min";
        }
        if (hours < 96) {
            return Numbers.plain(hours) + " h";
        }
        return hours < 24 * 120
                ? Math.round(hours / 24) + " d"
                : Numbers.plain(Math.round(hours / 876.6) / 10.0) + " a";
    }
}
