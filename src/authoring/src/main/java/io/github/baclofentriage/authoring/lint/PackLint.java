package io.github.baclofentriage.authoring.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the faults of a rule pack, all at once. The pack is only read: nothing of it is compiled or run, so a pack that cannot be
 * loaded, or should not be, can be checked too.
 */
public final class PackLint {
    /** Checks that look at nothing but the pack. */
    private static final List<PackCheck> CHECKS = List.of(
            new ShapeCheck(),
            new DeclarationCheck(),
            new FileCheck(),
            new WordCheck(),
            new TermCheck(),
            new CodeCheck(),
            new SourceCheck(),
            new PooledCheck(),
            new RuleFormCheck(),
            new ParserCheck(),
            new LiteralCheck(),
            new TypeCheck(),
            new NumberCheck(),
            new StageCheck(),
            new UsageCheck(),
            new ConditionCheck(),
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
        FaultList faults = new FaultList();
        LintedPack pack = LintedPack.read(real(folder), faults);
        CHECKS.forEach(check -> check.run(pack, faults));
        List<RuleSet> others = beside.stream()
                .map(other -> LintedPack.read(real(other), new FaultList()).rules())
                .toList();
        new MetadataCheck(others).run(pack, faults);
        return Exceptions.of(pack).apply(faults);
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
