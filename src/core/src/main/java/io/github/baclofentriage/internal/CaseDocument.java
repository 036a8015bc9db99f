package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a case of a document; what cannot be used is taken out and becomes a fault. */
public final class CaseDocument {
    /** The name and version of the format of a case. */
    public static final String FORMAT = "baclofen-triage/case/1";

    private static final List<String> KEYS = List.of(
            "format",
            "id",
            "assessed_at",
            "patient",
            "exposures",
            "exposure",
            "findings",
            "measurements",
            "renal_function",
            "egfr",
            "creatinine",
            "co_substances",
            "conditions",
            "treatments",
            "timeline",
            "rejected",
            "$schema");

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

    private PatientCase take(Node root) {
        refuseOtherFormats(root.get("format"));
        Map<String, Node> fields = items.mapping(root, KEYS);
        String id = items.name(fields.get("id"));
        Instant assessedAt = Times.instant(items, fields.get("assessed_at"));
        Times times = new Times(items, amounts, assessedAt);
        CaseParts parts = new CaseParts(items, amounts, times);
        PatientCase stated = parts.said(id == null ? "case" : id, parts.patient(fields.get("patient")), fields);
        List<Observation> timeline = new TimelineReader(items, amounts, times).read(fields.get("timeline"));
        List<CaseFault> faults = new ArrayList<>(earlier(fields.get("rejected")));
        faults.addAll(items.faults().inOrder());
        return new PatientCase(
                stated.id(),
                assessedAt,
                stated.patient(),
                stated.exposures(),
                stated.findings(),
                stated.measurements(),
                stated.renal(),
                stated.coSubstances(),
                stated.conditions(),
                stated.treatments(),
                timeline,
                faults);
    }

    /** What an earlier reading took out of a case that was then written: it stays known that there was something. */
    private List<CaseFault> earlier(@Nullable Node node) {
        List<CaseFault> faults = new ArrayList<>();
        for (Node item : items.list(node, Faults.MOST)) {
            Map<String, Node> fields = items.mapping(item, List.of("path", "value", "problem", "maybe"));
            faults.add(new CaseFault(
                    shown(fields.get("path")),
                    shown(fields.get("value")),
                    shown(fields.get("problem")),
                    fields.get("maybe") == null ? null : shown(fields.get("maybe")),
                    0));
        }
        return faults;
    }

    private static String shown(@Nullable Node node) {
        String text = node == null ? null : node.text();
        return text == null ? "" : Faults.shown(text);
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
