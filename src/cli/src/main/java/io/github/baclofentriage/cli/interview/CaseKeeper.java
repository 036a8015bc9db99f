package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.PatientCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the case of a conversation to files, as JSON that can be assessed again. A file that is there stays as it is unless it may be
 * replaced, or this conversation wrote it.
 */
public final class CaseKeeper {
    private final @Nullable Path out;
    private final boolean force;
    private @Nullable Path own;

    /**
     * Makes a keeper.
     *
     * @param out where the case goes at the end; null for nowhere
     * @param force whether files that are there may be replaced
     */
    public CaseKeeper(@Nullable Path out, boolean force) {
        this.out = out;
        this.force = force;
    }

    void keepAtEnd(PatientCase known, Consumer<String> say) throws IOException {
        if (out != null) {
            write(out, known);
            say.accept("Saved to [" + out + "].");
        }
    }

    /** Writes to a file that was named in the conversation, which goes on whatever comes of it. */
    void keep(String name, PatientCase known, Consumer<String> say) {
        if (name.isEmpty() && out == null) {
            say.accept("To which file? Maybe: save case.json");
            return;
        }
        try {
            Path file = name.isEmpty() && out != null ? out : Path.of(name);
            if (!force && Files.exists(file) && !file.equals(own)) {
                say.accept("Not saved: [" + file + "] is there already. Maybe another name.");
                return;
            }
            write(file, known);
            say.accept("Saved to [" + file + "].");
        } catch (InvalidPathException e) {
            say.accept("Not saved: [" + name + "] is no path.");
        } catch (IOException e) {
            say.accept("Not saved: [" + name + "] cannot be written.");
        }
    }

    private void write(Path file, PatientCase known) throws IOException {
        OpenOption[] mode = force || file.equals(own)
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        Files.writeString(file, known.toPrettyJson() + "\n", mode);
        own = file;
    }
}
