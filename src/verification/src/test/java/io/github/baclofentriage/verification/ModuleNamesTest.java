package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The names by which a program on the module path requires what is published; they stand in the jars and not in their file names. */
@Tag("slow")
class ModuleNamesTest {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern PUBLISHED =
            Pattern.compile("<artifactId>(baclofen-triage-(?!bom<)[a-z-]+)</artifactId>");
    private static final Map<String, String> NAMES = Map.of(
            "baclofen-triage-core", "io.github.baclofentriage.core",
            "baclofen-triage-authoring", "io.github.baclofentriage.authoring",
            "baclofen-triage-testkit", "io.github.baclofentriage.testkit",
            "baclofen-triage-prebuild", "io.github.baclofentriage.prebuild",
            "baclofen-triage-pack-baclofen", "io.github.baclofentriage.pack.baclofen",
            "baclofen-triage-cli", "io.github.baclofentriage.cli");

    @Test
    void every_published_jar_says_its_name() throws IOException {
        List<String> published = all(PUBLISHED);
        assertThat(published).containsExactlyInAnyOrderElementsOf(NAMES.keySet());
        for (String artifact : published) {
            assertThat(name(jar(artifact))).as(artifact).isEqualTo(NAMES.get(artifact));
        }
        assertThat(name(BaclofenPack.ROOT.resolve("src/cli/target/baclofen-triage.jar")))
                .isEqualTo(NAMES.get("baclofen-triage-cli"));
    }

    /** Two modules that have a package in common cannot be resolved together. */
    @Test
    void all_published_jars_are_resolved_together_by_their_names() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String artifact : NAMES.keySet()) {
            jars.add(jar(artifact));
        }

        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(jars.toArray(new Path[0])), ModuleFinder.of(), NAMES.values());

        assertThat(resolved.modules())
                .extracting(ResolvedModule::name)
                .containsExactlyInAnyOrderElementsOf(NAMES.values());
    }

    /** What stands in the list of all that is published, which has a version of its own before the rest. */
    private static List<String> all(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(BaclofenPack.ROOT.resolve("src/bom/pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String name(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
        }
    }

    private static Path jar(String artifact) throws IOException {
        String module = artifact.replace("baclofen-triage-", "");
        String folder = module.equals("pack-baclofen") ? "rules/baclofen" : "src/" + module;
        return BaclofenPack.ROOT.resolve(
                folder + "/target/" + artifact + "-" + all(VERSION).get(0) + ".jar");
    }
}
