package io.github.baclofentriage.prebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.internal.DigestList;
import io.github.baclofentriage.internal.PackFiles;
import io.github.baclofentriage.internal.PrebuiltPack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the small pack of the core's tests in advance and loads it as a program does that has it on its class path. */
class MainTest {
    private static final Path TOY = Path.of("../core/src/test/resources/META-INF/baclofen-triage/packs/toy");
    private static final PatientCase PATIENT = CaseReader.read("{\"id\": \"x\"}");

    @TempDir
    private Path root;

    private Path pack;
    private URLClassLoader loader;
    private ClassLoader before;

    @BeforeEach
    void copy() throws IOException {
        pack = root.resolve("META-INF/baclofen-triage/packs/toy");
        try (Stream<Path> files = Files.walk(TOY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(TOY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        before = Thread.currentThread().getContextClassLoader();
        loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @AfterEach
    void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
    }

    @Test
    void a_prebuilt_pack_is_the_pack_that_its_text_compiles_to() throws IOException {
        Main.build(pack, root);

        RulePack prebuilt = RulePack.bundled("toy");
        RulePack compiled = RulePack.bundled("toy", PackPolicy.bundledOnly());

        assertThat(pack.resolve("prebuilt.json")).isRegularFile();
        assertThat(prebuilt.identity()).isEqualTo(compiled.identity());
        assertThat(prebuilt.rules()).isEqualTo(compiled.rules()).isNotEmpty();
        assertThat(prebuilt.sources()).isEqualTo(compiled.sources());
        assertThat(Triage.with(prebuilt).explain(PATIENT).toJson())
                .isEqualTo(Triage.with(compiled).explain(PATIENT).toJson());
    }

    /** Drools numbers what it generates from one on in each process. */
    @Tag("slow")
    @Test
    void two_processes_build_the_same_bytes() throws Exception {
        buildInAnotherProcess();
        List<String> first = contents();

        buildInAnotherProcess();

        assertThat(contents()).isEqualTo(first).anyMatch(file -> file.contains(".class"));
    }

    private void buildInAnotherProcess() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        pack.toString(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        java.getOutputStream().close();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
    }

    @Test
    void classes_that_are_gone_are_told_and_not_passed_over() throws IOException {
        Main.build(pack, root);
        Path models = pack.resolve("prebuilt.models");
        Files.writeString(models, Files.readString(models).replace(".Rules", ".Lost"));

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.bundled("toy"))
                .withMessageContaining("the prebuilt pack is damaged: its classes cannot be loaded");
    }

    @Test
    void an_index_that_ends_early_is_told_and_not_passed_over() throws IOException {
        Main.build(pack, root);
        Path index = pack.resolve("prebuilt.json");
        String whole = Files.readString(index);
        for (int end : new int[] {whole.length() / 2, whole.length() - 1}) {
            Files.writeString(index, whole.substring(0, end));

            assertThatExceptionOfType(RulePackException.class)
                    .isThrownBy(() -> RulePack.bundled("toy"))
                    .withMessageContaining("the prebuilt pack is damaged: its index cannot be read");
        }
    }

    @Test
    void an_index_of_another_format_has_the_pack_compiled() throws IOException {
        Main.build(pack, root);
        Path index = pack.resolve("prebuilt.json");
        Files.writeString(index, Files.readString(index).replace("/prebuilt/", "/prebuilt/0"));

        assertThat(RulePack.bundled("toy").rules()).isNotEmpty();
    }

    @Test
    void a_text_that_changed_since_is_told_when_it_is_read() throws IOException {
        Main.build(pack, root);
        Path rules = pack.resolve("pack.yaml");
        Files.writeString(rules, Files.readString(rules) + "# changed\n");
        Triage triage = Triage.with(RulePack.bundled("toy"));

        assertThat(triage.assess(PATIENT).caseId()).isEqualTo("x");
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> triage.explain(PATIENT))
                .withMessageContaining("its files are not those that it was built from");
    }

    @Test
    void a_pack_of_another_drools_is_compiled() throws IOException {
        Main.build(pack, root);
        Path models = pack.resolve("prebuilt.models");
        Files.writeString(models, Files.readString(models).replaceFirst("[^\n]*", "1.0.0"));
        Files.writeString(pack.resolve("prebuilt.json"), "{}");

        assertThat(RulePack.bundled("toy").rules()).isNotEmpty();
    }

    @Test
    void a_pack_whose_classes_would_run_on_another_copy_of_the_engine_is_compiled() throws IOException {
        Main.build(pack, root);
        List<URL> urls = new ArrayList<>(List.of(root.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader copy = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(copy);

            assertThat(PrebuiltPack.load(PackFiles.onClassPath("toy"))).isNull();
            assertThat(Triage.with(RulePack.bundled("toy")).assess(PATIENT).caseId())
                    .isEqualTo("x");
        }
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> root.relativize(file) + " " + digest(file))
                    .toList();
        }
    }

    private static String digest(Path file) {
        try {
            return DigestList.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
