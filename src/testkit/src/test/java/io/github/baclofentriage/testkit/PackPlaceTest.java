package io.github.baclofentriage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackPlaceTest {
    @TempDir
    private Path module;

    @Test
    void a_module_that_is_a_pack_is_taken_before_any_pack_in_it() throws IOException {
        pack("");
        pack("src/test/resources/other");

        assertThat(PackPlace.in(module)).isEqualTo(module);
    }

    @Test
    void the_only_pack_below_src_is_taken() throws IOException {
        pack("src/main/resources/META-INF/baclofen-triage/packs/clonidine");
        pack("target/classes");

        assertThat(PackPlace.in(module))
                .isEqualTo(module.resolve("src/main/resources/META-INF/baclofen-triage/packs/clonidine"));
    }

    @Test
    void none_or_several_are_refused_with_what_to_do() throws IOException {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PackPlace.in(module))
                .withMessageStartingWith("There is no pack.yaml in [" + module)
                .withMessageEndingWith("nor below its src. Maybe override folder()");
        pack("src/b");
        pack("src/a");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PackPlace.in(module))
                .withMessage("There are several packs; override folder() to name one of them:\n  "
                        + module.resolve("src/a") + "\n  " + module.resolve("src/b"));
    }

    private void pack(String folder) throws IOException {
        Files.createDirectories(module.resolve(folder));
        Files.writeString(module.resolve(folder).resolve("pack.yaml"), "");
    }
}
