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
    private final Map<String, String> sections;
    private final Map<String, String> owners;
    private final Map<String, String> taken = new HashMap<>();

    /**
     * A reader.
     *
     * @param document the vocabulary
     * @param sections kinds of term by the section that holds them
     * @param owners ids by kind and folded word
     */
    FamilyReader(PackNode document, Map<String, String> sections, Map<String, String> owners) {
        this.document = document;
        this.sections = sections;
        this.owners = owners;
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
        if (!Family.STANDINGS.contains(standing)) {
            node.fault("standing", "[" + standing + "] is none. Maybe grave, calm or not-weighed");
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        sections.forEach((section, kind) -> {
            List<String> ids = node.list(section);
            ids.forEach(id -> check(node, section, kind, id));
            if (!ids.isEmpty()) {
                members.put(kind, ids);
            }
        });
        return new Family(node.text("id"), node.text("label"), standing, node.text("source"), members);
    }

    private void check(PackNode node, String section, String kind, String id) {
        if (!id.equals(owners.get(kind + " " + Wording.fold(id)))) {
            node.fault(section, "no " + kind + " [" + id + "] in the vocabulary");
        }
        String other = taken.put(kind + " " + id, node.text("id"));
        if (other != null) {
            node.fault(section, "[" + id + "] stands also in the family [" + other + "]");
        }
    }
}
