package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small pack with every kind of condition, and what tests look for in pages. */
final class Fern {
    static final Path FOLDER = Path.of("src/test/resources/packs/fern");
    private static final Book BOOK = Book.of(FOLDER, RulePack.of(FOLDER));
    private static final String HTML = BOOK.toHtml();
    private static final String MARKDOWN = BOOK.toMarkdown();

    private Fern() {}

    static Book book() {
        return BOOK;
    }

    static String html() {
        return HTML;
    }

    static String markdown() {
        return MARKDOWN;
    }

    /** A copy that a test may change. */
    static Path copiedTo(Path folder) {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(FOLDER.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** What the first group of a pattern finds in a text. */
    static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
