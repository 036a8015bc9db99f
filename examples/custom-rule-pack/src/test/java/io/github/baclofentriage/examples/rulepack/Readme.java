package io.github.baclofentriage.examples.rulepack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The fenced blocks of this folder's README. */
final class Readme {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final String PROMPT = "$ baclofen-triage ";

    /**
     * A command and what it prints; a line of three dots stands for what is left out.
     *
     * @param words the command's words, without the name of the program
     * @param printed the lines below it
     */
    record Step(List<String> words, String printed) {}

    private Readme() {}

    /** All blocks of one language, every line ended by a line feed. */
    static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The commands of all console blocks, in the order of the page. */
    static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String block : blocks("console")) {
            for (String part : block.split("(?m)^(?=\\$ )")) {
                int end = part.indexOf('\n');
                List<String> words =
                        List.of(part.substring(PROMPT.length(), end).split(" "));
                steps.add(new Step(words, part.substring(end + 1)));
            }
        }
        return steps;
    }
}
