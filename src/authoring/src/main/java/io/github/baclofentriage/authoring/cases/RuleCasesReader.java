package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.internal.CaseDocument;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one case file and gathers everything that is wrong in it. */
final class RuleCasesReader {
    private static final List<String> FILE_KEYS = List.of("format", "cases");
    private static final List<String> CASE_KEYS = List.of("name", "given", "expect", "forbid", "allow_faults");

    private final String file;
    private final List<RuleCase> cases = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    RuleCasesReader(String file) {
        this.file = file;
    }

    RuleCases read(Path path) {
        try (InputStream document = Files.newInputStream(path)) {
            take(DocumentReader.read(document, DocumentReader.CASE_BYTES));
        } catch (CaseFormatException e) {
            addAll(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleCases(file, cases, faults);
    }

    private void take(Node root) {
        if (!root.isMapping()) {
            fault(root, "the document must be a mapping, not " + root);
            return;
        }
        refuseOtherKeys(root, FILE_KEYS);
        Node format = root.get("format");
        if (format == null || !RuleCases.FORMAT.equals(format.text())) {
            fault(format == null ? root : format, "the format must be " + RuleCases.FORMAT);
        }
        Node list = root.get("cases");
        if (list == null || !list.isSequence() || list.items().isEmpty()) {
            fault(list == null ? root : list, "there is no case; `cases` must be a list of at least one");
            return;
        }
        list.items().forEach(this::takeCase);
    }

    private void takeCase(Node node) {
        if (!node.isMapping()) {
            fault(node, "a case must be a mapping, not " + node);
            return;
        }
        refuseOtherKeys(node, CASE_KEYS);
        String name = name(node);
        PatientCase given = given(node);
        List<Claim> expect = new ClaimReader(this::fault).read(node.get("expect"));
        List<Claim> forbid = new ClaimReader(this::fault).read(node.get("forbid"));
        boolean allowFaults = allowFaults(node.get("allow_faults"));
        if (name != null && given != null) {
            cases.add(new RuleCase(file, node.line(), name, given, expect, forbid, allowFaults));
        }
    }

    private @Nullable String name(Node node) {
        Node name = node.get("name");
        String text = name == null ? null : name.text();
        if (name == null || text == null || text.isBlank() || text.contains("\n")) {
            fault(name == null ? node : name, "a case needs a `name`, one line that says what patient this is");
            return null;
        }
        return text.strip();
    }

    private @Nullable PatientCase given(Node node) {
        Node given = node.get("given");
        if (given == null || !given.isMapping()) {
            fault(
                    given == null ? node : given,
                    "a case needs `given`, a mapping as in a case; {} where nothing is known");
            return null;
        }
        try {
            return CaseDocument.read(given);
        } catch (CaseFormatException e) {
            addAll(e);
            return null;
        }
    }

    private boolean allowFaults(@Nullable Node node) {
        if (node == null) {
            return false;
        }
        Boolean allowed = node.bool();
        if (allowed == null) {
            fault(node, "`allow_faults` must be true or false, not " + node);
        }
        return Boolean.TRUE.equals(allowed);
    }

    private void refuseOtherKeys(Node mapping, List<String> keys) {
        mapping.entries().forEach((key, value) -> {
            if (!keys.contains(key)) {
                fault(value, "no such key [" + key + "]. Maybe one of " + String.join(", ", keys));
            }
        });
    }

    private void addAll(CaseFormatException refused) {
        for (CaseFault fault : refused.faults()) {
            String value = fault.value().isEmpty() ? "" : " [" + fault.value() + "]";
            String maybe = fault.maybe() == null ? "" : ". Maybe " + fault.maybe();
            faults.add(file + " line " + fault.line() + ": " + fault.problem() + value + maybe);
        }
    }

    private void fault(Node node, String problem) {
        faults.add(file + " line " + node.line() + ": " + problem);
    }
}
