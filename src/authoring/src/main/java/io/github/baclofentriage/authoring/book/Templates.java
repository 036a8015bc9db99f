package io.github.baclofentriage.authoring.book;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fills the templates that stand beside this class. Whatever they show is escaped but for what they ask for with three braces. */
final class Templates {
    private final String ending;
    private final Mustache.Compiler compiler;

    private Templates(String ending, Mustache.Escaper escaper) {
        this.ending = ending;
        this.compiler = Mustache.compiler()
                .withEscaper(escaper)
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(text(name + this.ending)));
    }

    static Templates html() {
        return new Templates(".html.mustache", Escapers.HTML);
    }

    static Templates markdown(Mustache.Escaper escaper) {
        return new Templates(".md.mustache", escaper);
    }

    String fill(String name, Map<String, Object> values) {
        return compiler.compile(text(name + ending)).execute(values);
    }

    /** A resource beside this class, without the line feed at its end, so that a template can stand within a line. */
    static String text(String name) {
        try (InputStream resource = Templates.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("no resource [" + name + "]");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
