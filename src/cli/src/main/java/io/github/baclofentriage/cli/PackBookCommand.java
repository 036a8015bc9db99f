package io.github.baclofentriage.cli;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.book.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the knowledge book of a pack. */
@Command(
        name = "book",
        description = {
            "Write the knowledge book of a rule pack, for people who review medicine and not code: every rule as a"
                    + " sentence with its source, strength and the number behind it, findings by syndrome, thresholds by"
                    + " age, red flags, where sources disagree, and how the pack does on published patients.",
            "",
            "One page of HTML that needs nothing else; print it from a browser. The same pack gives the same book, to the"
                    + " byte. A pack is code: take only one that you trust.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack book rules/baclofen",
            "  baclofen-triage pack book my-pack --out review.html --markdown review.md",
            "  baclofen-triage pack book my-pack --overlay our-site --force",
            "",
            "Exit code: 0 written, 2 bad input or a file that is there already, 3 the pack",
            "cannot be loaded."
        },
        sortOptions = false)
final class PackBookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder that holds pack.yaml; without it the current folder.")
    private String folder;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the page to this file; without it to <id>-<version>.html in the current folder.")
    private @Nullable String out;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the same as Markdown to this file too.")
    private @Nullable String markdown;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "Lay the overlay in this folder over the pack first; may be given again, the lowest first.")
    private List<Path> overlays = List.of();

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Path place = PackArgument.folder(folder);
        RulePack pack = RulePack.of(place);
        for (Path overlay : overlays) {
            pack = pack.overlaid(overlay);
        }
        Path page = CaseFile.path(out == null ? pack.id() + "-" + pack.version() + ".html" : out);
        Path text = markdown == null ? null : CaseFile.path(markdown);
        Stream.of(page, text).filter(Objects::nonNull).forEach(this::demand);
        Book book = Book.of(place, pack);
        write(page, book.toHtml());
        if (text != null) {
            write(text, book.toMarkdown());
        }
        return ExitCode.DONE;
    }

    private void demand(Path file) {
        OutputFile.demand(file);
        if (Files.exists(file) && !force) {
            throw new BadInputException("the file [" + file + "] is there already. Maybe --force");
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        spec.commandLine().getOut().println("Wrote " + file + ".");
        spec.commandLine().getOut().flush();
    }
}
