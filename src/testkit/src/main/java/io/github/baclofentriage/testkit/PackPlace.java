package io.github.baclofentriage.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** Finds the pack of a module. */
final class PackPlace {
    private static final String PACK = "pack.yaml";

    private PackPlace() {}

    /** The module's own folder where it is a pack, else the only pack below its {@code src}. */
    static Path in(Path module) {
        if (Files.isRegularFile(module.resolve(PACK))) {
            return module;
        }
        Path sources = module.resolve("src");
        List<Path> found = Files.isDirectory(sources) ? below(sources) : List.of();
        if (found.size() == 1) {
            return found.get(0);
        }
        String which = found.stream().map(folder -> "\n  " + folder).collect(Collectors.joining());
        throw new AssertionFailedError(
                found.isEmpty()
                        ? "There is no " + PACK + " in [" + module.toAbsolutePath()
                                + "] nor below its src. Maybe override folder()"
                        : "There are several packs; override folder() to name one of them:" + which);
    }

    private static List<Path> below(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith(PACK) && Files.isRegularFile(file))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
