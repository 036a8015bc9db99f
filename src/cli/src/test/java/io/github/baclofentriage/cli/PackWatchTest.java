package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The time limits only end what would hang. */
@Timeout(120)
class PackWatchTest {
    private static final String CASES = "arguments/findings.cases.yaml";

    @TempDir
    private Path folder;

    @Test
    void changes_of_one_save_are_one_and_other_files_are_none() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("target"));
        try (PackWatch watch = PackWatch.of(folder)) {
            Files.writeString(folder.resolve("target/copied.drl"), "");
            Files.writeString(rules.resolve(".#lock.drl"), "");
            Files.writeString(rules.resolve("tone.drl~"), "");
            Files.writeString(rules.resolve("tone.drl"), "");
            Files.writeString(rules.resolve("tone.cases.yaml"), "");

            assertThat(watch.next()).isEqualTo(Set.of("rules/tone.cases.yaml", "rules/tone.drl"));
        }
    }

    @Test
    void a_folder_made_later_and_a_file_renamed_or_deleted_are_seen() throws Exception {
        Path old = Files.writeString(folder.resolve("old.drl"), "");
        try (PackWatch watch = PackWatch.of(folder)) {
            Path later = Files.createDirectories(folder.resolve("later/below"));
            Files.writeString(later.resolve("tone.drl"), "");
            assertThat(watch.next()).contains("later/below/tone.drl");
            Files.writeString(later.resolve("second.drl"), "");
            assertThat(watch.next()).contains("later/below/second.drl");
            Files.move(old, folder.resolve("new.drl"));
            assertThat(watch.next()).isEqualTo(Set.of("new.drl", "old.drl"));
            Files.delete(folder.resolve("new.drl"));
            assertThat(watch.next()).isEqualTo(Set.of("new.drl"));
        }
    }

    @Test
    void the_cases_run_again_after_each_save_and_a_broken_file_ends_nothing() throws Exception {
        TeaCases.in(folder);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> code = thread.submit(() -> Main.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute("pack", "test", "--watch", folder.toString()));
            await(out, "6 cases in 3 files: 6 passed, 0 failed, 0 skipped");
            waits(err, 1);

            TeaCases.replace(folder, CASES, "expect: {fires: [TEA-A-2]}", "expect: {fires: [TEA-A-1]}");
            await(out, "6 cases in 3 files: 5 passed, 1 failed, 0 skipped");
            assertThat(out.toString())
                    .as("the cases of the saved file come first")
                    .containsSubsequence(
                            "cases in 1 file: ", "1 failed, 0 skipped", "6 cases in 3 files: 5 passed, 1 failed");
            waits(err, 2);

            TeaCases.replace(folder, "arguments/findings.drl", "when\n    Finding(id == \"yawning\")", "when (");
            await(err, "cannot be loaded, so no case ran.");
            waits(err, 3);

            TeaCases.replace(folder, "arguments/findings.drl", "when (", "when\n    Finding(id == \"jitters\")");
            await(out, "6 cases in 3 files: 3 passed, 3 failed, 0 skipped");
            waits(err, 4);

            TeaCases.replace(folder, "pack.yaml", "id: tea", "id: [");
            waits(err, 5);
            Files.delete(folder.resolve("pack.yaml"));
            waits(err, 6);
            assertThat(code.isDone()).isFalse();
        } finally {
            thread.shutdownNow();
            assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(err.toString())
                .contains("changed: arguments/findings.cases.yaml")
                .doesNotContain("\tat ");
    }

    @Test
    void the_cases_of_an_overlay_run_again_after_a_change_of_the_pack_below() throws Exception {
        Path base = TeaCases.in(folder.resolve("tea"));
        Path overlay = TeaCases.office(folder.resolve("office"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> Main.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute("pack", "test", "--watch", overlay.toString(), "--over", base.toString()));
            await(out, "1 case in 1 file: 1 passed");
            waits(err, 1);

            TeaCases.replace(base, "arguments/findings.drl", "@id(\"TEA-A-2\")", "@id(\"TEA-A-7\")");
            await(err, "there is no rule [TEA-A-2]");
            waits(err, 2);
        } finally {
            thread.shutdownNow();
            assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(err.toString()).contains("changed: " + base.resolve("arguments/findings.drl"));
    }

    private static void waits(StringWriter err, int times) throws InterruptedException {
        while (err.toString().split("Waiting for a change", -1).length <= times) {
            Thread.sleep(20);
        }
    }

    private static void await(StringWriter written, String text) throws InterruptedException {
        while (!written.toString().contains(text)) {
            Thread.sleep(20);
        }
    }
}
