package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads off the rules which findings would argue for a syndrome at least moderately, so that a report can name the unknown ones. */
final class Expectations {
    private static final Pattern ARGUES =
            Pattern.compile("argue\\(\\s*drools\\s*,\\s*\"([^\"]+)\"\\s*,\\s*(MODERATE|STRONG)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    private Expectations() {}

    static Map<String, List<String>> of(Collection<RuleDescr> rules, Vocabulary vocabulary) {
        Map<String, TreeSet<String>> bySyndrome = new TreeMap<>();
        for (RuleDescr rule : rules) {
            Matcher argument = ARGUES.matcher(String.valueOf(rule.getConsequence()));
            while (argument.find()) {
                TreeSet<String> expected = bySyndrome.computeIfAbsent(argument.group(1), unused -> new TreeSet<>());
                findings(rule.getLhs()).stream()
                        .filter(id -> vocabulary.term("finding", id) != null)
                        .forEach(expected::add);
            }
        }
        Map<String, List<String>> result = new LinkedHashMap<>();
        bySyndrome.forEach((syndrome, expected) -> result.put(syndrome, List.copyOf(expected)));
        return Map.copyOf(result);
    }

    private static List<String> findings(BaseDescr element) {
        List<String> ids = new ArrayList<>();
        if (element instanceof PatternDescr pattern && "Finding".equals(pattern.getObjectType())) {
            Matcher literal =
                    LITERAL.matcher(pattern.getConstraint().getDescrs().toString());
            while (literal.find()) {
                ids.add(literal.group(1));
            }
        } else if (element instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(child -> ids.addAll(findings((BaseDescr) child)));
        }
        return ids;
    }
}
