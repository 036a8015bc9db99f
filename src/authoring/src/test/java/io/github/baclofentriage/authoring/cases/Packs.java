package io.github.baclofentriage.authoring.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The small packs that the tests run on. */
final class Packs {
    /** A pack without any fault. */
    static final Path TOY = Path.of("src/test/resources/packs/toy");

    private static final Path FAULTY = Path.of("src/test/resources/packs/faulty");

    private Packs() {}

    /** A copy of the toy pack. */
    static Path toy(Path folder) {
        copy(TOY, folder);
        return folder;
    }

    /** The toy pack with the faulty files laid over it. */
    static Path faulty(Path folder) {
        copy(TOY, folder);
        copy(FAULTY, folder);
        return folder;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
