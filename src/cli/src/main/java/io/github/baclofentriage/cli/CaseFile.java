package io.github.baclofentriage.cli;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.authoring.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that holds one case.
 *
 * @param name how it was named
 * @param path the file; null for the standard input
 */
record CaseFile(String name, @Nullable Path path) {
    private static final String STANDARD_INPUT = "-";
    private static final Set<String> ENDINGS = Set.of("json", "yaml", "yml");

    /**
     * The cases behind an argument.
     *
     * @param argument a file, a folder or {@code -}
     * @return at least one, those of a folder in the order of their names
     * @throws BadInputException where there is none
     */
    static List<CaseFile> expand(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return List.of(new CaseFile("the standard input", null));
        }
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (Files.notExists(path)) {
            throw new BadInputException("there is no file or folder [" + argument + "].");
        }
        if (ending(path).equals("jsonl")) {
            throw new BadInputException(
                    "[" + argument + "] holds one case a line. Maybe: baclofen-triage batch --in " + argument);
        }
        return List.of(new CaseFile(argument, path));
    }

    /** A path as given, or a plain sentence where the system has no such path. */
    static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new BadInputException("[" + argument + "] is no path: " + e.getReason() + ".");
        }
    }

    /** Reads the case. */
    PatientCase read() throws IOException {
        Path file = path;
        if (file == null) {
            return CaseReader.read(System.in);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return CaseReader.read(stream);
        }
    }

    private static List<CaseFile> folder(Path folder) {
        List<CaseFile> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> ENDINGS.contains(ending(file)) && Files.isRegularFile(file))
                    .sorted()
                    .map(file -> new CaseFile(file.toString(), file))
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(Complaints.words(e));
        }
        if (found.isEmpty()) {
            throw new BadInputException(
                    "the folder [" + PlainText.of(folder.toString()) + "] holds no case (*.json, *.yaml, *.yml).");
        }
        return found;
    }

    private static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
