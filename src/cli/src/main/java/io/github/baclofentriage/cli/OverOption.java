package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.BasePack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the option that names what an overlay lies over. */
final class OverOption {
    static final String DESCRIPTION =
            "Where DIR is an overlay: the pack that it lies over, a folder or the id of a bundled"
                    + " pack. Without it the bundled pack that the overlay names.";

    private OverOption() {}

    /**
     * What an overlay lies over.
     *
     * @param place the folder of the overlay
     * @param argument as given; null where it is not
     * @return the pack; null for the bundled one that the overlay names
     * @throws BadInputException where there is no such pack, or the folder holds no overlay
     */
    static @Nullable BasePack base(Path place, @Nullable String argument) {
        if (argument == null) {
            return null;
        }
        BasePack base = named(argument);
        if (!base.isThere()) {
            throw new BadInputException(
                    "--over needs the folder of a pack or the id of a bundled one, not [" + argument + "].");
        }
        if (isPackOfItsOwn(place)) {
            throw new BadInputException("the pack in [" + place + "] is no overlay, so --over means nothing for it.");
        }
        return base;
    }

    private static BasePack named(String argument) {
        Path folder = CaseFile.path(argument);
        if (Files.isDirectory(folder)) {
            return BasePack.in(folder);
        }
        try {
            return BasePack.bundled(argument);
        } catch (RulePackException e) {
            return BasePack.in(folder);
        }
    }

    /** A pack that cannot be read may be meant as an overlay; its faults are told by whoever reads it. */
    private static boolean isPackOfItsOwn(Path place) {
        try {
            return !PackManifest.of(place).isOverlay();
        } catch (RulePackException e) {
            return false;
        }
    }
}
