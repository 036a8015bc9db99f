package io.github.baclofentriage.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between modules, and what may stand in which package. */
class ArchitectureTest {
    private static final String ROOT = "io.github.baclofentriage";
    private static final String ENGINE = ROOT + ".internal.engine";
    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(ROOT);
        assertThat(classes).hasSizeGreaterThan(50);
    }

    @Test
    void core_knows_no_other_module() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".fact", ROOT + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".authoring..", ROOT + ".testkit..", ROOT + ".cli..")
                .check(classes);
    }

    /** Everybody else uses what {@code org.kie.api} names, which Drools keeps from version to version. */
    @Test
    void only_the_engine_package_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie.internal..", "org.mvel2..", "org.kie.memorycompiler..")
                .check(classes);
    }

    @Test
    void nobody_reaches_into_the_network_of_the_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.drools.core.reteoo..")
                .check(classes);
    }

    @Test
    void the_engine_package_knows_facts_and_rules_as_they_were_read_and_nothing_else_of_core() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".internal")
                .check(classes);
    }

    @Test
    void authoring_knows_no_test_framework_and_no_command_line() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".authoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..", "picocli..", ROOT + ".testkit..", ROOT + ".cli..")
                .check(classes);
    }

    @Test
    void what_rules_see_depends_on_nothing_but_itself_and_the_rule_api() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".fact")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.kie.api..", ROOT + ".fact")
                .check(classes);
    }

    @Test
    void the_library_prints_nothing() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".fact", ROOT + ".internal..", ROOT + ".authoring..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    /** The policy warns of packs that nothing vouches for; nothing that sees a patient can log. */
    @Test
    void the_library_logs_nothing_but_which_pack_is_unverified() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".fact", ROOT + ".internal..", ROOT + ".authoring..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".PackPolicy")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".PackPolicy$Anything")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .check(classes);
    }

    @Test
    void no_medicine_stands_in_java() throws IOException {
        List<String> words = List.of(
                "\"withdrawal\"",
                "\"overdose\"",
                "\"adverse-effect\"",
                "\"baclofen\"",
                "\"intrathecal\"",
                "\"fever\"",
                "\"coma\"");
        try (Stream<Path> files = Files.walk(BaclofenPack.ROOT.resolve("src/core/src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/", "");
                assertThat(code).as(file.toString()).doesNotContain(words);
            }
        }
    }
}
