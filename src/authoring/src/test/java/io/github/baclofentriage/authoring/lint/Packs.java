package io.github.baclofentriage.authoring.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The packs of these tests. */
final class Packs {
    private Packs() {}

    static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(Packs.class.getResource("/packs/" + name + "/pack.yaml"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Files below a folder, in alphabetical order. */
    static List<String> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a pack into a folder and returns the folder. */
    static Path copy(String name, Path folder) {
        Path from = folder(name);
        try {
            for (String file : files(from)) {
                Path to = folder.resolve(file);
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(from.resolve(file), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
