package io.github.baclofentriage.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A document of the authoring tools as JSON: two blanks a level, plain ASCII, and the same bytes on every system. */
public final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    /** What writes a document. */
    @FunctionalInterface
    public interface Document {
        /**
         * Writes the whole document.
         *
         * @param json where to
         * @throws IOException never, since it goes to memory
         */
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * Writes a document.
     *
     * @param document what writes it
     * @return the document, which ends in a line feed
     */
    public static String of(Document document) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            document.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }
}
