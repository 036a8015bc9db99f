package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes once through JSON whose form is known. Each call takes what it is named after and stands behind it then. */
final class JsonCursor {
    /** Takes one item of a list. */
    interface Item<T> {
        T take(JsonCursor at) throws IOException;
    }

    private final JsonParser parser;

    JsonCursor(JsonParser parser) throws IOException {
        this.parser = parser;
        parser.nextToken();
    }

    String text() throws IOException {
        String text = parser.getText();
        take(JsonToken.VALUE_STRING);
        return Objects.requireNonNull(text);
    }

    @Nullable
    String textOrNull() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            parser.nextToken();
            return null;
        }
        return text();
    }

    double numberOr(double otherwise) throws IOException {
        String text = textOrNull();
        return text == null ? otherwise : Double.parseDouble(text);
    }

    int whole() throws IOException {
        int number = parser.getIntValue();
        parser.nextToken();
        return number;
    }

    void open() throws IOException {
        take(JsonToken.START_ARRAY);
    }

    void close() throws IOException {
        take(JsonToken.END_ARRAY);
    }

    <T> List<T> list(Item<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        open();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            items.add(item.take(this));
        }
        close();
        return items;
    }

    List<String> texts() throws IOException {
        return list(JsonCursor::text);
    }

    <T> Map<String, T> map(Item<T> item) throws IOException {
        Map<String, T> entries = new LinkedHashMap<>();
        take(JsonToken.START_OBJECT);
        while (parser.currentToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            entries.put(name, item.take(this));
        }
        take(JsonToken.END_OBJECT);
        return entries;
    }

    private void take(JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new IOException("there is " + parser.currentToken() + " where " + token + " was written");
        }
        parser.nextToken();
    }
}
