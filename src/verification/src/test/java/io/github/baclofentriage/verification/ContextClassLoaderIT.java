package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the library first of all on threads whose context class loaders do not see it, in processes that have not used it before. */
@Tag("slow")
class ContextClassLoaderIT {
    private static final Path FOLDER = BaclofenPack.ROOT.resolve("examples/custom-rule-pack");
    private static final String OVERLAY = """
            format: baclofen-triage/pack/1
            id: elsewhere
            version: 1.0.0
            title: Local rules over the clonidine pack
            status: draft
            review_date: 2027-06-01
            overlay:
              over: clonidine
              versions: [0.1.0]
              reason: the ward works by rules of its own
              disables: {CLO-A-011: replaced by a rule of the ward}
            """;

    @TempDir
    private Path temp;

    private String library;
    private String packs;

    @BeforeEach
    void part_the_packs_from_the_library() throws IOException {
        Files.writeString(temp.resolve("pack.yaml"), OVERLAY);
        Path clonidine = temp.resolve("packs/META-INF/baclofen-triage/packs/clonidine");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = clonidine.resolve(FOLDER.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Map<Boolean, List<String>> entries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .collect(Collectors.partitioningBy(
                        entry -> Path.of(entry).startsWith(BaclofenPack.ROOT.resolve("rules"))));
        assertThat(entries.get(true)).as("the baclofen pack").hasSize(1);
        packs = entries.get(true).get(0) + File.pathSeparator + temp.resolve("packs");
        library = String.join(File.pathSeparator, entries.get(false));
    }

    @Test
    void each_first_use_works_under_each_context_class_loader() throws Exception {
        List<String> uses = new ArrayList<>();
        for (FirstUse use : FirstUse.values()) {
            for (String context : List.of("FOREIGN", "NONE", "COPY")) {
                uses.add(use + ":" + context);
            }
        }

        Map<String, String> outcomes = run(uses);

        assertThat(outcomes).hasSize(2 * uses.size());
        Map<String, Set<String>> byUse = new TreeMap<>();
        outcomes.forEach((name, outcome) -> byUse.computeIfAbsent(name.split(" ", -1)[0], unused -> new TreeSet<>())
                .add(outcome));
        assertThat(byUse).allSatisfy((use, different) -> assertThat(different).hasSize(1));
        assertThat(outcomes.get("ASSESS FOREIGN first")).isEqualTo(report());
        assertThat(outcomes.get("BUNDLED FOREIGN first")).isEqualTo(report());
        assertThat(outcomes.get("RELOAD FOREIGN first")).isEqualTo(report());
        assertThat(outcomes.get("EXPLAIN FOREIGN first"))
                .isEqualTo(BaclofenPack.TRIAGE
                        .explain(FirstUse.patient("baclofen"))
                        .toJson());
        assertThat(outcomes.get("MONITOR FOREIGN first")).startsWith("ward round ward round {");
        assertThat(outcomes.get("FOLDER FOREIGN first")).contains("\"rule\":\"CLO-C-001\"");
        assertThat(outcomes.get("OVERLAID FOREIGN first")).contains("\"id\":\"elsewhere\"", "\"rule\":\"CLO-C-001\"");
        assertThat(outcomes.get("BUNDLED_BY_POLICY FOREIGN first"))
                .contains("\"trust\":\"bundled\"", "\"rule\":\"CLO-C-001\"");
    }

    @Test
    void a_pack_that_the_library_does_not_see_is_found_by_the_context_class_loader_or_refused_alone() throws Exception {
        Map<String, String> outcomes = run(List.of(
                "BUNDLED:BELOW_WITH_THE_ONLY_PACK", "BUNDLED:COPY_WITH_THE_ONLY_PACK", "BUNDLED:FOREIGN_WITHOUT_PACK"));

        String refused = outcomes.remove("BUNDLED FOREIGN_WITHOUT_PACK first");
        assertThat(refused)
                .contains(
                        "no pack [baclofen] on the class path",
                        "of the thread [platform, jdk.internal.loader.ClassLoaders$PlatformClassLoader]",
                        "of the library [java.net.URLClassLoader]");
        assertThat(outcomes)
                .hasSize(5)
                .allSatisfy((name, outcome) -> assertThat(outcome).isEqualTo(report()));
    }

    @Test
    void a_first_use_works_with_the_library_on_the_class_path_of_the_process() throws Exception {
        for (String use : List.of("ASSESS:FOREIGN", "BUNDLED:NONE")) {
            Map<String, String> outcomes = run(library + File.pathSeparator + packs, "", "", List.of(use));

            assertThat(outcomes)
                    .hasSize(2)
                    .allSatisfy((name, outcome) -> assertThat(outcome).isEqualTo(report()));
        }
    }

    private static String report() {
        return BaclofenPack.TRIAGE.assess(FirstUse.patient("baclofen")).toJson();
    }

    private Map<String, String> run(List<String> uses) throws Exception {
        Path program = Path.of(FirstUseProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return run(program.toString(), library, packs, uses);
    }

    /** Runs the program, and gives what it printed of each use. */
    private Map<String, String> run(String classPath, String apart, String packsApart, List<String> uses)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                FirstUseProgram.class.getName(),
                apart,
                packsApart,
                FOLDER.toString(),
                temp.toString()));
        command.addAll(uses);
        Process java = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        java.getOutputStream().close();
        List<String> lines = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(java.waitFor()).as(String.join("\n", lines)).isZero();
        Map<String, String> outcomes = new HashMap<>();
        lines.forEach(
                line -> outcomes.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        return outcomes;
    }
}
