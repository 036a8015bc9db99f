package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.internal.CaseDocument;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Nearest;
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
    private static final List<String> FILE_KEYS = List.of("format", SharedPatients.KEY, "cases");
    private static final List<String> CASE_KEYS =
            List.of("name", "source", "skip", "only", "given", "expect", "forbid", "allow_faults");

    private final String file;
    private final SharedPatients ofPack;
    private SharedPatients patients;
    private final List<RuleCase> cases = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    RuleCasesReader(String file, SharedPatients ofPack) {
        this.file = file;
        this.ofPack = ofPack;
        this.patients = ofPack;
    }

    RuleCases read(Path path) {
        try (InputStream document = Files.newInputStream(path)) {
            take(DocumentReader.read(document, DocumentReader.CASE_BYTES));
        } catch (CaseFormatException e) {
            faults.addAll(lines(file, e));
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
        patients = ofPack.within(file, root.get(SharedPatients.KEY));
        faults.addAll(patients.faults());
        Node list = root.get("cases");
        if (list == null || !list.isSequence() || list.items().isEmpty()) {
            fault(list == null ? root : list, "there is no case; `cases` must be a list of at least one");
            return;
        }
        list.items().forEach(this::takeCase);
        faults.addAll(patients.unused());
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
        List<String> sources = sources(node.get("source"));
        String skip = reason(node, "skip");
        String only = reason(node, "only");
        if (skip != null && only != null) {
            fault(node, "a case cannot be both `skip` and `only`");
        }
        if (name != null && given != null) {
            cases.add(new RuleCase(file, node.line(), name, given, expect, forbid, allowFaults, sources, skip, only));
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
        Node whole = patients.given(given, this::fault);
        if (whole == null) {
            return null;
        }
        try {
            return CaseDocument.read(whole);
        } catch (CaseFormatException e) {
            faults.addAll(lines(file, e));
            return null;
        }
    }

    /** One key or a list of keys of what the case rests on. */
    private List<String> sources(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        List<String> sources = new ArrayList<>();
        for (Node item : node.isSequence() ? node.items() : List.of(node)) {
            String text = item.text();
            if (text == null || text.isBlank()) {
                fault(item, "`source` needs a key of sources.yaml or published:<id>, not " + item);
            } else {
                sources.add(text);
            }
        }
        if (node.isSequence() && node.items().isEmpty()) {
            fault(node, "`source` must be one key or a list of at least one");
        }
        return sources;
    }

    /** Why a case is set aside, or alone; null where it is not. */
    private @Nullable String reason(Node node, String key) {
        Node reason = node.get(key);
        if (reason == null) {
            return null;
        }
        String text = reason.text();
        if (text == null || !reason.isText() || text.isBlank()) {
            fault(
                    reason,
                    "`" + key + "` needs a text that says why, not " + (text == null ? reason : "[" + text + "]"));
            return null;
        }
        return text.strip().replaceAll("\\s+", " ");
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
                fault(value, noSuchKey(key, keys));
            }
        });
    }

    /** Says that a key is not one of those that there are. */
    static String noSuchKey(String key, List<String> keys) {
        String nearest = Nearest.to(key, keys);
        return "no such key [" + key + "]. Maybe " + (nearest == null ? "one of " + String.join(", ", keys) : nearest);
    }

    /** The faults of a document that cannot be read, a line each. */
    static List<String> lines(String file, CaseFormatException refused) {
        return refused.faults().stream().map(fault -> line(file, fault)).toList();
    }

    private static String line(String file, CaseFault fault) {
        String value = fault.value().isEmpty() ? "" : " [" + fault.value() + "]";
        String maybe = fault.maybe() == null ? "" : ". Maybe " + fault.maybe();
        String path = fault.path().isEmpty() ? "" : fault.path() + ": ";
        return file + " line " + fault.line() + ": " + path + fault.problem() + value + maybe;
    }

    private void fault(Node node, String problem) {
        faults.add(file + " line " + node.line() + ": " + problem);
    }
}
