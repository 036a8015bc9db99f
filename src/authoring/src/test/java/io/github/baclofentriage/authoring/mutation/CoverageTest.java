package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.mutation.CoverageReport.Element;
import io.github.baclofentriage.authoring.validation.Proportion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final CoverageReport REPORT = Coverage.run(Garden.FOLDER, Garden.PACK, Garden.ALL);

    @Test
    void exactly_the_parts_that_no_case_needs_are_uncovered() {
        assertThat(REPORT.covered()).isEqualTo(new Proportion(12, 22));
        assertThat(REPORT.files().stream()
                        .flatMap(CoverageReport.File::uncovered)
                        .map(CoverageTest::words))
                .containsExactly(
                        "10 GAR-D-001 drop constraint id in (\"limp-leaves\", \"yellow-leaves\")",
                        "11 GAR-D-001 drop alternative \"yellow-leaves\"",
                        "20 GAR-D-002 drop constraint id == \"dry-soil\"",
                        "28 GAR-D-003 drop pattern Finding(id == \"greenhouse\")",
                        "28 GAR-D-003 drop constraint id == \"greenhouse\"",
                        "29 GAR-D-003 drop constraint change == \"stopped\"",
                        "29 GAR-D-003 drop alternative ago == null",
                        "9 GAR-S-001 drop constraint id == \"soil-moisture\"",
                        "17 GAR-S-002 drop constraint id == \"soil-moisture\"",
                        "18 GAR-S-002 drop constraint id == \"soil-moisture\" (2)");
    }

    @Test
    void a_part_names_the_cases_that_need_it_and_where_it_stands() {
        CoverageReport.File leaves = REPORT.files().get(1);
        Element element = leaves.elements().stream()
                .filter(each -> each.what().startsWith("not "))
                .findFirst()
                .orElseThrow();

        assertThat(leaves.path()).isEqualTo("drought/leaves.drl");
        assertThat(leaves.text().substring(element.start(), element.end()))
                .isEqualTo("not Finding(id == \"greenhouse\")");
        assertThat(element.decisiveIn()).containsExactly("leaves.drl › limp leaves in a greenhouse");
    }

    @Test
    void only_the_files_that_were_asked_for_are_looked_at_and_progress_is_told() {
        List<String> progress = new ArrayList<>();

        CoverageReport report = Coverage.run(
                Garden.FOLDER,
                Garden.PACK,
                file -> file.startsWith("signs/"),
                (done, all) -> progress.add(done + "/" + all));

        assertThat(report.files()).extracting(CoverageReport.File::path).containsExactly("signs/soil.drl");
        assertThat(progress).containsExactly("0/6", "6/6");
    }

    @Test
    void the_text_has_a_table_and_the_cases_to_write() {
        String text = REPORT.toText();

        assertThat(text).startsWith("""
            Coverage of the conditions of garden 0.1.0, 15 cases
            1 case fails or is skipped, and left out here. See `pack test`.

            file                    parts  decisive   share
            disposition/answer.drl      2         2   100 %
            drought/leaves.drl         14         7  50.0 %
            signs/soil.drl              6         3  50.0 %
            all                        22        12  54.5 %

            Parts that decide in no case: 10

            drought/leaves.drl line 10: GAR-D-001 constraint id in ("limp-leaves",
                "yellow-leaves")
            """);
        assertThat(text).contains("""

            drought/leaves.drl line 11: GAR-D-001 alternative "yellow-leaves"
              Write a case in drought/leaves.cases.yaml in which `"yellow-leaves"` is the
                  only one of the list and all else is met, and expect GAR-D-001 in `fires`;
                  without it the rule is silent there.
            """);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void where_all_is_covered_the_text_says_so() {
        CoverageReport report = Coverage.run(Garden.FOLDER, Garden.PACK, file -> file.startsWith("disposition/"));

        assertThat(report.toText()).endsWith("\nEvery part decides in some case.\n");
    }

    @Test
    void the_json_holds_every_part_with_its_cases() {
        assertThat(REPORT.toJson())
                .startsWith("""
                    {
                      "format" : "baclofen-triage/coverage/1",
                      "pack" : "garden",
                      "version" : "0.1.0",
                      "cases" : 15,
                      "left_out" : 1,
                      "parts" : 22,
                      "decisive" : 12,
                    """)
                .contains("\"decisive_in\" : [ \"leaves.drl \\u203A limp leaves in a greenhouse\" ]")
                .contains("\"to_write\" : \"Write a case in drought/leaves.cases.yaml");
    }

    @Test
    void the_page_marks_each_part_by_its_innermost_verdict() {
        String page = REPORT.toHtml();

        assertThat(page).contains("""
            <td class="number">11</td><td class="sign"><span class="no" role="img" \
            aria-label="decides in no case">✗</span></td>\
            """);
        assertThat(page)
                .contains("<span class=\"no\">&quot;yellow-leaves&quot;</span>")
                .contains("<span class=\"yes\">latest &lt; 20</span>")
                .contains("<th scope=\"row\"><a href=\"#f2\">drought/leaves.drl</a></th><td>14</td><td>7</td>")
                .contains("<tr id=\"f2-11\">", "<a href=\"#f2-11\">line 11</a>");
    }

    @Test
    void the_page_says_under_each_line_in_which_cases_its_parts_decide() {
        String page = REPORT.toHtml();

        assertThat(page)
                .contains("<li><code>latest &lt; 20</code>: constraint decides in 5 cases: leaves.drl › moist soil;"
                        + " soil.drl › soil at 20 %; soil.drl › soil at 44 % where 50 % is usual; ...</li>")
                .contains("<details><summary>cases of line 11</summary><ul><li><code>&quot;yellow-leaves&quot;</code>:"
                        + " alternative decides in no case</li></ul></details>")
                .doesNotContain(" title=", "cases of line 1<");
    }

    @Test
    void the_page_shows_the_whole_text_of_every_file_and_loads_nothing() {
        String page = REPORT.toHtml();

        assertThat(page).doesNotContain("<script", "<link", "<img", " src=", "url(", "http://", "https://");
        for (CoverageReport.File file : REPORT.files()) {
            assertThat(shown(page)).as(file.path()).contains(file.text().stripTrailing());
        }
    }

    @Test
    void whatever_a_pack_says_is_only_shown() {
        String hostile = "<script>alert(1)</script>\"'&{{pack}}{{{pack}}}";
        CoverageReport.File file = new CoverageReport.File(
                hostile,
                "// " + hostile + "\n",
                List.of(new Element(
                        Operator.DROP_CONSTRAINT, hostile, 1, hostile, 3, 3 + hostile.length(), List.of(), hostile)));
        CoverageReport report = new CoverageReport(hostile, hostile, 1, 0, List.of(file));

        assertThat(report.toHtml())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{{pack}}{{{pack}}}");
    }

    /** The text of the rule files as a reader sees it. */
    private static String shown(String page) {
        return page.replaceAll("<tr id=.*?</td><td class=\"sign\">.*?</td><td>", "")
                .replaceAll("<details>.*?</details>", "")
                .replace("</td></tr>", "")
                .replaceAll("<span[^>]*>|</span>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#61;", "=")
                .replace("&#x3D;", "=")
                .replace("&#x60;", "`")
                .replace("&amp;", "&");
    }

    private static String words(Element element) {
        return element.line() + " " + element.ruleId() + " "
                + element.operator().words() + " " + element.what();
    }
}
