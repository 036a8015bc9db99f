package io.github.baclofentriage.authoring;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.internal.PackFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pack that an overlay lies over: one in a folder, or a bundled one.
 *
 * @param files its files, which need not be there
 * @param folder the folder; empty where the pack is bundled
 */
public record BasePack(PackFiles files, String folder) {
    /**
     * A pack in a folder.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @return the pack
     */
    public static BasePack in(Path folder) {
        return new BasePack(PackFiles.in(folder), folder.toString());
    }

    /**
     * A pack that is on the class path.
     *
     * @param id its id, as {@code baclofen}
     * @return the pack
     * @throws RulePackException if this cannot be an id
     */
    public static BasePack bundled(String id) {
        return new BasePack(PackFiles.onClassPath(id), "");
    }

    /**
     * Whether there is such a pack.
     *
     * @return false where its {@code pack.yaml} cannot be had
     */
    public boolean isThere() {
        if (!files.bundled()) {
            return Files.isRegularFile(Path.of(folder).resolve("pack.yaml"));
        }
        try {
            return !files.text("pack.yaml").isEmpty();
        } catch (RulePackException e) {
            return false;
        }
    }

    /**
     * Loads the pack.
     *
     * @return the pack
     * @throws RulePackException if there is none or it has faults
     */
    public RulePack load() {
        return files.bundled() ? RulePack.bundled(files.place()) : RulePack.of(Path.of(folder));
    }

    /**
     * Loads the pack again, as its files are now; one that is bundled cannot have changed.
     *
     * @param before the pack as it was loaded last
     * @return the pack
     * @throws RulePackException if it has faults by now
     */
    RulePack reloaded(RulePack before) {
        return files.bundled() ? before : before.reloaded(Path.of(folder));
    }
}
