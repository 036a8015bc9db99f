package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.RuleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files of the pack with random damage. The reader never throws; what it finds no fault in is read by Drools as well, and to the
 * same rules.
 */
class RuleFileFuzzTest {
    private static final int FILES_A_SEED = 20;

    /** Words of DRL and Java, and marks that change what stands around them. */
    private static final List<String> WORDS = List.of(
            "rule",
            "rule \"X\"",
            "when",
            "then",
            "end",
            "not",
            "exists",
            "in",
            "not in",
            "or",
            "and",
            "eval(true)",
            "forall",
            "from",
            "accumulate",
            "over window:length(1)",
            "salience 10",
            "no-loop",
            "dialect \"mvel\"",
            "extends \"X\"",
            "function void f() { }",
            "global int g;",
            "declare X end",
            "query \"Q\" Finding() end",
            "import java.util.*;",
            "import static java.lang.Math.*;",
            "package x;",
            "@id(\"X-1\")",
            "@watch(*)",
            "matches",
            "contains",
            "this",
            "null",
            "true",
            "drools",
            "modify($a) { }",
            "insert(new Object());",
            "System.exit(1);",
            "if (true)",
            "$a: id",
            "$a",
            "Finding()",
            "Sign(id == \"a\")",
            "id",
            "ago",
            "sign(drools, \"a\");",
            "power(1, 2)",
            "STRONG",
            "1",
            "-1",
            "1.5",
            "010",
            "1e9",
            "\"",
            "\"a\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ";",
            ":",
            ".",
            "==",
            "!=",
            "<",
            ">=",
            "=",
            "||",
            "&&",
            "!",
            "?",
            "+",
            "-",
            "--",
            "*",
            "/",
            "//",
            "/*",
            "*/",
            "/* x */",
            "// x\n",
            "#",
            "\\",
            "\\u000a",
            "\r",
            "\r\n",
            "\n",
            "\t",
            " ",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\u0000",
            "\u0435",
            "%",
            "~",
            "^",
            "|");

    private static final List<String> TEXTS = new ArrayList<>();
    private static final AtomicInteger SOUND = new AtomicInteger();
    private static final AtomicInteger BROKEN = new AtomicInteger();

    @BeforeAll
    static void readFiles() throws IOException {
        for (Path path : RuleFiles.all()) {
            TEXTS.add(Files.readString(path));
        }
    }

    @AfterAll
    static void damage_was_neither_always_harmless_nor_always_seen() {
        assertThat(SOUND).hasPositiveValue();
        assertThat(BROKEN).hasPositiveValue();
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @Test
    void every_file_as_it_is() {
        for (String text : TEXTS) {
            assertThat(RuleFiles.ours(RuleFile.read("a.drl", text))).isEqualTo(RuleFiles.theirs(text));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damage_gives_faults_or_what_drools_reads_too(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < FILES_A_SEED; i++) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                text = damaged(text, random);
            }
            RuleFile file = RuleFile.read("a.drl", text);
            assertThat(file.faults()).allMatch(fault -> fault.line() >= 1);
            (file.faults().isEmpty() ? SOUND : BROKEN).incrementAndGet();
            if (file.faults().isEmpty()) {
                assertThat(RuleFiles.ours(file)).as(text).isEqualTo(RuleFiles.theirs(text));
            }
        }
    }

    private static String damaged(String text, Random random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield new String(bytes, StandardCharsets.UTF_8);
            }
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(12)));
            case 2 -> inserted(text, at, random);
            default -> inserted(text, betweenWords(text, at), random);
        };
    }

    private static String inserted(String text, int at, Random random) {
        return text.substring(0, at) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(at);
    }

    private static int betweenWords(String text, int at) {
        int place = at;
        while (place < text.length() && Character.isLetterOrDigit(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
