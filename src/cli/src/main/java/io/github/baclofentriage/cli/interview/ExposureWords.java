package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.ExposureBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a line says of an exposure, gathered from all its clauses: who writes "baclofen pump, stopped 31 h ago" means one. */
final class ExposureWords {
    private final List<Term> drugs = new ArrayList<>();
    private final List<Consumer<ExposureBuilder>> known = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private @Nullable Term likely;
    private boolean routed;
    private boolean changed;

    boolean isEmpty() {
        return drugs.isEmpty() && known.isEmpty();
    }

    void drug(Term drug) {
        if (!drugs.contains(drug)) {
            drugs.add(drug);
        }
    }

    /** Takes the first route that is named. */
    boolean route(Term route) {
        if (routed) {
            return false;
        }
        routed = true;
        return take(route.label(), exposure -> exposure.route(route.id()));
    }

    /** Notes a route that counts only where a drug is named and no route by itself. */
    void routeOfDrug(Term route) {
        likely = likely == null ? route : likely;
    }

    /** Takes the first change that is named. */
    boolean change(Term change, @Nullable String ago) {
        if (changed) {
            return false;
        }
        changed = true;
        return take(change.label(), exposure -> exposure.change(change.id())) && (ago == null || ago(ago));
    }

    boolean ago(String ago) {
        return take(ago + " ago", exposure -> exposure.ago(ago));
    }

    void event(Term event, @Nullable String ago) {
        if (ago == null) {
            take(event.label(), exposure -> exposure.event(event.label()));
        } else {
            take(event.label() + " " + ago + " ago", exposure -> exposure.event(event.label(), ago));
        }
    }

    void daily(String dose) {
        take(dose + " a day", exposure -> exposure.dailyDose(dose));
    }

    void atOnce(String dose) {
        take(dose + " at once", exposure -> exposure.acuteDose(dose));
    }

    void used(String duration) {
        take("used for " + duration, exposure -> exposure.therapyDuration(duration));
    }

    private boolean take(String said, Consumer<ExposureBuilder> says) {
        words.add(said);
        known.add(says);
        return true;
    }

    /** Adds the exposure to a reply; a second drug is an exposure of its own. */
    void addTo(Reply reply) {
        if (likely != null && !drugs.isEmpty()) {
            route(likely);
        }
        if (isEmpty()) {
            return;
        }
        Consumer<ExposureBuilder> all = exposure -> known.forEach(each -> each.accept(exposure));
        List<String> said = new ArrayList<>(words);
        Consumer<ExposureBuilder> first = all;
        if (!drugs.isEmpty()) {
            said.add(0, drugs.get(0).label());
            first = exposure -> all.accept(exposure.drug(drugs.get(0).id()));
        }
        Adding.add(
                reply,
                String.join(", ", said),
                PatientCase.builder("answer").exposure(first).build());
        for (Term drug : drugs.subList(Math.min(1, drugs.size()), drugs.size())) {
            PatientCase adds = PatientCase.builder("answer")
                    .exposure(exposure -> exposure.drug(drug.id()))
                    .build();
            Adding.add(reply, drug.label(), adds);
        }
    }
}
