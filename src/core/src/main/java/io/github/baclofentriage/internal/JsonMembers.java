package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes members of a JSON object: texts well-formed, numbers without a needless fraction, null left out. */
final class JsonMembers {
    private final JsonGenerator json;

    JsonMembers(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the members of one object. */
    interface Members<T> {
        void write(T item) throws IOException;
    }

    /** Indents by two blanks, with line feeds on every platform. */
    static PrettyPrinter prettyPrinter() {
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    void string(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, SafeText.wellFormed(value));
        }
    }

    /** A number, exactly: a whole one as such. */
    void number(String name, @Nullable Double value) throws IOException {
        if (value != null && value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumberField(name, value.longValue());
        } else if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(SafeText.wellFormed(value));
        }
        json.writeEndArray();
    }

    /** A list, left out where it is empty. */
    <T> void some(String name, List<T> items, Members<T> members) throws IOException {
        if (!items.isEmpty()) {
            array(name, items, members);
        }
    }

    <T> void array(String name, List<T> items, Members<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
