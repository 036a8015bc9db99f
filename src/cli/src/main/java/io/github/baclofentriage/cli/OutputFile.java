package io.github.baclofentriage.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Refuses a file that cannot be written, before any work is done for it.
     *
     * @throws BadInputException where it is a folder, or where the folder it is to be in does not exist
     */
    static void demand(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInputException("[" + file + "] is a folder and not a file to write to.");
        }
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInputException("there is no folder [" + folder + "] for the file [" + file + "].");
        }
    }
}
