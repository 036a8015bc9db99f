package io.github.baclofentriage.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on the error stream, or nothing where nobody looks on. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final int WIDTH = 80;
    private static final int MEBIBYTE = 1 << 20;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Shows how many bytes of the input were read; of an input of unknown length just how many. */
    static Progress ofBytes(boolean shown, long bytes) {
        return new Progress(
                shown ? bar("Assessing", bytes).setUnit(" MiB", MEBIBYTE).build() : null);
    }

    /** Shows how many of some steps were done. */
    static Progress ofSteps(boolean shown, String task, long steps) {
        return new Progress(shown ? bar(task, steps).build() : null);
    }

    private static ProgressBarBuilder bar(String task, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
    }

    @Override
    public void accept(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
