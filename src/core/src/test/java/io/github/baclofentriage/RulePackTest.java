package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackTest {
    private static final String PLACE = "META-INF/baclofen-triage/packs/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void loads_what_a_folder_declares() {
        RulePack pack = RulePack.of(ToyPack.folder());
        assertThat(pack.id()).isEqualTo("zorvane");
        assertThat(pack.version()).isEqualTo("1.2.3");
        assertThat(pack.title()).isEqualTo("Triage of zorvane lack and excess");
        assertThat(pack.syndromes()).containsExactly("lack", "excess", "upset");
        assertThat(pack.urgencies()).containsExactly("emergency", "urgent", "routine");
        assertThat(pack.sources().statements()).containsOnlyKeys("Z01", "Z02");
        assertThat(pack.sources().contains("label")).isTrue();
        assertThat(pack.sources().contains("no-such-source")).isFalse();
    }

    @Test
    void names_every_rule_with_its_sources_and_its_place_in_order_of_ids() {
        List<RulePack.Rule> rules = RulePack.of(ToyPack.folder()).rules();
        assertThat(rules).extracting(RulePack.Rule::id).hasSize(36).isSorted().doesNotHaveDuplicates();
        assertThat(rules)
                .contains(new RulePack.Rule(
                        "ZOR-L-002",
                        "High fever argues strongly for lack",
                        List.of("Z01", "series-2032"),
                        "1.0",
                        "lack/body.drl",
                        16));
    }

    @Test
    void every_rule_file_of_the_toy_pack_is_loaded() throws IOException {
        try (Stream<Path> files = Files.walk(ToyPack.folder())) {
            List<String> onDisk = files.filter(file -> file.toString().endsWith(".drl"))
                    .map(file -> ToyPack.folder().relativize(file).toString())
                    .sorted()
                    .toList();
            assertThat(RulePack.of(ToyPack.folder()).rules())
                    .extracting(RulePack.Rule::file)
                    .containsAll(onDisk);
        }
    }

    @Test
    void loads_a_pack_from_the_class_path() {
        RulePack pack = RulePack.bundled("toy");
        assertThat(pack.id()).isEqualTo("toy");
        TriageReport report = Triage.with(pack)
                .assess(PatientCase.builder("lost-toy").present("grief").build());
        assertThat(Reports.points(report, "lack")).isEqualTo(1);
        assertThat(report.pack())
                .isEqualTo(new TriageReport.PackIdentity("toy", "0.0.1", pack.sha256(), PackTrust.BUNDLED, List.of()));
    }

    @Test
    void refuses_a_pack_that_the_class_path_does_not_hold() {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.bundled("no-such-pack"))
                .withMessageContaining("no pack [no-such-pack] on the class path");
    }

    @Test
    void a_pack_that_no_class_loader_has_is_refused_with_the_names_of_those_that_were_asked() throws IOException {
        String own = name(Objects.requireNonNull(RulePack.class.getClassLoader()));
        try (URLClassLoader empty = new URLClassLoader("plug-in", new URL[0], null)) {
            assertThat(refusal(empty))
                    .isEqualTo(
                            "Rule pack [no-such-pack]: no pack [no-such-pack] on the class path; asked the context class"
                                    + " loader of the thread [plug-in, java.net.URLClassLoader] and that of the library ["
                                    + own
                                    + "]. Maybe the pack's jar is missing");
        }
        assertThat(refusal(null))
                .contains("asked the context class loader of the thread [none] and that of the library [" + own + "]");
    }

    private static String name(ClassLoader loader) {
        return loader.getName() + ", " + loader.getClass().getName();
    }

    private static String refusal(@Nullable ClassLoader context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return String.valueOf(assertThrows(RulePackException.class, () -> RulePack.bundled("no-such-pack"))
                    .getMessage());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void a_pack_beside_the_library_is_found_by_a_thread_whose_class_loader_does_not_see_it() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(RulePack.bundled("toy").id()).isEqualTo("toy");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void refuses_a_folder_without_a_pack() {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.of(temp.resolve("nowhere")))
                .withMessageContainingAll("nowhere", "pack.yaml");
    }

    @Test
    void a_pack_has_the_same_digest_on_the_class_path_and_in_a_folder() {
        RulePack folder = RulePack.of(ToyPack.resource("/" + PLACE + "toy"));
        assertThat(RulePack.bundled("toy").sha256()).isEqualTo(folder.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_pack_has_the_same_digest_in_every_folder_and_at_every_loading() {
        ToyPack copy = ToyPack.copiedTo(temp);
        assertThat(copy.load().sha256())
                .isEqualTo(RulePack.of(ToyPack.folder()).sha256())
                .isEqualTo(copy.load().sha256());
    }

    @Test
    void the_digest_changes_with_any_byte_of_any_file() {
        ToyPack copy = ToyPack.copiedTo(temp);
        String before = copy.load().sha256();
        for (String file : List.of("pack.yaml", "vocabulary.yaml", "sources.yaml", "advice/advice.drl")) {
            copy.write(file, copy.read(file) + "\n");
            String after = copy.load().sha256();
            assertThat(after).as(file).isNotEqualTo(before);
            before = after;
        }
    }

    @Test
    void the_digest_tells_the_end_of_one_file_from_the_beginning_of_the_next() {
        ToyPack copy = ToyPack.copiedTo(temp);
        String before = copy.load().sha256();
        String first = copy.read("lack/body.drl");
        String second = copy.read("lack/history.drl");
        copy.write("lack/body.drl", first + "// moved\n").write("lack/history.drl", second);
        String moved = copy.load().sha256();
        copy.write("lack/body.drl", first).write("lack/history.drl", "// moved\n" + second);
        assertThat(copy.load().sha256()).isNotEqualTo(moved).isNotEqualTo(before);
    }

    @Test
    void a_list_cannot_leave_the_pack_on_the_class_path() throws IOException {
        Path packs = temp.resolve(PLACE);
        ToyPack pack = ToyPack.copiedTo(Files.createDirectories(packs.resolve("zorvane")));
        pack.write("../outside.drl", "package zorvane.lack;\n").list("../outside.drl");
        Thread thread = Thread.currentThread();
        ClassLoader before = Objects.requireNonNull(thread.getContextClassLoader());
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThatExceptionOfType(RulePackException.class)
                    .isThrownBy(() -> RulePack.bundled("zorvane"))
                    .withMessageContaining("../outside.drl");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void rules_that_import_different_constants_into_two_packages_and_use_the_same_literal_both_fire() {
        ToyPack copy = ToyPack.copiedTo(temp)
                .addRule(
                        "lack/shared.drl",
                        "T-1",
                        "Finding(id == \"anemia\")",
                        "argue(drools, \"lack\", WEAK, \"mind\");")
                .write(
                        "disposition/likelihood/shared.drl",
                        """
                        package zorvane.disposition.likelihood;
                        import io.github.baclofentriage.fact.*;
                        import static io.github.baclofentriage.fact.RuleActions.*;
                        import static io.github.baclofentriage.fact.Level.*;
                        """
                                + ToyPack.rule(
                                        "Anemia is likely",
                                        "T-2",
                                        "Finding(id == \"anemia\")",
                                        "likelihood(drools, \"upset\", LIKELY);"))
                .list("disposition/likelihood/shared.drl")
                .addRule("advice/shared.drl", "T-3", "Finding(id == \"anemia\")", "suspect(drools, \"infection\");");
        Trace trace = copy.triage()
                .trace(PatientCase.builder("shared").present("anemia").build());
        assertThat(trace.fired()).contains("T-1", "T-2", "T-3");
    }
}
