package io.github.baclofentriage.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws what compare measured. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Draw the figures that compare wrote as a picture in SVG.")
final class DrawCommand implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "FILE", required = true, description = "The figures.")
    private Path in;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the picture goes.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Files.writeString(out, ComparisonPicture.of(ComparisonFile.read(in)), StandardCharsets.UTF_8);
        return 0;
    }
}
