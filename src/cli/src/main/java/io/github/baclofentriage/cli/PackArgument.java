package io.github.baclofentriage.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the argument that names the folder of a pack. */
final class PackArgument {
    private PackArgument() {}

    /**
     * The folder of a pack.
     *
     * @param named as given
     * @return a folder with a {@code pack.yaml}
     * @throws BadInputException where it is none
     */
    static Path folder(String named) {
        Path path = CaseFile.path(named);
        if (!Files.isDirectory(path)) {
            throw new BadInputException("there is no folder [" + named + "].");
        }
        if (Files.notExists(path.resolve("pack.yaml"))) {
            throw new BadInputException("the folder [" + named + "] holds no pack.yaml.");
        }
        return path;
    }
}
