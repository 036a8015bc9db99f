package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PackManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One run of the command line in this process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Run(int code, String out, String err) {

    /** Runs any command as it stands. */
    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLineFor(args)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        Run run = new Run(code, out.toString(), err.toString());
        assertThat(run.err).as("no stack trace").doesNotContain("\tat ", "Exception in thread");
        return run;
    }

    /** Runs a command with the pack about tea, which loads fast; its digest is pinned, so that no warning is printed. */
    static Run withTea(String command, String... args) {
        String digest = PackManifest.of(tea()).sha256();
        List<String> all = new ArrayList<>(List.of(command, "--pack", tea().toString(), "--pin", digest));
        all.addAll(List.of(args));
        return of(all.toArray(String[]::new));
    }

    static Path tea() {
        try {
            return Path.of(
                    Objects.requireNonNull(Run.class.getResource("tea-pack")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String jitters(String id) {
        return "{\"id\": \"" + id
                + "\", \"exposure\": {\"drug\": \"tea\"}, \"findings\": {\"present\": [\"jitters\"]}}";
    }
}
