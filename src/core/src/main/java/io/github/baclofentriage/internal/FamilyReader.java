package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the families of a vocabulary and refuses a term that is in two. */
final class FamilyReader {
    private static final List<String> HEAD = List.of("id", "label", "standing", "source");

    private final PackNode document;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, String> owners;
    private final Map<String, String> taken = new HashMap<>();

    /**
     * A reader.
     *
     * @param document the vocabulary
     * @param owners ids by kind and folded word
     */
    FamilyReader(PackNode document, Map<String, String> owners) {
        this.document = document;
        this.owners = owners;
        Family.KINDS.forEach(kind -> sections.put(kind + "s", kind));
    }

    List<Family> read() {
        List<Family> families = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PackNode node : document.items("families")) {
            Family family = family(node);
            if (!ids.add(family.id())) {
                node.fault("id", "[" + family.id() + "] stands twice");
            }
            families.add(family);
        }
        return families;
    }

    private Family family(PackNode node) {
        Set<String> known = new TreeSet<>(sections.keySet());
        known.addAll(HEAD);
        node.only(known);
        String standing = node.text("standing");
        if (!standing.isBlank() && !Family.STANDINGS.contains(standing)) {
            node.fault("standing", "no standing [" + Faults.shown(standing) + "]. Maybe grave, calm or not-weighed");
        }
        Set<String> own = new HashSet<>();
        Map<String, List<String>> members = new LinkedHashMap<>();
        sections.forEach((section, kind) -> {
            List<String> ids = node.list(section);
            if (kind.equals("measurement") && !ids.isEmpty() && !standing.equals(Standings.NOT_WEIGHED)) {
                node.fault(
                        section, "values are calm or critical by limits, so a family may only call them not-weighed");
            }
            for (String id : ids) {
                if (own.add(kind + " " + id)) {
                    check(node, section, kind, id);
                } else {
                    node.fault(section, "[" + Faults.shown(id) + "] stands twice in this family");
                }
            }
            if (!ids.isEmpty()) {
                members.put(kind, ids);
            }
        });
        if (members.isEmpty() && known.containsAll(node.node().entries().keySet())) {
            node.fault("id", "the family has no members. Maybe add " + String.join(", ", sections.keySet()));
        }
        return new Family(node.text("id"), node.text("label"), standing, node.sourceIds("source"), members);
    }

    private Set<String> ids(String kind) {
        Set<String> ids = new TreeSet<>();
        owners.forEach((word, id) -> {
            if (word.startsWith(kind + " ")) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void check(PackNode node, String section, String kind, String id) {
        if (!id.equals(owners.get(kind + " " + Wording.fold(id)))) {
            String near = Nearest.to(id, ids(kind));
            node.fault(
                    section,
                    "no " + kind + " [" + Faults.shown(id) + "] in the vocabulary"
                            + (near == null ? "" : ". Maybe " + near));
        }
        String other = taken.put(kind + " " + id, node.text("id"));
        if (other != null) {
            node.fault(section, "[" + id + "] stands also in the family [" + other + "]");
        }
    }
}
