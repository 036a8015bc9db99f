package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import java.util.ArrayList;
import java.util.List;

/**
 * A pack whose declaration was read and whose files were digested. Nothing of it was compiled.
 *
 * @param files its files
 * @param definition what pack.yaml declares
 * @param digests SHA-256 of every file that it loads
 */
public record OpenedPack(PackFiles files, PackDefinition definition, DigestList digests) {

    /**
     * Opens a pack.
     *
     * @param files its files
     * @return the opened pack
     * @throws RulePackException if pack.yaml has faults or a file is missing or cannot be used; all are named
     */
    public static OpenedPack of(PackFiles files) {
        PackDefinition definition = new PackReader(files).definition();
        List<String> names = new ArrayList<>(List.of(PackReader.DEFINITION));
        // An overlay speaks in the words of the pack below it, and one that only disables rules cites nothing.
        if (definition.overlay() == null) {
            names.add(PackReader.VOCABULARY);
        }
        if (definition.overlay() == null || !definition.rules().isEmpty()) {
            names.add(PackReader.SOURCES);
        }
        names.addAll(definition.rules());
        PackFaults faults = new PackFaults(files.place());
        if (files.bundled() && !files.place().equals(definition.id())) {
            faults.add(
                    PackReader.DEFINITION,
                    0,
                    "the id [" + definition.id() + "] is not that of its folder. Maybe " + files.place());
        }
        for (String name : names) {
            try {
                files.bytes(name);
            } catch (RulePackException e) {
                faults.add(name, e);
            }
        }
        faults.refuse();
        return new OpenedPack(files, definition, DigestList.of(files, names));
    }
}
