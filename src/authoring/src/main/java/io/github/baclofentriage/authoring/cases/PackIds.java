package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids that a pack declares, by the aspect of an answer that may name them, and the DRL files that it lists. */
record PackIds(Map<Aspect, Set<String>> ids, List<String> ruleFiles) {
    private static final int LARGEST_FILE = 4 << 20;

    static PackIds of(Path folder, RulePack pack) {
        Node declared = declared(folder);
        Set<String> rules = pack.rules().stream().map(RulePack.Rule::id).collect(Collectors.toSet());
        Map<Aspect, Set<String>> ids = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            ids.put(
                    aspect,
                    switch (aspect) {
                        case FIRES, UNDERCUT -> rules;
                        case DERIVED -> derivable(pack);
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
        return new PackIds(ids, ruleFiles(declared.get("rules")));
    }

    /** What is wrong with the ids that a claim names; null where the pack has them. */
    @Nullable
    String fault(Claim claim) {
        Set<String> subjects = switch (claim.aspect()) {
            case LIKELIHOOD -> of(Aspect.SYNDROMES);
            case UNDERCUT -> of(Aspect.FIRES);
            default -> Set.of("");
        };
        if (!subjects.contains(claim.subject())) {
            String noun = claim.aspect() == Aspect.LIKELIHOOD ? "syndrome" : "rule";
            return "the pack has no " + noun + " [" + claim.subject() + "]";
        }
        return of(claim.aspect()).contains(claim.value())
                ? null
                : "the pack has no " + claim.aspect().noun() + " [" + claim.value() + "]";
    }

    private Set<String> of(Aspect aspect) {
        return ids.getOrDefault(aspect, Set.of());
    }

    private static Node declared(Path folder) {
        try (InputStream document = Files.newInputStream(folder.resolve("pack.yaml"))) {
            return DocumentReader.read(document, LARGEST_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Node declared, String section) {
        Node node = declared.get(section);
        return node == null ? Set.of() : node.entries().keySet();
    }

    private static List<String> ruleFiles(@Nullable Node node) {
        return node == null
                ? List.of()
                : node.items().stream().map(item -> String.valueOf(item.text())).toList();
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
