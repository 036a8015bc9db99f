package io.github.baclofentriage.examples.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.cli.Main;
import io.github.baclofentriage.examples.rulepack.Readme.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the pack and of the commands is true. */
class ReadmeTest {
    private static final Path PACK = Path.of("");
    private static final Pattern GAP = Pattern.compile("(?m)^\\.\\.\\.\n");
    private static final List<String> NOT_THE_PACK = List.of("src", "target", "pom.xml", "README.md");

    @TempDir
    private Path temp;

    @Test
    void every_rule_it_shows_is_a_rule_of_the_pack() throws IOException {
        String rules = packText(".drl");
        assertThat(Readme.blocks("drl"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(rules).contains(block));
    }

    @Test
    void every_source_word_and_case_it_shows_is_one_of_the_pack() throws IOException {
        String yaml = packText(".yaml");
        List<String> blocks = Readme.blocks("yaml").stream()
                .filter(block -> block.startsWith("  "))
                .toList();
        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(yaml).contains(block));
    }

    @Test
    void it_says_how_many_rules_there_are() throws IOException {
        int rules = RulePack.bundled("clonidine").rules().size();
        assertThat(Files.readString(Path.of("README.md"))).contains(": " + rules + " rules that ");
    }

    @Test
    void every_command_prints_what_it_shows() throws IOException {
        copyPack();
        Files.writeString(temp.resolve("toddler.yaml"), patient());
        List<Step> steps = Readme.steps();
        assertThat(steps).isNotEmpty();
        for (Step step : steps) {
            String printed = run(0, step.words());
            assertThat(parts(step.printed()))
                    .as(String.join(" ", step.words()))
                    .allSatisfy(part -> assertThat(printed).contains(part));
        }
    }

    @Test
    void a_rule_that_misses_its_threshold_fails_with_the_words_it_shows() throws IOException {
        copyPack();
        Path rules = temp.resolve("clonidine/exposure/amount.drl");
        Files.writeString(rules, Files.readString(rules).replace("acute >= 100)", "acute > 100)"));

        String printed = run(1, List.of("pack", "test", "clonidine"));

        assertThat(Readme.blocks("text"))
                .singleElement()
                .satisfies(block -> assertThat(parts(block))
                        .allSatisfy(part -> assertThat(printed).contains(part)));
    }

    private static Stream<String> parts(String excerpt) {
        return GAP.splitAsStream(excerpt);
    }

    private static String patient() throws IOException {
        return Readme.blocks("yaml").stream()
                .filter(block -> block.startsWith("id: "))
                .findFirst()
                .orElseThrow();
    }

    private String run(int exitCode, List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.stream().map(this::placed).toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(exitCode);
        return out.toString()
                .replace(temp + temp.getFileSystem().getSeparator(), "")
                .replace("\r\n", "\n");
    }

    /** A word that names a file, as it is named from here. */
    private String placed(String word) {
        return switch (word) {
            case "clonidine", "toddler.yaml", "me.pem", "me.pem.pub", "book.html" ->
                temp.resolve(word).toString();
            case "rules/baclofen" -> Path.of("../../rules/baclofen").toString();
            default -> word;
        };
    }

    /** Signing writes into the pack, so it is done on a copy. */
    private void copyPack() throws IOException {
        for (Path file : packFiles()) {
            Path copy = temp.resolve("clonidine").resolve(file.toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static String packText(String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : packFiles()) {
            if (file.toString().endsWith(ending)) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static List<Path> packFiles() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NOT_THE_PACK.contains(file.getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }
}
