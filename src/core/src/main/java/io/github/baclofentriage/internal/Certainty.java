package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which facts are possible only. A finding or condition says so itself; a sign is so for as long as every rule that concluded it
 * matched something possible. The order in which rules conclude makes no difference.
 */
final class Certainty {
    private final Set<String> firm = new HashSet<>();
    private final Map<String, List<List<Fact>>> doubtful = new HashMap<>();

    /** Whether anything among some facts is possible only. */
    boolean possible(Collection<?> facts) {
        return facts.stream().anyMatch(each -> each instanceof Fact fact && possible(fact));
    }

    private boolean possible(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding.possible();
        }
        if (fact instanceof Condition condition) {
            return condition.possible();
        }
        return fact instanceof Sign sign && doubtful.containsKey(sign.id()) && !firm.contains(sign.id());
    }

    /** Takes note that a rule concluded a sign from some facts. */
    void concluded(String sign, List<Fact> facts) {
        if (possible(facts)) {
            doubtful.computeIfAbsent(sign, unused -> new ArrayList<>()).add(facts);
        } else if (firm.add(sign)) {
            settle();
        }
    }

    /** A sign that has become firm may have been all that another was in doubt for. */
    private void settle() {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, List<List<Fact>>> each : doubtful.entrySet()) {
                if (!firm.contains(each.getKey()) && each.getValue().stream().anyMatch(facts -> !possible(facts))) {
                    firm.add(each.getKey());
                    more = true;
                }
            }
        }
    }
}
