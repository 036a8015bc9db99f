package io.github.baclofentriage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Writes what Java keeps of the classes of a program between two starts of it: an archive for class data sharing, or from Java 25 on
 * a cache that ahead-of-time work is taken from.
 */
@Command(
        name = "start-cache",
        description = {
            "Write a cache with which this Java starts the program faster. It holds classes and no"
                    + " patient. It serves this jar and this Java only: write it again when either changes.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage start-cache",
            "  baclofen-triage start-cache --out /var/cache/baclofen-triage.cache",
            "",
            "Exit code: 0 written, 2 bad input, 70 Java could not write it."
        })
final class StartCacheCommand implements Callable<Integer> {
    private static final int AHEAD_OF_TIME = 25;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write to this file; default baclofen-triage.cache beside the jar. A file that exists is replaced.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Path jar = jar();
        Path file = output == null ? jar.resolveSibling("baclofen-triage.cache") : output.toAbsolutePath();
        OutputFile.demand(file);
        Files.deleteIfExists(file);
        String said = rehearse(jar, file);
        if (!Files.isRegularFile(file)) {
            Complaints.print(spec.commandLine().getErr(), "Java did not write the cache. It said:\n" + said);
            return ExitCode.PROGRAM_FAULT;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print("Written " + file + " (" + (Files.size(file) >> 20) + " MiB). Start the program by\n  java "
                + option("AOTCache", "SharedArchiveFile") + file + " -jar " + jar + "\n"
                + "For a case or two -XX:TieredStopAtLevel=1 beside it is faster still; for a batch it is slower.\n");
        out.flush();
        return ExitCode.DONE;
    }

    /** Has another Java run what users run most, and keep at its end what it loaded; returns what it says. */
    private static String rehearse(Path jar, Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(option("AOTCacheOutput", "ArchiveClassesAtExit") + file);
        // What it says of classes that it leaves out helps nobody.
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        command.addAll(List.of("-jar", jar.toString(), RehearseCommand.NAME));
        Process java = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        java.getOutputStream().close();
        // Its errors end when it does.
        return new String(java.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String option(String aheadOfTime, String sharing) {
        return "-XX:" + (Runtime.version().feature() >= AHEAD_OF_TIME ? aheadOfTime : sharing) + "=";
    }

    private static Path jar() {
        CodeSource source = StartCacheCommand.class.getProtectionDomain().getCodeSource();
        try {
            Path place =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(place)) {
                return place;
            }
        } catch (URISyntaxException e) {
            throw new BadInputException("the place of the program [" + source.getLocation() + "] is no file.");
        }
        throw new BadInputException("the program does not run from its jar, and a cache serves a jar.");
    }
}
