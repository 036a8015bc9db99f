package io.github.baclofentriage.cli;

import io.github.baclofentriage.authoring.mutation.RunProgress;
import org.jspecify.annotations.Nullable;

/** A progress bar for the changes of a pack's rules, or nothing where nobody looks on. */
final class MeasureProgress implements RunProgress, AutoCloseable {
    private final boolean shown;
    private final String task;
    private @Nullable Progress bar;

    MeasureProgress(boolean shown, String task) {
        this.shown = shown;
        this.task = task;
    }

    /** Called by one thread at a time. */
    @Override
    public synchronized void at(int done, int all) {
        Progress progress = bar;
        if (progress == null) {
            progress = Progress.ofSteps(shown, task, all);
            bar = progress;
        }
        progress.accept(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
