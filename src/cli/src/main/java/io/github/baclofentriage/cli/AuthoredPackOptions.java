package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.AuthoredPack;
import io.github.baclofentriage.authoring.BasePack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The pack that an author works on, and where it is an overlay, what that lies over. */
final class AuthoredPackOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder that holds pack.yaml; without it the current folder.")
    private String folder;

    @Option(
            names = "--over",
            paramLabel = "BASE",
            description = "Where DIR is an overlay: the pack that it lies over, a folder or the id of a bundled"
                    + " pack. Without it the bundled pack that the overlay names.")
    private @Nullable String over;

    /** The folder's name as it was given. */
    String named() {
        return folder;
    }

    /**
     * The pack's folder.
     *
     * @return a folder with a {@code pack.yaml}
     * @throws BadInputException where it is none
     */
    Path folder() {
        return PackArgument.folder(folder);
    }

    /**
     * The pack, which is not loaded yet.
     *
     * @return the pack
     * @throws BadInputException where there is no such folder, or nothing that it could lie over
     */
    AuthoredPack pack() {
        return AuthoredPack.in(folder(), base());
    }

    /**
     * What an overlay lies over.
     *
     * @return the pack; null for the bundled one that the overlay names
     * @throws BadInputException where there is no such pack, or the folder holds no overlay
     */
    @Nullable
    BasePack base() {
        if (over == null) {
            return null;
        }
        BasePack base = named(over);
        if (!base.isThere()) {
            throw new BadInputException(
                    "--over needs the folder of a pack or the id of a bundled one, not [" + over + "].");
        }
        if (isPackOfItsOwn(folder())) {
            throw new BadInputException("the pack in [" + folder + "] is no overlay, so --over means nothing for it.");
        }
        return base;
    }

    /** The folder of what an overlay lies over; none where that is bundled. */
    Path[] below() {
        BasePack base = base();
        return base == null || base.folder().isEmpty() ? new Path[0] : new Path[] {Path.of(base.folder())};
    }

    private static BasePack named(String argument) {
        Path place = CaseFile.path(argument);
        if (Files.isDirectory(place)) {
            return BasePack.in(place);
        }
        try {
            return BasePack.bundled(argument);
        } catch (RulePackException e) {
            return BasePack.in(place);
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
