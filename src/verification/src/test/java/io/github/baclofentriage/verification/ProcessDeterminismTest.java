package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same case gives the same bytes in another process, whose collections hash by another seed, and from reordered files. */
@Tag("slow")
class ProcessDeterminismTest {
    private static final Path CASES = BaclofenPack.ROOT.resolve("examples/cases");

    @Test
    void two_processes_print_the_same_bytes() throws Exception {
        assertThat(run()).isNotEmpty().isEqualTo(run());
    }

    private static String run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        BaclofenPack.ROOT
                                .resolve("src/cli/target/baclofen-triage.jar")
                                .toString(),
                        "assess",
                        "--format",
                        "json",
                        CASES.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    @Test
    void the_order_of_rule_files_changes_nothing_but_the_digest(@TempDir Path folder) throws IOException {
        Path source = BaclofenPack.ROOT.resolve("rules/baclofen");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(ProcessDeterminismTest::isRuleFile)
                    .toList()) {
                Path copy = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("pack.yaml")));
        List<String> listed = new ArrayList<>(
                lines.stream().filter(line -> line.matches(" {2}- .*\\.drl")).toList());
        int first = lines.indexOf(listed.get(0));
        lines.removeAll(listed);
        Collections.shuffle(listed, new Random(7));
        lines.addAll(first, listed);
        Files.write(folder.resolve("pack.yaml"), lines);
        Triage reordered = Triage.with(RulePack.of(folder));
        CaseGenerator generator = new CaseGenerator(BaclofenPack.PACK.vocabulary(), 11);
        for (int i = 0; i < 60; i++) {
            PatientCase patientCase = generator.next().build();
            assertThat(undigested(reordered, patientCase)).isEqualTo(undigested(BaclofenPack.TRIAGE, patientCase));
        }
        PatientCase example = CaseReader.read(CASES.resolve("pump-stall-hyperthermia.yaml"));
        assertThat(undigested(reordered, example)).isEqualTo(undigested(BaclofenPack.TRIAGE, example));
    }

    private static boolean isRuleFile(Path file) {
        String name = file.toString();
        return !name.contains("target")
                && (name.endsWith(".drl") || name.endsWith(".yaml"))
                && !name.endsWith(".cases.yaml");
    }

    private static String undigested(Triage triage, PatientCase patientCase) {
        return triage.assess(patientCase).toJson().replaceAll("\"sha256\":\"[0-9a-f]+\",\"trust\":\"[a-z]+\"", "");
    }
}
