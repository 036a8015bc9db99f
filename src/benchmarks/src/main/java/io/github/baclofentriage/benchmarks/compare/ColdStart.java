package io.github.baclofentriage.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the program anew for one case, in each of the ways it can be started, and takes the time until it has ended. */
final class ColdStart {
    static final String NOTHING = "Java alone (java -version)";
    static final String COMPILED = "rules compiled at the start";
    static final String PREBUILT = "prebuilt rules";
    static final String CACHED = "prebuilt rules, start cache";
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    private static final int AHEAD_OF_TIME = 25;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Map<String, List<String>> ways = new LinkedHashMap<>();
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    /**
     * The ways to start a program.
     *
     * @param jar its jar
     * @param pack the folder of the pack that the jar has prebuilt
     * @param patient a case
     * @param cache the file that its start cache is written to
     */
    ColdStart(Path jar, Path pack, Path patient, Path cache) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> program = List.of(java, "-jar", jar.toString());
        String file = patient.toString();
        boolean aheadOfTime = Runtime.version().feature() >= AHEAD_OF_TIME;
        String write = (aheadOfTime ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache;
        String read = (aheadOfTime ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache;
        String said = output(List.of(java, write, "-jar", jar.toString(), "assess", file));
        if (!Files.isRegularFile(cache)) {
            throw new IOException("Java wrote no start cache: " + said);
        }
        List<String> cached = List.of(java, read, "-jar", jar.toString());
        List<String> quick = List.of(java, read, QUICK, "-jar", jar.toString());
        ways.put(NOTHING, List.of(java, "-version"));
        ways.put(COMPILED, with(program, "assess", "--no-explain", "--pack", pack.toString(), file));
        ways.put(PREBUILT, with(program, "assess", "--no-explain", file));
        ways.put(CACHED, with(cached, "assess", "--no-explain", file));
        ways.put(CACHED + ", " + QUICK, with(quick, "assess", "--no-explain", file));
        ways.put(PREBUILT + ", explained", with(program, "assess", file));
        ways.put(CACHED + ", explained", with(cached, "assess", file));
        ways.put(CACHED + ", " + QUICK + ", explained", with(quick, "assess", file));
    }

    private static List<String> with(List<String> program, String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts each way once more, in turns, so that a machine that slows down slows all of them. */
    void round() throws IOException {
        for (Map.Entry<String, List<String>> way : ways.entrySet()) {
            long begin = System.nanoTime();
            output(way.getValue());
            millis.computeIfAbsent(way.getKey(), unused -> new ArrayList<>())
                    .add((System.nanoTime() - begin) / NANOS_A_MILLISECOND);
        }
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + code + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    /** The median of each way, in milliseconds, in the order of the ways. */
    Map<String, Double> medians() {
        Map<String, Double> medians = new LinkedHashMap<>();
        millis.forEach((way, all) -> {
            List<Double> sorted = new ArrayList<>(all);
            sorted.sort(null);
            medians.put(way, sorted.get(sorted.size() / 2));
        });
        return medians;
    }
}
