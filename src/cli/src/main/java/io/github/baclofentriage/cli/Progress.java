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
    static Progress of(boolean shown, long bytes) {
        return new Progress(
                shown
                        ? new ProgressBarBuilder()
                                .setTaskName("Assessing")
                                .setInitialMax(bytes)
                                .setUnit(" MiB", MEBIBYTE)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                                .build()
                        : null);
    }

    @Override
    public void accept(long bytes) {
        if (bar != null) {
            bar.stepTo(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
