package io.github.baclofentriage.internal.drl;

import java.util.List;
import java.util.Set;

/**
 * A rule file as it is written.
 *
 * @param path its path below the pack
 * @param text its text
 * @param comment the prose at its top, or an empty text
 * @param packageName its package, or an empty text
 * @param packageLine line of the package, from 1
 * @param imports what it imports, in order
 * @param rules its rules, in order
 * @param faults everything in it that is not part of the rule language
 */
public record RuleFile(
        String path,
        String text,
        String comment,
        String packageName,
        int packageLine,
        List<Import> imports,
        List<RuleText> rules,
        List<Fault> faults) {

    /** More than any topic needs, and little enough to be read in no time. */
    private static final int LARGEST = 200_000;

    /** Copies the lists. */
    public RuleFile {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /**
     * One import.
     *
     * @param name as {@code io.github.baclofentriage.fact.*}
     * @param isStatic whether it imports members of a class
     * @param line its line in the file, from 1
     */
    public record Import(String name, boolean isStatic, int line) {}

    /**
     * Something that is not part of the rule language.
     *
     * @param line its line in the file, from 1
     * @param problem what is wrong and what would be right
     */
    public record Fault(int line, String problem) {}

    /**
     * Reads a rule file. Whatever it holds, this returns: what cannot be read is among the faults.
     *
     * @param path its path below the pack
     * @param text its text
     * @return the file
     */
    public static RuleFile read(String path, String text) {
        if (text.length() > LARGEST) {
            Fault fault = new Fault(1, "the file is larger than " + LARGEST + " characters. Maybe one topic a file");
            return new RuleFile(path, text, "", "", 1, List.of(), List.of(), List.of(fault));
        }
        return new RuleFileReader(path, text).read();
    }

    /**
     * The file without some of its rules; the lines of the others stay what they were.
     *
     * @param ids ids of the rules that are left out
     * @return the file, read anew where anything was left out
     */
    public RuleFile without(Set<String> ids) {
        StringBuilder rest = new StringBuilder(text);
        for (RuleText rule : rules) {
            if (ids.contains(rule.id())) {
                for (int i = rule.span().start(); i < rule.span().end(); i++) {
                    if (rest.charAt(i) != '\n') {
                        rest.setCharAt(i, ' ');
                    }
                }
            }
        }
        return text.contentEquals(rest) ? this : read(path, rest.toString());
    }

    /**
     * The file with other rules under the same package and imports.
     *
     * @param others the rules
     * @return the file, whose text is still that of its own rules
     */
    public RuleFile with(List<RuleText> others) {
        return new RuleFile(path, text, comment, packageName, packageLine, imports, others, faults);
    }

    /**
     * The line of a character.
     *
     * @param position its index
     * @return from 1
     */
    public int line(int position) {
        return new LineIndex(text).line(position);
    }
}
