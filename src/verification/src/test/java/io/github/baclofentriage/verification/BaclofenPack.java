package io.github.baclofentriage.verification;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.nio.file.Path;

/** The bundled pack, compiled once for all tests of this module. */
public final class BaclofenPack {
    public static final RulePack PACK = RulePack.bundled("baclofen");
    public static final Triage TRIAGE = Triage.with(PACK);

    /** The repository's root, from the folder that Maven runs this module's tests in. */
    public static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private BaclofenPack() {}
}
