package io.github.baclofentriage.authoring;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack as its author runs it: by itself, or, where the folder holds an overlay, over the pack that it changes. To load it again
 * after a change, of its own files or of those below it, compiles only what changed. One thread at a time may use it.
 */
public final class AuthoredPack {
    private final Path folder;
    private final @Nullable BasePack over;
    private @Nullable RulePack base;
    private @Nullable RulePack last;

    private AuthoredPack(Path folder, @Nullable BasePack over) {
        this.folder = folder;
        this.over = over;
    }

    /**
     * The pack in a folder.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @param over what an overlay lies over; null for the bundled pack of the id that the overlay names
     * @return the pack, which is not loaded yet
     */
    public static AuthoredPack in(Path folder, @Nullable BasePack over) {
        return new AuthoredPack(folder, over);
    }

    /**
     * Loads the pack as its files are now.
     *
     * @return the pack, an overlay over its base
     * @throws RulePackException if the pack has faults, or lies over one that is not there; all faults are named
     */
    public RulePack load() {
        String under = PackManifest.of(folder).over();
        RulePack pack;
        if (under == null) {
            pack = last == null ? RulePack.of(folder) : last.reloaded(folder);
            last = pack;
        } else {
            pack = base(under).overlaid(folder);
        }
        return pack;
    }

    /**
     * Loads the pack as its files are now, where a policy lets it in; what an overlay lies over is the author's own choice.
     *
     * @param policy what may be loaded
     * @return the pack, an overlay over its base
     * @throws RulePackException if the policy refuses it, it has faults, or it lies over one that is not there; all are named
     */
    public RulePack load(PackPolicy policy) {
        String under = PackManifest.of(folder).over();
        return under == null ? RulePack.of(folder, policy) : base(under).overlaid(folder, policy);
    }

    private RulePack base(String id) {
        BasePack below = over == null ? BasePack.bundled(id) : over;
        if (!below.isThere()) {
            throw new RulePackException(folder.toString(), List.of(missing(id)), null);
        }
        RulePack loaded = base == null ? below.load() : below.reloaded(base);
        base = loaded;
        return loaded;
    }

    private String missing(String id) {
        return over == null
                ? "pack.yaml: this is an overlay over [" + id
                        + "], and no pack of that id is bundled here. Maybe name the folder of that pack"
                : "pack.yaml: this is an overlay, and there is no pack in [" + over.folder() + "] to lay it over";
    }
}
