package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in the form of JUnit's XML. */
final class CaseReportXml {
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;

    private CaseReportXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String render(CaseReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new CaseReportXml(xml).report(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void report(CaseReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuites");
        long failed = report.count(Outcome.FAILED) + (report.faults().isEmpty() ? 0 : 1);
        numbers(report.results().size() + 1L, failed, notRun(report.results()));
        for (List<CaseResult> results : report.byFile().values()) {
            suite(results.get(0).ruleCase().file());
            numbers(results.size(), CaseReport.count(results, Outcome.FAILED), notRun(results));
            for (CaseResult result : results) {
                testcase(result);
            }
            xml.writeEndElement();
        }
        faults(report.faults());
        line();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** A suite of one test, so that a build server shows also what no case proves. */
    private void faults(List<String> faults) throws XMLStreamException {
        suite("inventory");
        numbers(1, faults.isEmpty() ? 0 : 1, 0);
        line();
        xml.writeStartElement("testcase");
        attribute("classname", "inventory");
        attribute("name", "every rule is proven and every case is sound");
        if (!faults.isEmpty()) {
            problem("failure", "Faults in the pack's cases: " + faults.size(), String.join("\n", faults));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void testcase(CaseResult result) throws XMLStreamException {
        RuleCase each = result.ruleCase();
        line();
        xml.writeStartElement("testcase");
        attribute("classname", each.file());
        attribute("name", each.title());
        attribute("file", each.file());
        attribute("line", Integer.toString(each.line()));
        switch (result.outcome()) {
            case PASSED -> {}
            case FAILED ->
                problem("failure", result.detail().lines().findFirst().orElse(""), result.detail());
            case SKIPPED, NOT_RUN -> problem("skipped", result.detail(), "");
        }
        xml.writeEndElement();
    }

    private void suite(String name) throws XMLStreamException {
        line();
        xml.writeStartElement("testsuite");
        attribute("name", name);
    }

    private void numbers(long tests, long failures, long skipped) throws XMLStreamException {
        attribute("tests", Long.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", "0");
        attribute("skipped", Long.toString(skipped));
    }

    private void problem(String element, String message, String detail) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        xml.writeCharacters(writable(detail));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static long notRun(List<CaseResult> results) {
        return CaseReport.count(results, Outcome.SKIPPED) + CaseReport.count(results, Outcome.NOT_RUN);
    }

    /** XML has no way at all to write some characters, which a case may well hold. */
    private static String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\n'
                                || (point >= ' ' && point <= 0xD7FF)
                                || (point >= 0xE000 && point <= REPLACEMENT)
                                || point >= 0x10000
                        ? point
                        : REPLACEMENT)
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }
}
