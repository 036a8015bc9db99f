package io.github.baclofentriage.authoring.lint;

import static io.github.baclofentriage.authoring.lint.Shape.ANY;
import static io.github.baclofentriage.authoring.lint.Shape.NUMBER;
import static io.github.baclofentriage.authoring.lint.Shape.TEXT;
import static io.github.baclofentriage.authoring.lint.Shape.TEXTS;
import static io.github.baclofentriage.authoring.lint.Shape.TEXT_OR_MAPPING;
import static io.github.baclofentriage.authoring.lint.Shape.TRUTH;
import static io.github.baclofentriage.authoring.lint.Shape.entries;
import static io.github.baclofentriage.authoring.lint.Shape.keys;
import static io.github.baclofentriage.authoring.lint.Shape.list;
import static io.github.baclofentriage.authoring.lint.Shape.orNull;

import io.github.baclofentriage.Vocabulary.Family;
import java.util.List;
import java.util.Set;

/** The shapes of the three YAML files of a pack. */
final class PackShapes {
    /** Sections of the vocabulary that list terms; without its last letter each names the kind of its terms. */
    static final List<String> SECTIONS = List.of(
            "findings",
            "conditions",
            "substances",
            "drugs",
            "routes",
            "changes",
            "events",
            "treatments",
            "measurements",
            "signs",
            "domains");

    /** Sections of which a family may have members. */
    static final List<String> FAMILIES =
            Family.KINDS.stream().map(kind -> kind + "s").toList();

    /** Sections whose terms each need a place; a substance may tell by its class: a family, limits or a rule that names it. */
    static final List<String> PLACED =
            FAMILIES.stream().filter(section -> !section.equals("substances")).toList();

    private PackShapes() {}

    /** What a pack of its own and an overlay both declare. */
    private static Shape.Keys declaration() {
        Shape exception = keys().need("check", TEXT)
                .need("reason", TEXT)
                .may("rule", TEXTS)
                .may("term", TEXTS)
                .may("file", TEXT);
        return keys().need("format", TEXT)
                .need("id", TEXT)
                .need("version", TEXT)
                .need("title", TEXT)
                .need("status", TEXT)
                .need("review_date", TEXT)
                .may("numbers", list(TEXT))
                .may("lint_exceptions", list(exception));
    }

    static Shape overlay() {
        Shape changes = keys().need("over", TEXT)
                .need("versions", list(TEXT))
                .need("reason", TEXT)
                .may("disables", entries(TEXT));
        return declaration().need("overlay", changes).may("rules", list(TEXT));
    }

    static Shape pack() {
        Shape reading = keys().need("hours", NUMBER).need("source", TEXT).need("of", list(TEXT));
        Shape flag = keys().need("label", TEXT).need("raises", TEXT).may("checked_by", list(TEXT));
        return declaration()
                .need("intended_use", TEXT)
                .need("misuse", TEXT)
                .need("syndromes", entries(TEXT))
                .need("urgencies", entries(TEXT))
                .need("statuses", entries(TEXT))
                .need("stages", entries(list(TEXT)))
                .need("tally_after", TEXT)
                .need("urgency_window_hours", NUMBER)
                .need("rules", list(TEXT))
                .may("red_flags", entries(flag))
                .may("differential", entries(TEXT))
                .may("considerations", entries(TEXT))
                // Loading reads the answers as cases and tells what is wrong with them.
                .may("questions", entries(TEXT_OR_MAPPING))
                .may("bedside_effort", entries(NUMBER))
                .may("conclusive", list(TEXT))
                .may("not_established", entries(TEXT))
                .may("readings_count_for", list(reading));
    }

    static Shape vocabulary() {
        Shape system =
                keys().need("name", TEXT).need("uri", TEXT).may("licence", TEXT).may("note", TEXT);
        Shape.Keys qualifiers = keys();
        for (String use : List.of("possible", "past", "resolved", "acute", "severe", "time", "degree", "negation")) {
            qualifiers = qualifiers.may(use, list(TEXT));
        }
        Shape.Keys vocabulary = keys().need("format", TEXT)
                .may("code_systems", entries(system))
                .may("qualifiers", qualifiers)
                .may("age_bands", entries(keys().need("from", TEXT).need("to", TEXT)));
        for (String section : SECTIONS) {
            vocabulary = vocabulary.may(section, list(term(section)));
        }
        return vocabulary.may("families", list(family()));
    }

    private static Shape family() {
        Shape.Keys family = keys().need("id", TEXT)
                .need("label", TEXT)
                .need("standing", TEXT)
                .need("source", TEXT);
        for (String section : FAMILIES) {
            family = family.may(section, list(TEXT));
        }
        return family;
    }

    private static Shape term(String section) {
        Shape.Keys term = keys().need("id", TEXT)
                .need("label", TEXT)
                .may("synonyms", list(TEXT))
                .may("is_a", list(TEXT))
                .may("class", list(TEXT))
                .may("domain", TEXT)
                .may("bedside", TEXT)
                .may("codes", entries(TEXT));
        // What is wrong with bounds has a check of its own.
        return switch (section) {
            case "measurements" ->
                term.need("unit", TEXT)
                        .may("alternate_unit", TEXT)
                        .may("molar_mass", NUMBER)
                        .may("possible", ANY)
                        .may("usual_within", NUMBER)
                        .may("usual_beyond", NUMBER)
                        // Loading reads the limits and tells what is wrong with them.
                        .may("limits", ANY);
            case "drugs" -> term.may("unit", TEXT);
            case "findings", "conditions" -> term.may("ends", list(TEXT));
            default -> term;
        };
    }

    static Shape sources(Set<String> syndromes) {
        Shape statement = keys().need("says", TEXT)
                .may("refs", list(NUMBER))
                .may("terms", entries(list(TEXT)))
                .may("mechanism", TRUTH);
        Shape.Keys source = keys().need("kind", TEXT)
                .need("says", TEXT)
                .may("seen", TEXT)
                .may("citation", TEXT)
                .may("url", TEXT)
                .may("doi", TEXT)
                .may("pmid", TEXT)
                .may("note", TEXT)
                .may("mechanism", TRUTH)
                .may("counts", entries(entries(TEXT)))
                .may("percent", entries(entries(ANY)))
                .may("limits", ANY)
                .may("finding", TEXT)
                .may("likelihood_ratio", orNull(NUMBER))
                .may("interval", orNull(list(NUMBER)))
                .may("towards", orNull(TEXT))
                .may("subset_of", TEXT)
                .may("counted_as", entries(TEXT));
        for (String key : SourceKeys.LISTS) {
            source = source.may(key, list(TEXT));
        }
        source = source.may("not_reported", list(TEXT)).others(key -> syndromes.contains(key) ? orNull(TEXT) : null);
        return keys().need("format", TEXT)
                .may("document", keys().need("title", TEXT).may("note", TEXT))
                .may("statements", entries(statement))
                .need("sources", entries(source));
    }
}
