package io.github.baclofentriage.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.benchmarks.compare.Comparison.Row;
import io.github.baclofentriage.benchmarks.compare.Comparison.Spread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ComparisonTest {
    private static final Comparison FIGURES = new Comparison(
            567,
            200,
            "17.0.15",
            2,
            3,
            List.of(new Row("this library", 200, 150_000), new Row("another", 1_000.5, 400_000)),
            new Row("of that: words into facts", 40, 50_000),
            new Spread(180, 400, 900),
            9_000);

    @Test
    void a_comparison_is_read_as_it_was_written(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("figures.json");
        ComparisonFile.write(FIGURES, file);
        assertThat(ComparisonFile.read(file)).isEqualTo(FIGURES);
    }

    @Test
    void the_table_gives_ratios_both_ways() {
        assertThat(ComparisonTable.of(FIGURES).lines())
                .contains("another                       1,000.5         5.00         0.20      400,000")
                .contains(
                        "567 rules, 200 cases, JDK 17.0.15, 2 cores, the best second of 3 rounds. Each way gives the same answers; ours"
                                + " is the");
    }

    @Test
    void the_picture_says_in_words_what_it_shows() throws Exception {
        String svg = ComparisonPicture.of(FIGURES);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element root = parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Microseconds a case, 567 rules");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("this library 200 \u00b5s, 150 kB; another 1,00");
    }
}
