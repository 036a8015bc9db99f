package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what is wrong with cases that can be read: what they name is unknown, or they prove nothing.
 *
 * @param ids the ids that the pack declares
 * @param sources what a case may rest on: keys of sources.yaml and published cases
 */
record CaseFaults(PackIds ids, Set<String> sources) {
    /** How a case names a published case as its source. */
    static final String PUBLISHED = "published:";

    static CaseFaults of(PackIds ids, Sources sources, List<String> publishedIds) {
        Set<String> known = new TreeSet<>();
        known.addAll(sources.statements().keySet());
        known.addAll(sources.sources().keySet());
        publishedIds.forEach(id -> known.add(PUBLISHED + id));
        return new CaseFaults(ids, known);
    }

    List<String> in(RuleCases file) {
        List<String> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RuleCase each : file.cases()) {
            String place = file.file() + " line " + each.line() + ": case [" + each.name() + "] ";
            if (!names.add(each.name())) {
                faults.add(place + "has the name of a case above it");
            }
            if (each.expect().isEmpty() && each.forbid().isEmpty()) {
                faults.add(place + "neither expects nor forbids anything");
            }
            if (each.only() != null) {
                faults.add(place + "says `only`, so other cases do not run. Maybe take it out");
            }
            addSources(each, place, faults);
            if (each.narrative()) {
                addNarrative(each, place, faults);
            }
            addUnknown(each, faults);
        }
        return faults;
    }

    private void addSources(RuleCase each, String place, List<String> faults) {
        for (String source : each.sources()) {
            if (!sources.contains(source)) {
                String file = source.startsWith(PUBLISHED) ? "validation/published.jsonl" : "sources.yaml";
                faults.add(place + "names a source that is not in " + file + " [" + source + "]"
                        + PackIds.maybe(source, sources));
            }
        }
    }

    /** A case of a whole patient is worth something only where it comes from elsewhere and says the whole answer. */
    private static void addNarrative(RuleCase each, String place, List<String> faults) {
        if (each.sources().isEmpty()) {
            faults.add(place + "is a narrative without a `source`");
        }
        if (!expects(each, Aspect.STATUS) && !expects(each, Aspect.SYNDROMES)) {
            faults.add(place + "is a narrative that expects neither `status` nor `syndromes`");
        }
        if (!expects(each, Aspect.URGENCY)) {
            faults.add(place + "is a narrative that expects no `urgency`");
        }
        if (each.forbid().isEmpty()) {
            faults.add(place + "is a narrative without a `forbid`");
        }
    }

    private static boolean expects(RuleCase each, Aspect aspect) {
        return each.expect().stream().anyMatch(claim -> claim.aspect() == aspect);
    }

    private void addUnknown(RuleCase each, List<String> faults) {
        Stream.concat(each.expect().stream(), each.forbid().stream()).forEach(claim -> {
            String fault = ids.fault(claim);
            if (fault != null) {
                faults.add(each.file() + " line " + claim.line() + ": " + fault);
            }
        });
    }
}
