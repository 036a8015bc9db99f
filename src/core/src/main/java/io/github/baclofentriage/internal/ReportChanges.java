package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Because;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What differs between two reports on one patient. */
public final class ReportChanges {
    private ReportChanges() {}

    /**
     * Whether the conclusion, its likelihood or the urgency differs.
     *
     * @param before a report
     * @param after another
     * @return true where status, syndromes, phases, the likelihood that the conclusion tells, or the level differ
     */
    public static boolean matter(TriageReport before, TriageReport after) {
        return !before.conclusion().status().equals(after.conclusion().status())
                || !before.conclusion().syndromes().equals(after.conclusion().syndromes())
                || !before.conclusion().phases().equals(after.conclusion().phases())
                || !ConclusionWords.of(before).equals(ConclusionWords.of(after))
                || !before.urgency().level().equals(after.urgency().level());
    }

    /**
     * The rules that bear on the conclusion, its likelihood or the urgency in one report and not in another.
     *
     * @param before the report in which they do not
     * @param after the report in which they do
     * @return the rules, those that conclude first, then those of urgency, then those that argue
     */
    public static List<Because> began(TriageReport before, TriageReport after) {
        Set<String> known = new HashSet<>();
        bearing(before).forEach(each -> known.add(each.rule()));
        return bearing(after).stream().filter(each -> known.add(each.rule())).toList();
    }

    private static List<Because> bearing(TriageReport report) {
        List<Because> bearing = new ArrayList<>(report.conclusion().because());
        report.urgency().redFlags().forEach(flag -> bearing.addAll(flag.because()));
        bearing.addAll(report.urgency().raisedBy());
        report.syndromes().forEach(syndrome -> {
            syndrome.arguments().forEach(argument -> add(argument, bearing));
            syndrome.against().forEach(argument -> add(argument, bearing));
        });
        return bearing;
    }

    private static void add(Argument argument, List<Because> bearing) {
        if (argument.undercutBy().isEmpty()) {
            bearing.add(new Because(argument.rule(), argument.says(), argument.facts(), argument.sources()));
        }
    }
}
