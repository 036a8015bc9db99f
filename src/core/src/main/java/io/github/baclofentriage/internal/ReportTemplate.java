package io.github.baclofentriage.internal;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The templates of the HTML report. Whatever they show with two braces is first made harmless as {@link SafeText} does, so that an
 * invisible or turning character is seen, and then escaped for HTML, in text and in attributes.
 */
final class ReportTemplate {
    private static final String ENDING = ".html.mustache";

    private ReportTemplate() {}

    /** Reads a template of this name and those that it names. */
    static Template read(String name) {
        return Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(SafeText.forTerminal(text)))
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withLoader(part -> new StringReader(text(part + ENDING)))
                .compile(text(name + ENDING));
    }

    /** A resource of the report, without the line feed at its end, so that it can stand within a line. */
    static String text(String name) {
        try (InputStream resource = ReportTemplate.class.getResourceAsStream("report/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("no resource [" + name + "]");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
