package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import io.github.baclofentriage.authoring.validation.PublishedCase;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import io.github.baclofentriage.internal.PackFiles;
import io.github.baclofentriage.internal.PrebuiltPack;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The classes that the pack's build generated answer as the rules do when they are compiled from their text. */
@Tag("slow")
class PrebuiltPackTest {
    private static final int EXPLAINED = 30;
    private static final Path FOLDER = BaclofenPack.ROOT.resolve("rules/baclofen");

    private static RulePack compiled;
    private static Triage byText;
    private static List<PatientCase> published;

    @BeforeAll
    static void compile() throws IOException {
        compiled = RulePack.bundled("baclofen", PackPolicy.bundledOnly());
        byText = Triage.with(compiled);
        try (BufferedReader reader = Files.newBufferedReader(FOLDER.resolve("validation/published.jsonl"))) {
            published = PublishedCases.read(reader, BaclofenPack.PACK).cases().stream()
                    .map(PublishedCase::full)
                    .toList();
        }
    }

    @Test
    void the_bundled_pack_is_loaded_from_classes() {
        // Without classes that fit, the pack would be compiled and the tests below compare it with itself.
        assertThat(PrebuiltPack.load(PackFiles.onClassPath("baclofen"))).isNotNull();
        assertThat(BaclofenPack.PACK.identity()).isEqualTo(compiled.identity());
        assertThat(BaclofenPack.PACK.rules()).isEqualTo(compiled.rules());
        assertThat(BaclofenPack.PACK.digests()).isEqualTo(compiled.digests());
        assertThat(BaclofenPack.PACK.sources()).isEqualTo(compiled.sources());
        assertThat(BaclofenPack.PACK.vocabulary().terms())
                .isEqualTo(compiled.vocabulary().terms());
        assertThat(BaclofenPack.PACK.questions()).isEqualTo(compiled.questions());
    }

    @Test
    void it_is_loaded_from_classes_too_where_the_context_class_loader_has_the_library_once_more() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader copy = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(copy);

            assertThat(PrebuiltPack.load(PackFiles.onClassPath("baclofen"))).isNotNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void every_published_patient_gets_the_same_report() {
        assertThat(published).hasSize(100);
        published.forEach(PrebuiltPackTest::check);
    }

    @Test
    void every_case_of_a_rule_gets_the_same_report() {
        CaseInventory inventory = CaseInventory.of(FOLDER, compiled);
        List<RuleCase> cases = inventory.cases();
        assertThat(cases).hasSizeGreaterThan(compiled.rules().size());
        cases.forEach(each -> check(each.given()));
        RuleCases.narratives(FOLDER).forEach(each -> check(each.given()));
    }

    @Test
    void a_thousand_random_patients_get_the_same_report() {
        checkRandom(1_000);
    }

    @Tag("thorough")
    @Test
    void ten_thousand_random_patients_get_the_same_report() {
        checkRandom(10_000);
    }

    private static void checkRandom(int patients) {
        CaseGenerator generator = new CaseGenerator(compiled.vocabulary(), 20_261_128);
        for (int i = 0; i < patients; i++) {
            PatientCase random = generator.next().build();
            // What is drawn has no doses, events or treatments; a published patient has.
            check(i % 2 == 0 ? random : published.get(i / 2 % published.size()).plus(random));
        }
    }

    @Test
    void explanations_are_the_same() {
        for (PatientCase patient : published.subList(0, EXPLAINED)) {
            assertThat(BaclofenPack.TRIAGE.explain(patient).toJson())
                    .isEqualTo(byText.explain(patient).toJson());
        }
    }

    private static void check(PatientCase patient) {
        String expected = byText.assess(patient).toJson();
        assertThat(BaclofenPack.TRIAGE.assess(patient).toJson())
                .as(patient::toJson)
                .isEqualTo(expected);
    }
}
