package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.Node;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids that a pack declares, by the aspect of an answer that may name them. */
record PackIds(Map<Aspect, Set<String>> ids) {
    private static final int FEW = 8;

    static PackIds of(RulePack pack) {
        // The text is that of the pack below, if an overlay lies over it: an overlay declares none of these.
        Node declared = DocumentReader.read(pack.text("pack.yaml"), PackFolder.LARGEST_FILE);
        Set<String> rules = pack.rules().stream().map(RulePack.Rule::id).collect(Collectors.toSet());
        pack.identity()
                .overlays()
                .forEach(overlay -> rules.addAll(overlay.disables().keySet()));
        Map<Aspect, Set<String>> ids = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            ids.put(
                    aspect,
                    switch (aspect) {
                        case FIRES, UNDERCUT -> rules;
                        case DERIVED -> derivable(pack);
                        case ARGUMENTS -> arguments(pack);
                        case VALUES -> measurements(pack);
                        case RED_FLAGS -> keys(declared, "red_flags");
                        case STATUS -> keys(declared, "statuses");
                        case SYNDROMES -> Set.copyOf(pack.syndromes());
                        case LIKELIHOOD ->
                            Arrays.stream(Level.values()).map(Level::word).collect(Collectors.toSet());
                        case URGENCY -> Set.copyOf(pack.urgencies());
                        case DIFFERENTIAL -> keys(declared, "differential");
                        case CONSIDERATIONS -> keys(declared, "considerations");
                        case ASKS -> keys(declared, "questions");
                    });
        }
        return new PackIds(ids);
    }

    /** What is wrong with the ids that a claim names; null where the pack has them. */
    @Nullable
    String fault(Claim claim) {
        String subject = switch (claim.aspect()) {
            case LIKELIHOOD -> fault(Aspect.SYNDROMES, claim.subject());
            case UNDERCUT, ARGUMENTS -> fault(Aspect.FIRES, claim.subject());
            case VALUES -> fault(Aspect.VALUES, claim.subject());
            default -> null;
        };
        return subject != null || claim.aspect() == Aspect.VALUES ? subject : fault(claim.aspect(), claim.value());
    }

    private @Nullable String fault(Aspect aspect, String id) {
        Set<String> known = ids.getOrDefault(aspect, Set.of());
        return known.contains(id) ? null : "the pack has no " + aspect.noun() + " [" + id + "]" + maybe(id, known);
    }

    /** Offers the nearest of some ids, or all where they are few. */
    static String maybe(String id, Set<String> known) {
        String nearest = Nearest.to(id, known);
        if (nearest != null) {
            return ". Maybe " + nearest;
        }
        return known.isEmpty() || known.size() > FEW
                ? ""
                : ". Maybe " + (known.size() == 1 ? "" : "one of ") + String.join(", ", new TreeSet<>(known));
    }

    private static Set<String> keys(Node declared, String section) {
        Node node = declared.get(section);
        return node == null ? Set.of() : node.entries().keySet();
    }

    private static Set<String> arguments(RulePack pack) {
        Set<String> words = new HashSet<>();
        for (Strength strength : Strength.values()) {
            for (String syndrome : pack.syndromes()) {
                String weight = strength.name().toLowerCase(Locale.ROOT);
                for (String side : List.of(" for ", " against ")) {
                    words.add(weight + side + syndrome);
                    pack.vocabulary().terms().stream()
                            .filter(term -> term.kind().equals("domain"))
                            .forEach(term -> words.add(weight + side + syndrome + " in " + term.id()));
                }
            }
        }
        return words;
    }

    private static Set<String> measurements(RulePack pack) {
        return pack.vocabulary().terms().stream()
                .filter(term -> term.kind().equals("measurement"))
                .map(Term::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> derivable(RulePack pack) {
        Set<String> ids = new HashSet<>();
        for (Term term : pack.vocabulary().terms()) {
            if (List.of("finding", "sign", "measurement").contains(term.kind())) {
                ids.add(term.id());
            }
            if (term.kind().equals("finding")) {
                ids.add("no " + term.id());
            }
        }
        return ids;
    }
}
