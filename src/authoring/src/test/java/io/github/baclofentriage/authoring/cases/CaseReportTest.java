package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CaseReportTest {
    private static final String HOSTILE = "<a> & \"b\" ]]> \uFFFF\u202E 'c'";

    private static final CaseReport REPORT = new CaseReport(
            List.of(
                    result("a.cases.yaml", 3, "passes", Outcome.PASSED, ""),
                    result("a.cases.yaml", 5, HOSTILE, Outcome.FAILED, "first line\n  " + HOSTILE),
                    result("b.cases.yaml", 3, "is skipped", Outcome.SKIPPED, HOSTILE),
                    result("b.cases.yaml", 5, "is not run", Outcome.NOT_RUN, "another is alone")),
            List.of("a.drl line 1: a fault " + HOSTILE),
            9);

    @Test
    void the_text_names_files_failures_skips_faults_and_numbers() {
        assertThat(REPORT.toText()).isEqualTo("""
                a.cases.yaml    2 cases: 1 passed, 1 failed, 0 skipped
                b.cases.yaml    2 cases: 0 passed, 0 failed, 1 skipped, 1 not run

                first line
                  <a> & "b" ]]> \uFFFF\u202E 'c'

                b.cases.yaml line 3: case [is skipped] is skipped: <a> & "b" ]]> \uFFFF<U+202E> 'c'

                Faults in the pack's cases: 1
                  a.drl line 1: a fault <a> & "b" ]]> \uFFFF<U+202E> 'c'

                4 of 9 cases in 2 files: 1 passed, 1 failed, 1 skipped, 1 not run
                """);
    }

    @Test
    void nothing_has_passed_where_a_case_failed_or_a_fault_is_left() {
        CaseResult passed = result("a.cases.yaml", 3, "passes", Outcome.PASSED, "");
        CaseResult failed = result("a.cases.yaml", 3, "fails", Outcome.FAILED, "why");

        assertThat(new CaseReport(List.of(passed), List.of(), 1).passed()).isTrue();
        assertThat(new CaseReport(List.of(passed, failed), List.of(), 2).passed())
                .isFalse();
        assertThat(new CaseReport(List.of(passed), List.of("a fault"), 1).passed())
                .isFalse();
    }

    @Test
    void the_json_has_every_case_and_fault() {
        assertThat(REPORT.toJson())
                .startsWith("""
                        {
                          "format" : "baclofen-triage/cases/1",
                          "total" : 9,
                          "passed" : 1,
                          "failed" : 1,
                          "skipped" : 1,
                          "not_run" : 1,
                          "cases" : [ {
                            "file" : "a.cases.yaml",
                            "line" : 3,
                            "name" : "passes",
                            "outcome" : "passed",
                            "detail" : ""
                          }, {""")
                .contains("\"outcome\" : \"not_run\"", "\"faults\" : [ \"a.drl line 1: a fault <a> & \\\"b\\\"")
                .matches("[\\n -~]*");
    }

    @Test
    void the_xml_is_well_formed_whatever_a_case_is_called() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(REPORT.toJunit())))
                .getDocumentElement();

        assertThat(attributes(root, "tests", "failures", "errors", "skipped")).containsExactly("5", "2", "0", "2");
        List<Element> suites = elements(root, "testsuite");
        assertThat(suites)
                .extracting(each -> each.getAttribute("name"))
                .containsExactly("a.cases.yaml", "b.cases.yaml", "inventory");
        assertThat(suites)
                .extracting(each -> attributes(each, "tests", "failures", "skipped"))
                .containsExactly(List.of("2", "1", "0"), List.of("2", "0", "2"), List.of("1", "1", "0"));
        Element failed = elements(suites.get(0), "testcase").get(1);
        assertThat(attributes(failed, "classname", "file", "line"))
                .containsExactly("a.cases.yaml", "a.cases.yaml", "5");
        assertThat(failed.getAttribute("name")).isEqualTo("a.drl › <a> & \"b\" ]]> \uFFFD\u202E 'c'");
        Element failure = elements(failed, "failure").get(0);
        assertThat(failure.getAttribute("message")).isEqualTo("first line");
        assertThat(failure.getTextContent()).isEqualTo("first line\n  <a> & \"b\" ]]> \uFFFD\u202E 'c'");
        assertThat(elements(suites.get(1), "skipped"))
                .extracting(each -> each.getAttribute("message"))
                .containsExactly("<a> & \"b\" ]]> \uFFFD\u202E 'c'", "another is alone");
        assertThat(elements(suites.get(2), "failure")).hasSize(1);
    }

    private static List<String> attributes(Element element, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(element.getAttribute(name));
        }
        return values;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static CaseResult result(String file, int line, String name, Outcome outcome, String detail) {
        RuleCase ruleCase = new RuleCase(
                file,
                line,
                name,
                PatientCase.builder("case").build(),
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null);
        return new CaseResult(ruleCase, outcome, detail);
    }
}
