package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbageTest {
    @TempDir
    Path temporary;

    /** Each seed breaks one file of a sound pack after another, eight times over, so that faults pile up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_broken_pack_gives_faults_and_never_a_failure(long seed) throws IOException {
        Random random = new Random(seed);
        Path pack = Packs.copy("sound", temporary);
        List<String> files = Packs.files(pack);
        for (int i = 0; i < 8; i++) {
            Path file = pack.resolve(files.get(random.nextInt(files.size())));
            Files.write(file, broken(Files.readAllBytes(file), random));
            assertThatCode(() -> PackLint.of(pack)).as("seed " + seed).doesNotThrowAnyException();
        }
        assertThat(PackLint.of(pack)).as("seed " + seed).isNotEmpty();
    }

    private static byte[] broken(byte[] text, Random random) {
        if (text.length == 0 || random.nextInt(3) == 0) {
            return Arrays.copyOf(text, random.nextInt(text.length + 1));
        }
        String signs = "{}[]()\"':,-=!<>|&*/\\@#$%\n\t 0aZ\u0001";
        byte[] flipped = text.clone();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int place = random.nextInt(flipped.length);
            flipped[place] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) signs.charAt(random.nextInt(signs.length()));
        }
        return flipped;
    }
}
