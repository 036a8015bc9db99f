package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.MergePatch;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Patients that several cases share, by name: those of a case file, and behind them those of the pack's one
 * {@code patients.yaml}. A patient may be like another with changes, never like itself. Threads that read case files may
 * share those of the pack.
 */
final class SharedPatients {
    static final String FILE = "patients.yaml";
    static final String KEY = "patients";
    static final String LIKE = "like";
    private static final String FORMAT = "baclofen-triage/patients/1";

    /** A longer chain of patients, each like the next, is read by nobody. */
    private static final int LONGEST_CHAIN = 16;

    private final String file;
    private final @Nullable SharedPatients outer;
    private final Map<String, Node> written = new LinkedHashMap<>();
    private final Map<String, Node> whole = new HashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final List<String> faults = new ArrayList<>();

    private SharedPatients(String file, @Nullable SharedPatients outer) {
        this.file = file;
        this.outer = outer;
    }

    /** The patients of a pack; none where it has no file of them. */
    static SharedPatients of(Path folder) {
        SharedPatients patients = new SharedPatients(FILE, null);
        Path path = folder.resolve(FILE);
        if (!Files.isRegularFile(path)) {
            return patients;
        }
        try (InputStream document = Files.newInputStream(path)) {
            patients.takeFile(DocumentReader.read(document, DocumentReader.CASE_BYTES));
        } catch (CaseFormatException e) {
            patients.faults.addAll(RuleCasesReader.lines(FILE, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patients;
    }

    /** The patients of a case file, before these. */
    SharedPatients within(String caseFile, @Nullable Node patients) {
        SharedPatients inner = new SharedPatients(caseFile, this);
        if (patients != null) {
            inner.take(patients);
        }
        return inner;
    }

    /** What cannot be used in the patients' own file. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** A fault for each patient that no case was like. */
    List<String> unused() {
        return written.entrySet().stream()
                .filter(entry -> !used.contains(entry.getKey()))
                .map(entry -> place(entry.getValue()) + "no case uses patient [" + entry.getKey() + "]")
                .toList();
    }

    /**
     * What is known of a patient, with what is known of the shared patient that it is like.
     *
     * @return null where that cannot be told; the reason is a fault here or of the patient it is like
     */
    @Nullable
    Node given(Node node, BiConsumer<Node, String> complaints) {
        Node like = node.get(LIKE);
        if (like == null) {
            return node;
        }
        String name = like.text();
        SharedPatients holder = name == null ? null : holder(name);
        if (name == null || holder == null) {
            complaints.accept(like, unknown(name, like));
            return null;
        }
        holder.use(name);
        Node base = holder.whole.get(name);
        return base == null ? null : MergePatch.apply(base, without(node));
    }

    private void takeFile(Node root) {
        Node format = root.get("format");
        if (format == null || !FORMAT.equals(format.text())) {
            fault(format == null ? root : format, "the format must be " + FORMAT);
        }
        root.entries().forEach((key, value) -> {
            if (!key.equals("format") && !key.equals(KEY)) {
                fault(value, RuleCasesReader.noSuchKey(key, List.of("format", KEY)));
            }
        });
        Node patients = root.get(KEY);
        if (patients == null) {
            fault(root, "`" + KEY + "` is missing, a mapping of names and what is known of each patient");
        } else {
            take(patients);
        }
    }

    private void take(Node patients) {
        if (!patients.isMapping() || patients.entries().isEmpty()) {
            fault(patients, "`" + KEY + "` must be a mapping with at least one patient");
            return;
        }
        patients.entries().forEach((name, node) -> {
            if (!node.isMapping()) {
                fault(node, "patient [" + name + "] must be a mapping as in a case, not " + node);
            } else if (outer != null && outer.written.containsKey(name)) {
                fault(node, "patient [" + name + "] stands also in " + outer.file + ". Maybe give it another name");
            }
            written.put(name, node);
        });
        written.forEach((name, node) -> {
            Node resolved = node.isMapping() ? resolved(name) : null;
            if (resolved != null) {
                whole.put(name, resolved);
            }
        });
    }

    /** Follows the chain of patients to its end, then applies the changes from there back to this one. */
    private @Nullable Node resolved(String name) {
        List<Node> chain = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        String next = name;
        SharedPatients holder = this;
        while (next != null) {
            Node node = holder.written.get(next);
            if (node == null || !node.isMapping() || !names.add(next) || names.size() > LONGEST_CHAIN) {
                complain(name, node, chain.get(0), names);
                return null;
            }
            chain.add(node);
            Node like = node.get(LIKE);
            next = like == null ? null : String.valueOf(like.text());
            holder = next == null || holder.written.containsKey(next) || outer == null ? holder : outer;
        }
        Collections.reverse(chain);
        Node patient = null;
        for (Node changes : chain) {
            patient = MergePatch.apply(patient, without(changes));
        }
        return patient;
    }

    /** Each broken chain is a fault once: at the patient that names an unknown one, or at the first name of a circle. */
    private void complain(String name, @Nullable Node end, Node start, Set<String> names) {
        Node like = start.get(LIKE);
        if (like == null) {
            return;
        }
        if (names.size() > LONGEST_CHAIN) {
            fault(like, "patient [" + name + "] is like more than " + (LONGEST_CHAIN - 1) + " others, one by one");
        } else if (end == null && names.size() == 1) {
            fault(like, unknown(like.text(), like));
        } else if (end != null && end.equals(start) && name.equals(Collections.min(names))) {
            fault(like, "patients are like each other in a circle [" + String.join(", ", names) + "]");
        }
    }

    private String unknown(@Nullable String name, Node like) {
        if (name == null) {
            return "`" + LIKE + "` needs the name of a shared patient, not " + like;
        }
        Set<String> names = new TreeSet<>(written.keySet());
        if (outer != null) {
            names.addAll(outer.written.keySet());
        }
        String nearest = Nearest.to(name, names);
        String maybe = nearest != null ? nearest : "write it under `" + KEY + "` here or in " + FILE;
        return "no shared patient [" + name + "]. Maybe " + maybe;
    }

    private @Nullable SharedPatients holder(String name) {
        if (written.containsKey(name)) {
            return this;
        }
        return outer == null ? null : outer.holder(name);
    }

    /** Marks a patient, and all that it is like in turn, as used. */
    private void use(String name) {
        SharedPatients holder = this;
        String next = name;
        while (next != null && holder != null && holder.used.add(next)) {
            Node node = holder.written.get(next);
            Node like = node == null ? null : node.get(LIKE);
            next = like == null ? null : like.text();
            holder = next == null ? null : holder.holder(next);
        }
    }

    private static Node without(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>(node.entries());
        entries.remove(LIKE);
        return node.with(entries);
    }

    private void fault(Node node, String problem) {
        faults.add(place(node) + problem);
    }

    private String place(Node node) {
        return file + " line " + node.line() + ": ";
    }
}
