package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.TriageReport.Moment;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything of a case that has a time and is understood, in words and in order of time. */
final class CaseMoments {
    private static final Comparator<Moment> EARLIEST_FIRST = Comparator.comparingDouble(
                    (Moment moment) -> -moment.agoHours())
            .thenComparing(Moment::kind)
            .thenComparing(Moment::words);

    private final WordLookup lookup;
    private final List<Moment> moments = new ArrayList<>();

    private CaseMoments(WordLookup lookup) {
        this.lookup = lookup;
    }

    static List<Moment> of(PatientCase patientCase, WordLookup lookup) {
        CaseMoments moments = new CaseMoments(lookup);
        for (CaseHistory.Part part : CaseHistory.of(patientCase).parts()) {
            moments.add(part.said());
            part.events().forEach(moments::add);
        }
        return moments.moments.stream().distinct().sorted(EARLIEST_FIRST).toList();
    }

    private void add(PatientCase said) {
        said.exposures().forEach(this::add);
        for (String list : List.of("finding", "condition")) {
            PatientCase.Statements stated = list.equals("finding") ? said.findings() : said.conditions();
            stated.present().forEach(each -> add("finding", each));
            stated.absent().forEach(each -> add("absence", each));
        }
        for (Map.Entry<String, List<Reading>> measured : said.measurements().entrySet()) {
            for (Reading reading : measured.getValue()) {
                add("measurement", reading.agoHours(), () -> {
                    String name = word(measured.getKey(), "measurement");
                    return name == null ? null : name + " " + Amounts.shown(reading.quantity());
                });
            }
        }
        said.coSubstances().forEach(each -> add("substance", each.agoHours(), () -> substance(each)));
        said.treatments().forEach(each -> add("treatment", each.agoHours(), () -> word(each.treatment(), "treatment")));
    }

    private void add(Exposure exposure) {
        if (exposure.change() != null || exposure.acuteDose() != null) {
            add("exposure", exposure.agoHours(), () -> words(exposure));
        }
        exposure.events().forEach(this::add);
    }

    private @Nullable String words(Exposure exposure) {
        String drug = word(exposure.drug(), "drug");
        String route = exposure.route() == null ? null : word(exposure.route(), "route");
        String change = exposure.change() == null ? null : word(exposure.change(), "change");
        if (drug == null || change == null && exposure.acuteDose() == null) {
            return null;
        }
        String amount = exposure.acuteDose() == null ? "" : " " + exposure.acuteDose();
        return (route == null ? "" : route + " ") + drug + (change == null ? "" : ", " + change) + amount;
    }

    private void add(Event event) {
        add("event", event.agoHours(), () -> word(event.text(), "event"));
    }

    private @Nullable String substance(PatientCase.CoSubstance stated) {
        String name = word(stated.substance(), "substance");
        return name == null ? null : name + (stated.role().equals("unknown") ? "" : " " + stated.role());
    }

    private void add(String kind, Statement stated) {
        add(kind, stated.agoHours(), () -> {
            String word = word(stated.text(), "finding", "condition");
            String change = stated.changeFromBaseline() == null ? "" : ", " + stated.changeFromBaseline();
            String no = kind.equals("absence") ? "no " : "";
            return word == null ? null : no + word + change + (stated.possible() ? " (possible)" : "");
        });
    }

    /** Adds what has a time; most of a case has none, and then no word is looked up. */
    private void add(String kind, @Nullable Double agoHours, Words words) {
        String said = agoHours == null ? null : words.get();
        if (agoHours != null && said != null) {
            moments.add(new Moment(agoHours, kind, said));
        }
    }

    private interface Words {
        @Nullable
        String get();
    }

    /** The label of a word in the first of some kinds that knows it; null where none does or the word is of the past or denied. */
    private @Nullable String word(String text, String... kinds) {
        for (String kind : kinds) {
            Vocabulary.Match match = lookup.find(kind, text);
            Term term = match.term();
            if (term != null) {
                String over = match.resolved() ? ", resolved" : "";
                return match.past() || match.negated() ? null : term.label() + over;
            }
        }
        return null;
    }
}
