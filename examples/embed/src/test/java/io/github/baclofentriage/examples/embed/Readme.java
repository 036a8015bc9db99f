package io.github.baclofentriage.examples.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The fenced blocks of the repository's README. */
final class Readme {
    static final Path ROOT = Path.of("../..");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    private Readme() {}

    /**
     * All blocks of one language.
     *
     * @param language what stands behind the opening fence; empty for a block without a language
     * @return the blocks, every line ended by a line feed
     */
    static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
