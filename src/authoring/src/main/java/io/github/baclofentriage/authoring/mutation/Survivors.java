package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes that no case notices and need not, each with the reason, as the file {@code validation/survivors.yaml} lists them. */
final class Survivors {
    static final String FILE = "validation/survivors.yaml";
    static final String FORMAT = "baclofen-triage/survivors/1";

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Survivors() {}

    static Survivors in(Path folder) {
        Survivors survivors = new Survivors();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (InputStream document = Files.newInputStream(file)) {
                survivors.take(DocumentReader.read(document, DocumentReader.CASE_BYTES));
            } catch (CaseFormatException e) {
                e.faults()
                        .forEach(
                                fault -> survivors.faults.add(FILE + " line " + fault.line() + ": " + fault.problem()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return survivors;
    }

    private void take(Node root) {
        Node format = root.get("format");
        if (format == null || !FORMAT.equals(format.text())) {
            faults.add(FILE + " line " + root.line() + ": the format must be " + FORMAT);
        }
        Node list = root.get("survivors");
        for (Node node : list == null ? List.<Node>of() : list.items()) {
            String mutant = text(node, "mutant");
            String because = text(node, "because");
            if (mutant == null || because == null || because.isBlank()) {
                faults.add(FILE + " line " + node.line() + ": a survivor needs `mutant` and `because`");
            } else if (reasons.put(mutant, because) != null) {
                faults.add(FILE + " line " + node.line() + ": [" + mutant + "] is argued twice");
            } else {
                lines.put(mutant, node.line());
            }
        }
    }

    private static @Nullable String text(Node node, String key) {
        Node member = node.get(key);
        return member == null ? null : member.text();
    }

    /** Why it is right that no case notices a change; null where nobody argued so. */
    @Nullable
    String because(String key) {
        return reasons.get(key);
    }

    /**
     * What is wrong with the list.
     *
     * @param known keys of every change of the pack, tried or not
     * @param mutants what became of those that were tried
     */
    List<String> faults(Set<String> known, List<Mutant> mutants) {
        Map<String, Mutant> byKey = mutants.stream().collect(Collectors.toMap(Mutant::key, mutant -> mutant));
        List<String> all = new ArrayList<>(faults);
        lines.forEach((key, line) -> {
            Mutant mutant = byKey.get(key);
            if (!known.contains(key)) {
                all.add(FILE + " line " + line + ": there is no change [" + key + "]" + nearest(key, known));
            } else if (mutant != null && mutant.killed()) {
                all.add(FILE + " line " + line + ": [" + key + "] does not survive; " + mutant.killedBy()
                        + " kills it");
            }
        });
        return all;
    }

    private static String nearest(String key, Set<String> known) {
        String nearest = Nearest.to(key, known);
        return nearest == null ? "" : ". Maybe " + nearest;
    }
}
