package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why the authors of a pack let stand what a lint would find, by the id of the rule, term or source concerned. */
final class Exceptions {
    private final Map<String, List<String>> reasons = new LinkedHashMap<>();

    private Exceptions() {}

    static Exceptions of(Node declared) {
        Exceptions exceptions = new Exceptions();
        Node all = declared.get("lint_exceptions");
        if (all != null) {
            all.items().forEach(exceptions::add);
        }
        return exceptions;
    }

    private void add(Node exception) {
        List<String> ids = new ArrayList<>(Manuscript.texts(exception, "rule"));
        ids.addAll(Manuscript.texts(exception, "term"));
        String reason = Manuscript.text(exception, "reason");
        ids.forEach(
                id -> reasons.computeIfAbsent(id, unused -> new ArrayList<>()).add(reason));
    }

    List<String> of(String id) {
        return reasons.getOrDefault(id, List.of());
    }
}
