package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Exposure;
import io.github.baclofentriage.fact.Substance;
import io.github.baclofentriage.fact.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exposures with their events, other substances and treatments. */
final class ExposureResolver {
    /** Changes that are also roles of a substance. */
    private static final Set<String> LOSSES = Set.of("stopped", "reduced");

    /** The unit of doses of a drug that has none of its own. */
    private static final String MILLIGRAM = "mg";

    private final ResolvedCase resolved;
    private final @Nullable Double earliest;

    /**
     * A resolver.
     *
     * @param resolved takes the facts
     * @param earliest hours since the first of the findings that are present, or null
     */
    ExposureResolver(ResolvedCase resolved, @Nullable Double earliest) {
        this.resolved = resolved;
        this.earliest = earliest;
    }

    void resolve(CaseHistory history) {
        for (CaseHistory.Part part : history.parts()) {
            for (int i = 0; i < part.said().exposures().size(); i++) {
                PatientCase.Exposure stated = part.said().exposures().get(i);
                String path = part.path() + "/exposures/" + i;
                if (part.path().isEmpty()) {
                    exposure(path, stated);
                } else if (CaseHistory.tells(stated)) {
                    exposure(path, history.continued(stated));
                } else {
                    events(path + "/events", stated.events(), earliest);
                }
            }
            events(part.path() + "/events", part.events(), earliest);
            part.said().coSubstances().forEach(each -> substance(part.path(), each));
            part.said().treatments().forEach(each -> treatment(part.path() + "/treatments", each));
        }
    }

    private void treatment(String path, PatientCase.Treatment stated) {
        Match match = resolved.find("treatment", path, stated.treatment());
        if (match != null && match.term() != null && match.past()) {
            resolved.setAside(path, stated.treatment(), match.term(), "past");
        } else if (match != null && match.term() != null) {
            over(path, stated.treatment(), match);
            resolved.add(new Treatment(match.term().id(), stated.agoHours()));
            resolved.state(match.term(), "unknown", match.possible(), stated.agoHours());
        }
    }

    private void exposure(String path, PatientCase.Exposure stated) {
        Term other = otherDrug(stated.drug());
        if (other != null) {
            otherExposure(path, stated, other);
            return;
        }
        Double ago = stated.agoHours();
        Double onset = stated.onsetHours() == null ? laterBy(ago, earliest) : stated.onsetHours();
        String drug = resolved.id("drug", path + "/drug", stated.drug());
        Term term = resolved.vocabulary().term("drug", drug);
        String read = term == null || term.unit() == null ? null : Units.normalise(term.unit());
        Quantity daily = daily(stated);
        resolved.add(new Exposure(
                drug,
                resolved.id("route", path + "/route", stated.route()),
                resolved.id("change", path + "/change", stated.change()),
                amount(daily, read),
                unit(daily, read),
                amount(stated.from(), read),
                amount(stated.acuteDose(), read),
                unit(stated.acuteDose(), read),
                amount(stated.maternalDailyDose(), MILLIGRAM),
                ago,
                onset,
                stated.therapyHours(),
                stated.intent() == null ? "unknown" : stated.intent(),
                stated.suspected()));
        indication(path, stated.indication());
        pumpDrugs(path, stated);
        Double firstSign = earliest == null && ago != null && onset != null
                ? Double.valueOf(CaseTimes.whole(ago - onset))
                : earliest;
        events(path + "/events", stated.events(), firstSign);
    }

    private void events(String path, List<PatientCase.Event> events, @Nullable Double firstSign) {
        for (PatientCase.Event event : events) {
            Match match = resolved.find("event", path, event.text());
            if (match != null && match.term() != null && match.past()) {
                resolved.setAside(path, event.text(), match.term(), "past");
            } else if (match != null && match.term() != null) {
                over(path, event.text(), match);
                resolved.add(new Event(match.term().id(), event.agoHours(), laterBy(event.agoHours(), firstSign)));
                resolved.state(match.term(), "unknown", match.possible(), event.agoHours());
            }
        }
    }

