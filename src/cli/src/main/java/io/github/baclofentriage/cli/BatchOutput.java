package io.github.baclofentriage.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.baclofentriage.cli.LineAssessor.Outcome;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The reports of a batch, one a line, and beside them the rejected lines. Counts both. */
final class BatchOutput implements Closeable {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Writer reports;
    private final Writer rejects;
    private long assessed;
    private long rejected;
    private boolean packFault;

    private BatchOutput(Writer reports, Writer rejects) {
        this.reports = reports;
        this.rejects = rejects;
    }

    static BatchOutput open(Path reports, Path rejects) throws IOException {
        Writer first = writer(reports);
        try {
            return new BatchOutput(first, writer(rejects));
        } catch (IOException e) {
            first.close();
            throw e;
        }
    }

    void write(List<Outcome> outcomes) throws IOException {
        for (Outcome outcome : outcomes) {
            if (outcome.report() != null) {
                assessed++;
                reports.write(outcome.report());
                reports.write('\n');
            } else {
                rejected++;
                packFault |= outcome.packFault();
                rejects.write(reject(outcome));
                rejects.write('\n');
            }
        }
    }

    long assessed() {
        return assessed;
    }

    long rejected() {
        return rejected;
    }

    boolean packFault() {
        return packFault;
    }

    @Override
    public void close() throws IOException {
        try (reports;
                rejects) {
            reports.flush();
            rejects.flush();
        }
    }

    private static String reject(Outcome outcome) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("line", outcome.line());
            json.writeStringField("error", outcome.error());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }
}
