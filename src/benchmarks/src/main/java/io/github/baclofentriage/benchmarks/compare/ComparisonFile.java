package io.github.baclofentriage.benchmarks.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.baclofentriage.benchmarks.compare.Comparison.Row;
import io.github.baclofentriage.benchmarks.compare.Comparison.Spread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a comparison to a file of JSON, and reads it from there. */
final class ComparisonFile {
    private static final JsonFactory JSON = new JsonFactory();

    private ComparisonFile() {}

    static void write(Comparison comparison, Path file) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("rules", comparison.rules());
            json.writeNumberField("cases", comparison.cases());
            json.writeStringField("jdk", comparison.jdk());
            json.writeNumberField("cores", comparison.cores());
            json.writeNumberField("rounds", comparison.rounds());
            json.writeArrayFieldStart("ways");
            for (Row row : comparison.ways()) {
                write(row, json);
            }
            json.writeEndArray();
            json.writeFieldName("words");
            write(comparison.words(), json);
            json.writeObjectFieldStart("spread");
            json.writeNumberField("p50", comparison.spread().p50());
            json.writeNumberField("p99", comparison.spread().p99());
            json.writeNumberField("p999", comparison.spread().p999());
            json.writeEndObject();
            json.writeNumberField("batch", comparison.batch());
            json.writeEndObject();
        }
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("way", row.way());
        json.writeNumberField("micros", row.micros());
        json.writeNumberField("bytes", row.bytes());
        json.writeEndObject();
    }

    static Comparison read(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        List<Row> ways = new ArrayList<>();
        Row words = new Row("", 0, 0);
        Map<String, String> spread = Map.of();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        ways.add(row(members(json)));
                    }
                } else if (token == JsonToken.START_OBJECT) {
                    Map<String, String> members = members(json);
                    words = name.equals("words") ? row(members) : words;
                    spread = name.equals("spread") ? members : spread;
                } else {
                    values.put(name, json.getText());
                }
            }
        }
        return new Comparison(
                (int) number(values, "rules"),
                (int) number(values, "cases"),
                values.getOrDefault("jdk", ""),
                (int) number(values, "cores"),
                (int) number(values, "rounds"),
                ways,
                words,
                new Spread(number(spread, "p50"), number(spread, "p99"), number(spread, "p999")),
                number(values, "batch"));
    }

    private static Map<String, String> members(JsonParser json) throws IOException {
        Map<String, String> members = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, json.getText());
        }
        return members;
    }

    private static Row row(Map<String, String> members) {
        return new Row(members.getOrDefault("way", ""), number(members, "micros"), number(members, "bytes"));
    }

    private static double number(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no [" + name + "] in the file. Maybe one that compare wrote");
        }
        return Double.parseDouble(value);
    }
}
