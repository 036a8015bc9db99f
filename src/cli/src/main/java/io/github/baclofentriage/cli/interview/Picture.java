package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The present picture in a few lines: how urgent, what, the red flags, and what the last answer changed. */
final class Picture {
    private static final int MOST_FLAGS = 3;
    private static final int HANG = 11;

    private final Screen screen;
    private final List<String> urgencies;

    Picture(Screen screen, RulePack pack) {
        this.screen = screen;
        this.urgencies = pack.urgencies();
    }

    void show(Standing now, @Nullable Standing before) {
        TriageReport report = now.report();
        screen.blank();
        String level = report.urgency().level();
        screen.labelled(level.toUpperCase(Locale.ROOT), style(level), report.headline(), HANG);
        screen.labelled("Points", "", points(report), HANG);
        screen.labelled("Red flags", "", flags(report), HANG);
        if (before != null) {
            screen.labelled("Changed", "", changed(report, before.report()), HANG);
        }
    }

    private String style(String level) {
        return switch (urgencies.indexOf(level)) {
            case 0 -> "bold,red";
            case 1 -> "bold,yellow";
            default -> "bold";
        };
    }

    private static String points(TriageReport report) {
        return report.syndromes().stream()
                .map(each -> each.label() + " " + each.points())
                .collect(Collectors.joining(", "));
    }

    private static String flags(TriageReport report) {
        List<String> labels = labels(report);
        int open = report.urgency().notAssessed().size();
        String unchecked = open == 0 ? "" : " (" + open + " not checked)";
        if (labels.isEmpty()) {
            return "none" + unchecked;
        }
        int shown = Math.min(labels.size(), MOST_FLAGS);
        String more = labels.size() > shown ? "; and " + (labels.size() - shown) + " more" : "";
        return String.join("; ", labels.subList(0, shown)) + more + unchecked;
    }

    private static List<String> labels(TriageReport report) {
        return report.urgency().redFlags().stream().map(Suggestion::label).toList();
    }

    private static String changed(TriageReport now, TriageReport before) {
        List<String> changes = new ArrayList<>();
        if (!now.headline().equals(before.headline())) {
            changes.add("was " + before.headline());
        }
        if (!now.urgency().level().equals(before.urgency().level())) {
            changes.add("was " + before.urgency().level());
        }
        labels(now).stream()
                .filter(label -> !labels(before).contains(label))
                .forEach(label -> changes.add("new red flag: " + label));
        labels(before).stream()
                .filter(label -> !labels(now).contains(label))
                .forEach(label -> changes.add("no longer a red flag: " + label));
        for (Syndrome each : now.syndromes()) {
            before.syndromes().stream()
                    .filter(old -> old.syndrome().equals(each.syndrome()) && old.points() != each.points())
                    .forEach(old -> changes.add(each.label() + " from " + old.points() + " to " + each.points()));
        }
        return changes.isEmpty() ? "nothing" : String.join("; ", changes);
    }
}
