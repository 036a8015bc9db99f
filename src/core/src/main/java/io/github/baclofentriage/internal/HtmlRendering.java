package io.github.baclofentriage.internal;

import com.samskivert.mustache.Template;
import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as one HTML page that a clinician reads from the top and may print on A4. It holds no script and loads nothing, and its
 * policy forbids both, so that not even a text that got past the escaping could run or send anything.
 */
public final class HtmlRendering {
    private static final Template PAGE = ReportTemplate.read("report");
    private static final String STYLE = ReportTemplate.text("report.css");

    private HtmlRendering() {}

    /**
     * Renders a report.
     *
     * @param report the report
     * @return the page; the same bytes for the same report
     */
    public static String render(TriageReport report) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "report", report,
                "style", STYLE,
                "runningHead", cssString("Case " + report.caseId()),
                "headline", ConclusionWords.of(report),
                "picture", ArgumentTable.of(report),
                "course", TimelineAxis.of(report),
                "leftOut", leftOut(report)));
        values.put(
                "redFlags",
                report.urgency().redFlags().stream().map(FlagLine::of).toList());
        TriageReport.Reasons reasons = report.urgency().reasons();
        values.put("because", ReasonWords.because(reasons));
        values.put("notWeighed", ReasonWords.labels(reasons.notWeighed()));
        values.put("routineWith", ReasonWords.missing(reasons));
        values.put("background", ReasonWords.labels(reasons.background()));
        values.put("openFlags", report.urgency().notAssessed().size());
        String level = report.urgency().level();
        values.put("level", level);
        values.put("emergency", level.equals("emergency"));
        values.put("urgent", level.equals("urgent"));
        values.put(
                "statusSaysMore",
                !ConclusionWords.of(report).equals(report.conclusion().label()));
        values.put("unverified", report.pack().trust().kind() == PackTrust.Kind.UNVERIFIED);
        values.put("overlaid", !report.pack().overlays().isEmpty());
        Explanation explanation = report.explanation();
        if (explanation != null) {
            values.put("why", ExplanationView.of(report, explanation));
        }
        return PAGE.execute(values) + "\n";
    }

    private static String leftOut(TriageReport report) {
        return Stream.of(
                        count(report.unrecognised(), "not understood"),
                        count(report.rejected(), "rejected"),
                        count(report.setAside(), "set aside"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<?> items, String words) {
        return items.isEmpty() ? "" : items.size() + " " + words;
    }

    /**
     * A text as a string of CSS. Every character is written as its number, so that none can end the string or the style that it
     * stands in.
     */
    private static String cssString(String text) {
        return SafeText.forTerminal(text)
                .codePoints()
                .mapToObj(point -> String.format(Locale.ROOT, "\\%06x", point))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /**
     * A red flag in short. Its sources stand further down, so that many red flags fit on the first page.
     *
     * @param label the red flag
     * @param facts what its rules matched, each once
     * @param rules ids of the rules that raised it
     */
    private record FlagLine(String label, List<String> facts, List<String> rules) {
        private static FlagLine of(Suggestion flag) {
            return new FlagLine(
                    flag.label(),
                    flag.because().stream()
                            .flatMap(because -> because.facts().stream())
                            .distinct()
                            .toList(),
                    flag.because().stream().map(Because::rule).toList());
        }
    }
}
