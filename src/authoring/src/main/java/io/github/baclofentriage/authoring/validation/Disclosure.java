package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Renal;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a published case answers when a question is put to it: the parts of the whole case that the question's own answers speak of. A
 * question that it cannot answer gives the case as it was known.
 */
final class Disclosure {
    private final Vocabulary vocabulary;
    private final PatientCase truth;

    Disclosure(Vocabulary vocabulary, PatientCase truth) {
        this.vocabulary = vocabulary;
        this.truth = truth;
    }

    /** The case as it is known after the question. */
    PatientCase answer(PatientCase known, PackQuestion question) {
        Map<String, List<Reading>> measurements = new LinkedHashMap<>();
        boolean substances = false;
        boolean kidneys = false;
        List<Exposure> asked = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (PackQuestion.Answer answer : question.answers()) {
            PatientCase adds = answer.adds();
            adds.findings().present().forEach(each -> words.add(each.text()));
            adds.findings().absent().forEach(each -> words.add(each.text()));
            adds.measurements().keySet().forEach(name -> measurements.putAll(readings(name)));
            substances |= !adds.coSubstances().isEmpty();
            kidneys |= !adds.renal().equals(Renal.UNKNOWN);
            asked.addAll(adds.exposures());
        }
        if (question.measurement() != null) {
            measurements.putAll(readings(question.measurement()));
        }
        Statements findings = new Statements(
                told(words, truth.findings().present()),
                told(words, truth.findings().absent()),
                List.of());
        PatientCase answered = new PatientCase(
                known.id(),
                known.assessedAt(),
                known.patient(),
                List.of(),
                findings,
                measurements,
                kidneys ? truth.renal() : Renal.UNKNOWN,
                substances ? truth.coSubstances() : List.of(),
                Statements.NONE,
                List.of(),
                List.of(),
                List.of());
        return exposed(known.plus(answered), asked);
    }

    private Map<String, List<Reading>> readings(String name) {
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        Term asked = vocabulary.find("measurement", name).term();
        truth.measurements().forEach((written, values) -> {
            Term term = vocabulary.find("measurement", written).term();
            if (term != null && term.equals(asked)) {
                readings.put(written, values);
            }
        });
        return readings;
    }

    /** Statements of which a question speaks: of one of its findings, of a kind of one, or of what one is a kind of. */
    private List<Statement> told(Set<String> words, List<Statement> stated) {
        return stated.stream()
                .filter(each -> {
                    Set<String> line = line(each.text());
                    return words.stream().map(this::id).anyMatch(line::contains);
                })
                .toList();
    }

    private @Nullable String id(String text) {
        Term term = vocabulary.find("finding", text).term();
        return term == null ? null : term.id();
    }

    private Set<String> line(String text) {
        Set<String> line = new HashSet<>();
        String id = id(text);
        if (id != null) {
            line.add(id);
            line.addAll(vocabulary.ancestors("finding", id));
            line.addAll(vocabulary.descendants("finding", id));
        }
        return line;
    }

    /** The exposures of the case with those parts of the true ones that any answer to the question speaks of. */
    private PatientCase exposed(PatientCase known, List<Exposure> asked) {
        if (asked.isEmpty()) {
            return known;
        }
        List<Exposure> exposures = new ArrayList<>(known.exposures());
        for (int i = 0; i < truth.exposures().size(); i++) {
            if (i < exposures.size()) {
                exposures.set(i, shown(exposures.get(i), truth.exposures().get(i), asked));
            } else {
                exposures.add(truth.exposures().get(i));
            }
        }
        return new PatientCase(
                known.id(),
                known.assessedAt(),
                known.patient(),
                exposures,
                known.findings(),
                known.measurements(),
                known.renal(),
                known.coSubstances(),
                known.conditions(),
                known.treatments(),
                known.timeline(),
                known.faults());
    }

    private static Exposure shown(Exposure known, Exposure truth, List<Exposure> asked) {
        boolean times = asks(asked, Exposure::agoHours) || asks(asked, Exposure::onsetHours);
        boolean change = asks(asked, Exposure::change);
        boolean events = asked.stream().anyMatch(each -> !each.events().isEmpty());
        return new Exposure(
                asked.stream().anyMatch(each -> !each.drug().equals("unknown")) ? truth.drug() : known.drug(),
                asks(asked, Exposure::route) ? truth.route() : known.route(),
                known.indication(),
                asks(asked, Exposure::dailyDose) ? truth.dailyDose() : known.dailyDose(),
                known.maternalDailyDose(),
                asks(asked, Exposure::acuteDose) ? truth.acuteDose() : known.acuteDose(),
                change ? truth.from() : known.from(),
                change ? truth.to() : known.to(),
                change ? truth.change() : known.change(),
                times ? truth.agoHours() : known.agoHours(),
                times ? truth.onsetHours() : known.onsetHours(),
                asks(asked, Exposure::therapyHours) ? truth.therapyHours() : known.therapyHours(),
                asks(asked, Exposure::intent) ? truth.intent() : known.intent(),
                known.suspected(),
                known.pumpDrugs(),
                events ? truth.events() : known.events());
    }

    private static boolean asks(List<Exposure> asked, Function<Exposure, @Nullable Object> part) {
        return asked.stream().anyMatch(each -> part.apply(each) != null);
    }
}
