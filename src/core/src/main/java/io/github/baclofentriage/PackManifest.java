package io.github.baclofentriage;

import io.github.baclofentriage.internal.OpenedPack;
import io.github.baclofentriage.internal.PackDefinition;
import io.github.baclofentriage.internal.PackFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pack declares of itself and the digest of every file that it loads, read before anything of it is compiled. A
 * {@link PackPolicy} decides by it.
 */
public final class PackManifest {
    private final OpenedPack opened;

    PackManifest(OpenedPack opened) {
        this.opened = opened;
    }

    /**
     * Reads the manifest of a pack in a folder. Compiles nothing and trusts nothing.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @return the manifest
     * @throws RulePackException if {@code pack.yaml} has faults or a file that it lists cannot be used; all are named
     */
    public static PackManifest of(Path folder) {
        return new PackManifest(OpenedPack.of(PackFiles.in(folder)));
    }

    /**
     * The pack's id.
     *
     * @return as {@code baclofen}
     */
    public String id() {
        return opened.definition().id();
    }

    /**
     * The pack's semantic version.
     *
     * @return as {@code 0.1.0}
     */
    public String version() {
        return opened.definition().version();
    }

    /**
     * How far the pack is on its way.
     *
     * @return {@code draft}, {@code active} or {@code retired}
     */
    public String status() {
        return opened.definition().status();
    }

    /**
     * The day by which the pack is to be reviewed.
     *
     * @return the day
     */
    public LocalDate reviewDate() {
        return opened.definition().reviewDate();
    }

    /**
     * Whether this is an overlay, which changes another pack, rather than a pack of its own.
     *
     * @return true for an overlay
     */
    public boolean isOverlay() {
        return opened.definition().overlay() != null;
    }

    /**
     * The pack that this overlay changes.
     *
     * @return its id; null for a pack of its own
     */
    public @Nullable String over() {
        PackDefinition.Overlay overlay = opened.definition().overlay();
        return overlay == null ? null : overlay.over();
    }

    /**
     * SHA-256 of every file that the pack loads.
     *
     * @return 64 hexadecimal digits each, by path below the pack, in the order of the paths
     */
    public SortedMap<String, String> digests() {
        return opened.digests().files();
    }

    /**
     * The digests as {@code sha256sum} prints them.
     *
     * @return one line {@code <digest>  <path>} a file, in the order of the paths, each with a line feed
     */
    public String digestList() {
        return opened.digests().text();
    }

    /**
     * SHA-256 over {@link #digestList()}.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return opened.digests().sha256();
    }

    /**
     * The signature that lies beside the pack.
     *
     * @return the signature, which has faults where there is none
     */
    public PackSignature signature() {
        return new PackSignature(opened);
    }

    boolean bundled() {
        return opened.files().bundled();
    }

    String place() {
        return opened.files().place();
    }
}
