package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.authoring.validation.Proportion;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which parts of the conditions of a pack's rules were decisive in some case: without the part the rule would have spoken where it
 * was silent, or been silent where it spoke. A pattern whose value the rest of its rule uses cannot be left out and is not counted.
 *
 * @param pack id of the pack or overlay
 * @param version its version
 * @param cases how many cases were run, all of them passing
 * @param leftOut how many cases were left out, since they fail or are skipped
 * @param files the rule files, in the order of their paths
 */
public record CoverageReport(String pack, String version, int cases, int leftOut, List<File> files) {
    /** The format that the JSON rendering names. */
    public static final String FORMAT = "baclofen-triage/coverage/1";

    /** Copies the list. */
    public CoverageReport {
        files = List.copyOf(files);
    }

    /**
     * How many parts were decisive.
     *
     * @return of all parts
     */
    public Proportion covered() {
        return share(files.stream().flatMap(file -> file.elements().stream()).toList());
    }

    /**
     * The files with their numbers, then every part that was decisive in no case with the case to write.
     *
     * @return lines of at most 80 columns
     */
    public String toText() {
        return CoverageText.render(this);
    }

    /**
     * An object with {@code format}, the numbers and every part of every file.
     *
     * @return the JSON text
     */
    public String toJson() {
        return CoverageJson.render(this);
    }

    /**
     * One page that needs nothing else: the files with their numbers, then the text of each with its parts marked.
     *
     * @return the HTML document
     */
    public String toHtml() {
        return CoverageHtml.render(this);
    }

    private static Proportion share(List<Element> elements) {
        return new Proportion((int) elements.stream().filter(Element::covered).count(), elements.size());
    }

    /**
     * One rule file.
     *
     * @param path its path below the pack
     * @param text its text
     * @param elements the parts of its conditions, in their order
     */
    public record File(String path, String text, List<Element> elements) {
        /** Copies the list. */
        public File {
            elements = List.copyOf(elements);
        }

        /**
         * How many parts were decisive.
         *
         * @return of the parts of this file
         */
        public Proportion covered() {
            return share(elements);
        }

        /**
         * The parts that were decisive in no case.
         *
         * @return in their order
         */
        public Stream<Element> uncovered() {
            return elements.stream().filter(element -> !element.covered());
        }
    }

    /**
     * A pattern, a constraint or an alternative.
     *
     * @param operator how it was left out
     * @param ruleId its rule
     * @param line its line, from 1
     * @param what as it is written
     * @param start index of its first character in the file
     * @param end index behind its last character
     * @param decisiveIn titles of the cases in which it was decisive
     * @param toWrite a sentence that says in which case it would be decisive
     */
    public record Element(
            Operator operator,
            String ruleId,
            int line,
            String what,
            int start,
            int end,
            List<String> decisiveIn,
            String toWrite) {
        /** Copies the list. */
        public Element {
            decisiveIn = List.copyOf(decisiveIn);
        }

        /**
         * Whether it was decisive in some case.
         *
         * @return false where it decides in no case; true says not that a case asserts what it decides
         */
        public boolean covered() {
            return !decisiveIn.isEmpty();
        }
    }
}
