package io.github.baclofentriage;

import io.github.baclofentriage.internal.CaseDocument;
import io.github.baclofentriage.internal.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a case from JSON or YAML 1.2 in the format {@code baclofen-triage/case/1}, whose schema is published as
 * {@code case.schema.json} beside this class.
 *
 * <p>Needs no rule pack: the words for findings, drugs, routes, conditions and the like stay as written. An item that cannot be
 * used is taken out and stands in {@link PatientCase#faults()} with its path, its value and what would be right; every fault is
 * found in one reading. Only a document that cannot be read at all is refused with a {@link CaseFormatException}: broken syntax,
 * an empty or non-UTF-8 document, one larger than 1 MiB or deeper than 64 levels, a duplicate key, an anchor, alias or tag, several
 * documents, no mapping, another format, or more than a thousand faults.
 *
 * <p>A document of another kind never runs code and never makes the reader work long. Nothing is logged. All methods may be called
 * from any thread.
 */
public final class CaseReader {
    private CaseReader() {}

    /**
     * Reads a case from its text.
     *
     * @param document JSON if its first character is a brace or bracket, else YAML
     * @return the case with its faults
     * @throws CaseFormatException if the document cannot be read at all
     */
    public static PatientCase read(String document) {
        return CaseDocument.read(DocumentReader.read(document, DocumentReader.CASE_BYTES));
    }

    /**
     * Reads a case from a file.
     *
     * @param file JSON or YAML in UTF-8
     * @return the case with its faults
     * @throws CaseFormatException if the document cannot be read at all
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PatientCase read(Path file) {
        try (InputStream document = Files.newInputStream(file)) {
            return read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a case from a stream, to its end or just past 1 MiB; does not close it.
     *
     * @param document JSON or YAML in UTF-8
     * @return the case with its faults
     * @throws CaseFormatException if the document cannot be read at all
     * @throws UncheckedIOException if the stream fails
     */
    public static PatientCase read(InputStream document) {
        return CaseDocument.read(DocumentReader.read(document, DocumentReader.CASE_BYTES));
    }
}
