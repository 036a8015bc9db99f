package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The toy pack of an invented drug, or a copy of it that a test may change. */
final class ToyPack {
    private static final String HEAD = """
            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;
            import static io.github.baclofentriage.fact.Strength.*; import static io.github.baclofentriage.fact.Level.*;
            """;

    private final Path folder;

    private ToyPack(Path folder) {
        this.folder = folder;
    }

    /** The folder of the pack as it stands among the test resources. */
    static Path folder() {
        return resource("/toy-pack");
    }

    static Path resource(String name) {
        URL url = Objects.requireNonNull(ToyPack.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A copy in a folder of its own. */
    static ToyPack copiedTo(Path target) {
        Path source = folder();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ToyPack(target);
    }

    /** Replaces a text that must stand in a file. */
    ToyPack edit(String file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        return write(file, text.replace(from, to));
    }

    ToyPack write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists a file, which need not be there. */
    ToyPack list(String file) {
        return edit("pack.yaml", "\nrules:\n", "\nrules:\n  - " + file + "\n");
    }

    /** Adds a listed file of rules, with its package and the imports of every rule file; the first rule stands in line 5. */
    ToyPack add(String file, String rules) {
        String folderPackage =
                file.substring(0, file.lastIndexOf('/')).replace('-', '_').replace('/', '.');
        return write(file, "package zorvane." + folderPackage + ";\n" + HEAD + rules)
                .list(file);
    }

    /** Adds a listed file with one rule, which stands in line 5. */
    ToyPack addRule(String file, String id, String when, String then) {
        return add(file, rule("The rule " + id + " of a test", id, when, then));
    }

    static String rule(String name, String id, String when, String then) {
        return "rule \"" + name + "\" @id(\"" + id + "\") @source(\"label\") @since(\"1.0\") when\n    " + when
                + "\nthen\n    " + then + "\nend\n";
    }

    Path path() {
        return folder;
    }

    RulePack load() {
        return RulePack.of(folder);
    }

    Triage triage() {
        return Triage.with(load());
    }

    /** The faults for which the pack is refused. */
    List<String> faults() {
        RulePackException thrown = catchThrowableOfType(RulePackException.class, this::load);
        assertThat(thrown).as("the pack is refused").isNotNull();
        return Objects.requireNonNull(thrown).faults();
    }
}
