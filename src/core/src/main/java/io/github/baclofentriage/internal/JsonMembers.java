package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonGenerator;
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
