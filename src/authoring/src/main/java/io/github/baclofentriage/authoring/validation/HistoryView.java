package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PatientCase;
import java.util.Locale;

/** How much of a published case's history a validation may see. */
public enum HistoryView {
    /** The whole case, as its authors knew it in the end. */
    FULL,
    /** The case without change, doses and times: what stands at the bedside of an unknown patient. */
    NONE,
    /** The whole case where its authors knew the history when the patient came, else the case without it. */
    AS_KNOWN;

    /**
     * The case that a triage is given in this view.
     *
     * @param published the published case
     * @return one of its two cases
     */
    public PatientCase of(PublishedCase published) {
        return switch (this) {
            case FULL -> published.full();
            case NONE -> published.withoutHistory();
            case AS_KNOWN ->
                Boolean.TRUE.equals(published.historyKnown()) ? published.full() : published.withoutHistory();
        };
    }

    /** The view as the command line writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
