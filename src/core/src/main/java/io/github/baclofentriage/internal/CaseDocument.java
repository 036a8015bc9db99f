package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Renal;
import io.github.baclofentriage.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a case of a document; what cannot be used is taken out and becomes a fault. */
public final class CaseDocument {
    /** The name and version of the format of a case. */
    public static final String FORMAT = "baclofen-triage/case/1";

    private static final List<String> FUNCTIONS = List.of("normal", "impaired", "dialysis", "unknown");
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
        return new PatientCase(
                id == null ? "case" : id,
                assessedAt,
                parts.patient(fields.get("patient")),
                new ExposureReader(items, amounts, times).read(fields.get("exposures"), fields.get("exposure")),
                parts.statements(fields.get("findings"), "finding"),
                parts.measurements(fields.get("measurements")),
                renal(fields),
                parts.coSubstances(fields.get("co_substances")),
                parts.statements(fields.get("conditions"), "condition"),
                parts.treatments(fields.get("treatments")),
                items.faults().inOrder());
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

    /** A word for the kidneys, or a mapping with a rate or a creatinine; the last two may also stand at the top. */
    private Renal renal(Map<String, Node> fields) {
        Node node = fields.get("renal_function");
        boolean mapping = node != null && node.isMapping();
        Map<String, Node> inner = mapping ? items.mapping(node, List.of("function", "egfr", "creatinine")) : Map.of();
        String function = items.word(mapping ? inner.get("function") : node, FUNCTIONS);
        Quantity egfr = amounts.quantity(either(inner, fields, "egfr"), Amounts.Kind.EGFR);
        Quantity creatinine = amounts.quantity(either(inner, fields, "creatinine"), Amounts.Kind.CREATININE);
        return new Renal(function, egfr, creatinine);
    }

    private @Nullable Node either(Map<String, Node> inner, Map<String, Node> outer, String key) {
        Node first = inner.get(key);
        Node second = outer.get(key);
        if (first == null || first.isNull()) {
            return second;
        }
        if (second != null && !second.isNull()) {
            items.faults().add(second, "stands here and under renal_function, which counts", "one of the two");
        }
        return first;
    }
}
