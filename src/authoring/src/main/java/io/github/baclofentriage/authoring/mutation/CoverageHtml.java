package io.github.baclofentriage.authoring.mutation;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.github.baclofentriage.authoring.mutation.CoverageReport.Element;
import io.github.baclofentriage.authoring.validation.Proportion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Coverage as one page: a table of the files, then each file with its parts marked line by line. The template escapes all it shows. */
final class CoverageHtml {
    private static final String TEMPLATE = "coverage.html.mustache";
    private static final int MOST_NAMES = 3;

    private CoverageHtml() {}

    static String render(CoverageReport report) {
        List<CoverageReport.File> files = report.files();
        return Mustache.compiler()
                .withEscaper(Escapers.HTML)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(template())
                .execute(Map.of(
                        "pack", report.pack(),
                        "version", report.version(),
                        "cases", String.valueOf(report.cases()),
                        "leftOut", report.leftOut(),
                        "all", numbers(report.covered()),
                        "files",
                                IntStream.range(0, files.size())
                                        .mapToObj(i -> file(files.get(i), "f" + (i + 1)))
                                        .toList()));
    }

    private static Map<String, Object> file(CoverageReport.File file, String anchor) {
        return Map.of(
                "path", file.path(),
                "anchor", anchor,
                "numbers", numbers(file.covered()),
                "uncovered",
                        file.uncovered()
                                .map(element -> Map.of(
                                        "line", element.line(),
                                        "rule", element.ruleId(),
                                        "part", element.operator().part(),
                                        "what", element.what(),
                                        "toWrite", element.toWrite()))
                                .toList(),
                "lines", lines(file));
    }

    private static Map<String, Object> numbers(Proportion share) {
        return Map.of(
                "parts", String.valueOf(share.of()),
                "decisive", String.valueOf(share.hits()),
                "missing", String.valueOf(share.of() - share.hits()),
                "share", Percent.of(share),
                "complete", share.hits() == share.of());
    }

    private static List<Map<String, Object>> lines(CoverageReport.File file) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String text = file.text();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            lines.add(line(file, lines.size() + 1, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Map<String, Object> line(CoverageReport.File file, int number, int start, int end) {
        List<Element> here = file.elements().stream()
                .filter(element -> element.start() < end && element.end() > start)
                .toList();
        String written = file.text().substring(start, end);
        int indent = written.length() - written.stripLeading().length();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, start + indent, end));
        here.forEach(element -> {
            cuts.add(Math.max(start, element.start()));
            cuts.add(Math.min(end, element.end()));
        });
        List<Map<String, Object>> runs = new ArrayList<>();
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            runs.add(run(
                    file.text().substring(from, to),
                    to <= start + indent ? Optional.empty() : innermost(here, from, to)));
            from = to;
        }
        boolean missing = here.stream().anyMatch(element -> !element.covered());
        return Map.of(
                "number", number,
                "runs", runs,
                "missing", missing,
                "decisive", !missing && !here.isEmpty(),
                "parts", parts(here, start));
    }

    /** The parts that begin on a line, each with the cases in which it decides; the mark of a list that is empty is left out. */
    private static Map<String, Object> parts(List<Element> here, int start) {
        List<Map<String, Object>> parts = here.stream()
                .filter(element -> element.start() >= start)
                .map(element -> Map.<String, Object>of("what", element.what(), "sentence", sentence(element)))
                .toList();
        return parts.isEmpty() ? Map.of() : Map.of("some", Map.of("each", parts));
    }

    /** The smallest part that a run of characters belongs to: within a pattern that decides, an alternative may not. */
    private static Optional<Element> innermost(List<Element> elements, int from, int to) {
        return elements.stream()
                .filter(element -> element.start() <= from && to <= element.end())
                .min(Comparator.comparingInt(element -> element.end() - element.start()));
    }

    private static Map<String, Object> run(String text, Optional<Element> element) {
        return Map.of(
                "text",
                text,
                "kind",
                element.map(each -> each.covered() ? "yes" : "no").orElse(""));
    }

    private static String sentence(Element element) {
        String part = element.operator().part();
        int cases = element.decisiveIn().size();
        if (cases == 0) {
            return part + " decides in no case";
        }
        String names = String.join(
                "; ", element.decisiveIn().stream().limit(MOST_NAMES).toList());
        return part + " decides in " + cases + (cases == 1 ? " case: " : " cases: ") + names
                + (cases > MOST_NAMES ? "; ..." : "");
    }

    private static String template() {
        try (InputStream template = CoverageHtml.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException("no resource [" + TEMPLATE + "]");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