    /** Notes words that say that an event or treatment is over, which does not undo what it did. */
    private void over(String path, String text, Match match) {
        if (match.resolved() && match.term() != null) {
            resolved.setAside(path, text, match.term(), "over, and counts all the same");
        }
    }

    /** A drug that this pack knows as a substance only, or null. */
    private @Nullable Term otherDrug(String drug) {
        boolean judged = resolved.words().find("drug", drug).term() != null;
        Match match = judged ? Match.NONE : resolved.words().find("substance", drug);
        return match.negated() || match.past() || match.resolved() ? null : match.term();
    }

    /**
     * An exposure to a drug that another pack judges. Here it is a substance that was taken or stopped; its doses, times and events
     * say nothing of this pack's drug, so they are set aside where a report shows them.
     */
    private void otherExposure(String path, PatientCase.Exposure stated, Term drug) {
        String change = resolved.id("change", path + "/change", stated.change());
        String role = LOSSES.contains(change) ? change : "taken";
        substance(path + "/drug", stated.drug(), role, stated.agoHours());
        resolved.setAside(path, stated.drug(), drug, "no drug that this pack judges; read as a substance " + role);
        indication(path, stated.indication());
        pumpDrugs(path, stated);
        for (PatientCase.Event event : stated.events()) {
            Match match = resolved.find("event", path + "/events", event.text());
            if (match != null && match.term() != null) {
                resolved.setAside(
                        path + "/events", event.text(), match.term(), "of a drug that this pack does not judge");
            }
        }
    }

    private void pumpDrugs(String path, PatientCase.Exposure stated) {
        for (String drugInPump : stated.pumpDrugs()) {
            substance(path + "/pump/other_drugs", drugInPump, "pump", null);
        }
    }

    private static @Nullable Double laterBy(@Nullable Double ago, @Nullable Double firstSign) {
        return ago != null && firstSign != null && ago >= firstSign
                ? Double.valueOf(CaseTimes.whole(ago - firstSign))
                : null;
    }

    private void indication(String path, @Nullable String indication) {
        if (indication == null) {
            return;
        }
        List<Term> conditions = resolved.words().within("condition", indication);
        if (conditions.isEmpty()) {
            resolved.find("condition", path + "/indication", indication);
        }
        for (Term condition : conditions) {
            resolved.add(new Condition(condition.id(), false));
            resolved.vocabulary()
                    .ancestors("condition", condition.id())
                    .forEach(parent -> resolved.add(new Condition(parent, false)));
        }
    }

    private void substance(String path, PatientCase.CoSubstance stated) {
        substance(path + "/co_substances", stated.substance(), stated.role(), stated.agoHours());
    }

    private void substance(String path, String text, String role, @Nullable Double ago) {
        Match match = resolved.find("substance", path, text);
        Term term = match == null ? null : match.term();
        if (match == null || term == null) {
            return;
        }
        if (match.past() || match.resolved()) {
            resolved.setAside(path, text, term, "past");
            return;
        }
        resolved.add(new Substance(term.id(), role, term.id(), ago));
        resolved.state(term, role, match.possible(), ago);
        term.classes().forEach(group -> resolved.add(new Substance(group, role, term.id(), ago)));
    }

    /** The daily dose as it is stated; else the dose after the last change, or before it where the drug was stopped. */
    private static @Nullable Quantity daily(PatientCase.Exposure stated) {
        if (stated.dailyDose() != null) {
            return stated.dailyDose();
        }
        Quantity to = stated.to();
        return to != null && to.value() > 0 ? to : stated.from();
    }

    private static @Nullable Double amount(@Nullable Quantity dose, @Nullable String read) {
        return dose == null ? null : Double.valueOf(Units.compared(dose, read == null ? MILLIGRAM : read));
    }

    /** The drug's own unit; without one the family of the unit as stated: milligrams and up are mg, micrograms and down ug. */
    private static String unit(@Nullable Quantity dose, @Nullable String read) {
        if (dose == null) {
            return "unknown";
        }
        if (read != null) {
            return read;
        }
        String unit = dose.unit().toLowerCase(Locale.ROOT);
        return unit.startsWith("ug") || unit.startsWith("ng") ? "ug" : MILLIGRAM;
    }
}
