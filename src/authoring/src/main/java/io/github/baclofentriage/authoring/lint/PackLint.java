package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.BasePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faults of a rule pack's YAML files and rules, all at once. The pack is only read: nothing of it is compiled or run, so a
 * pack that cannot be loaded, or should not be, can be checked too. Its cases are not read; {@code pack test} checks them.
 */
public final class PackLint {
    /** Checks of what only a pack of its own has: words, and ids that its rules use. */
    private static final List<PackCheck> OF_WHOLE =
            List.of(new WordCheck(), new TermCheck(), new CodeCheck(), new UsageCheck());

    /** Checks that look at nothing but the pack, and what it lies over. */
    private static final List<PackCheck> CHECKS = List.of(
            new ShapeCheck(),
            new DeclarationCheck(),
            new PlaceholderCheck(),
            new OverlayCheck(),
            new FileCheck(),
            new SourceCheck(),
            new PooledCheck(),
            new RuleFormCheck(),
            new LiteralCheck(),
            new UndercutCheck(),
            new NumberCheck(),
            new LimitCheck(),
            new StageCheck(),
            new ConditionCheck(),
            new UndercutCheck(),
            new IdleRuleCheck(),
            new EvidenceCheck());

    private PackLint() {}

    /**
     * Checks the pack in a folder.
     *
     * @param folder the folder that holds pack.yaml
     * @return every fault that no exception of the pack excuses, by file and line; empty for a clean pack
     * @throws UncheckedIOException if there is no such folder or it cannot be listed
     */
    public static List<LintFault> of(Path folder) {
        return of(folder, List.of());
    }

    /**
     * Checks the pack in a folder that is loaded beside others, so that rule names and ids must differ from theirs.
     *
     * @param folder the folder that holds pack.yaml
     * @param beside folders of the other packs, whose own faults are not reported
     * @return every fault that no exception of the pack excuses, by file and line; empty for a clean pack
     * @throws UncheckedIOException if there is no such folder or it cannot be listed
     */
    public static List<LintFault> of(Path folder, List<Path> beside) {
        return of(folder, beside, null);
    }

    /**
     * Checks the pack in a folder, which may be an overlay over another. What is wrong in the pack below is not reported.
     *
     * @param folder the folder that holds pack.yaml
     * @param beside folders of packs that are loaded beside this one
     * @param over the pack below; null for the bundled one that the overlay names
     * @return every fault that no exception of the pack excuses, by file and line; empty for a clean pack
     * @throws UncheckedIOException if there is no such folder or it cannot be listed
     */
    public static List<LintFault> of(Path folder, List<Path> beside, @Nullable BasePack over) {
        FaultList faults = new FaultList();
        Path root = real(folder);
        LintedPack pack = LintedPack.read(new PackFolder(root), id -> below(over, id), faults);
        if (!pack.isOverlay()) {
            OF_WHOLE.forEach(check -> check.run(pack, faults));
        }
        CHECKS.forEach(check -> check.run(pack, faults));
        List<RuleSet> others = beside.stream()
                .map(other -> LintedPack.read(new PackFolder(real(other)), new FaultList())
                        .rules())
                .toList();
        new MetadataCheck(others).run(pack, faults);
        return RefusedCheck.with(Exceptions.of(pack).apply(faults), root);
    }

    private static @Nullable LintedPack below(@Nullable BasePack over, String id) {
        try {
            BasePack base = over == null ? BasePack.bundled(id) : over;
            return base.isThere() ? LintedPack.read(new BaseFiles(base.files()), new FaultList()) : null;
        } catch (RulePackException e) {
            return null;
        }
    }

    private static Path real(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!real.toFile().isDirectory()) {
                throw new NotDirectoryException(folder.toString());
            }
            return real;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
