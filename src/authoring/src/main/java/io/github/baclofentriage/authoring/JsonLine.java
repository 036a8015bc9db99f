package io.github.baclofentriage.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a file that holds one a line, split into its members.
 *
 * <p>An object inside it is kept as the very text that was written, so that whoever reads it further sees every digit and
 * every repeated key.
 */
public final class JsonLine {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<String> names = new ArrayList<>();
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    private JsonLine() {}

    /**
     * Splits a line.
     *
     * @param line the line's text
     * @return its members
     * @throws CaseFormatException where the line is not one JSON object
     */
    public static JsonLine parse(String line) {
        JsonLine members = new JsonLine();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw fault(line, "the line is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                members.take(parser, line);
            }
            if (parser.nextToken() != null) {
                throw fault(line, "the line holds more than one JSON object");
            }
        } catch (JsonProcessingException e) {
            throw fault(line, "the line is not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    /**
     * The names of the members.
     *
     * @return in the order of the line
     */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * A member that is an object.
     *
     * @param name the member's name
     * @return its text as written, or null where there is no such object
     */
    public @Nullable String object(String name) {
        return objects.get(name);
    }

    /**
     * The plain values of a member that is a list.
     *
     * @param name the member's name
     * @return the values as text; empty where there is no such list
     */
    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /**
     * A member that is a text.
     *
     * @param name the member's name
     * @return the text, or null where there is no such text
     */
    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /**
     * A member that is true or false.
     *
     * @param name the member's name
     * @return the truth value, or null where there is none
     */
    public @Nullable Boolean flag(String name) {
        return values.get(name) instanceof Boolean flag ? flag : null;
    }

    private void take(JsonParser parser, String line) throws IOException {
        String name = parser.currentName();
        names.add(name);
        switch (parser.nextToken()) {
            case START_OBJECT -> {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                objects.put(name, line.substring(from, (int)
                        parser.currentLocation().getCharOffset()));
            }
            case START_ARRAY -> lists.put(name, texts(parser));
            case VALUE_STRING -> values.put(name, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> values.put(name, parser.getBooleanValue());
            default -> {
                // Numbers and null mean nothing in any line this project reads, beside the objects.
            }
        }
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                texts.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private static CaseFormatException fault(String line, String problem) {
        String start = line.length() > 60 ? line.substring(0, 60) + "..." : line;
        return new CaseFormatException(List.of(new CaseFault("", start, problem, null, 0)));
    }
}
