package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a case of a document; what cannot be used is taken out and becomes a fault. */
public final class CaseDocument {
    /** The name and version of the format of a case. */
    public static final String FORMAT = "baclofen-triage/case/1";

    /** The keys of what an observation or an answer may say as a case does. */
    static final List<String> PARTS = List.of(
            "exposures",
            "exposure",
            "findings",
            "measurements",
            "renal_function",
            "egfr",
            "creatinine",
            "co_substances",
            "conditions",
            "treatments");

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("format", "id", "assessed_at", "patient", "timeline", "rejected", "$schema"),
                    PARTS.stream())
            .toList();

    private final Items items = new Items(new Faults());
    private final Amounts amounts = new Amounts(items);

    private CaseDocument() {}

    /**
     * Reads a case from a tree.
     *
     * @param root the whole document
     * @return the case with every fault it had
     * @throws CaseFormatException if the document is no case of this format, or has more than a thousand faults
     */
    public static PatientCase read(Node root) {
        if (!root.isMapping()) {
            throw Faults.document(
                    "",
                    "",
                    "the document must be a mapping, not " + root,
                    "a mapping that begins with \"id:\"",
                    root.line());
        }
        return new CaseDocument().take(root);
    }

    /**
     * Reads a case from the maps, lists, texts and numbers that a document would hold.
     *
     * @param fields the entries of the document
     * @return the case with every fault it had
     * @throws CaseFormatException if there are more than a thousand faults
     */
    public static PatientCase read(Map<String, Object> fields) {
        return read(Node.of(fields));
    }

    /**
     * Reads the parts of a case that a mapping holds beside a key of its own, as an answer in a rule pack does.
     *
     * @param node the mapping
     * @param other its own key
     * @return a case of these parts, with every fault they had
     */
    static PatientCase parts(Node node, String other) {
        CaseDocument document = new CaseDocument();
        List<String> keys = new ArrayList<>(List.of(other));
        keys.addAll(PARTS);
        Map<String, Node> fields = document.items.mapping(node, keys);
        CaseParts parts =
                new CaseParts(document.items, document.amounts, new Times(document.items, document.amounts, null));
        PatientCase said = parts.said(other, parts.patient(null), fields);
        return said.with(said.timeline(), document.items.faults().inOrder());
    }

    private PatientCase take(Node root) {
        refuseOtherFormats(root.get("format"));
        Map<String, Node> fields = items.mapping(root, KEYS);
        String id = items.name(fields.get("id"));
        Instant assessedAt = Times.instant(items, fields.get("assessed_at"));
        Times times = new Times(items, amounts, assessedAt);
        CaseParts parts = new CaseParts(items, amounts, times);
        PatientCase stated = parts.said(id == null ? "case" : id, parts.patient(fields.get("patient")), fields);
        List<Observation> timeline = new TimelineReader(items, amounts, times).read(fields.get("timeline"));
        List<CaseFault> faults = new ArrayList<>(parts.rejected(fields.get("rejected")));
        faults.addAll(items.faults().inOrder());
        return stated.at(assessedAt).with(timeline, faults);
    }

    private static void refuseOtherFormats(@Nullable Node format) {
        if (format == null || format.isNull() || FORMAT.equals(format.text())) {
            return;
        }
        String written = format.text();
        throw Faults.document(
                format.path(),
                written == null ? "" : written,
                "is not a format that can be read",
                FORMAT,
                format.line());
    }
}
