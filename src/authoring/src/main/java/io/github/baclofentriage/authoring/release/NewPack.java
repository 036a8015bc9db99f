package io.github.baclofentriage.authoring.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The first state of a rule pack: small, whole, and green in every check, so that an author changes something that works. */
public final class NewPack {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int PREFIX = 3;

    private static final Set<String> NOT_A_TEXT = Set.of("null", "true", "false");
    private static final Set<String> NOT_A_DRUG = Set.of("none", "unknown");
    private static final Set<String> WORDS_OF_RULES =
            Set.of("rule", "when", "then", "end", "query", "declare", "function", "global", "unit", "io", "java");

    private static final List<String> FILES = List.of(
            "pack.yaml",
            "sources.yaml",
            "vocabulary.yaml",
            "signs/numbers.drl",
            "signs/numbers.cases.yaml",
            "exposure/change.drl",
            "exposure/change.cases.yaml",
            "withdrawal/arguments.drl",
            "withdrawal/arguments.cases.yaml",
            "overdose/arguments.drl",
            "overdose/arguments.cases.yaml",
            "urgency/red-flags.drl",
            "urgency/red-flags.cases.yaml",
            "urgency/floor.drl",
            "urgency/floor.cases.yaml",
            "disposition/likelihood/likelihood.drl",
            "disposition/likelihood/likelihood.cases.yaml",
            "disposition/conclusion/conclusion.drl",
            "disposition/conclusion/conclusion.cases.yaml",
            "disposition/advice/ask.drl",
            "disposition/advice/ask.cases.yaml",
            "validation/narrative.cases.yaml");

    private NewPack() {}

    /**
     * Writes a new pack.
     *
     * @param id the pack's id: small letters, digits and hyphens
     * @param folder the folder to make, which must not exist or be empty
     * @param reviewDate the day by which the pack is to be reviewed
     * @return the files written, in the order in which an author fills them
     * @throws IllegalArgumentException if the id is none or the folder holds something
     * @throws UncheckedIOException if a file cannot be written
     */
    public static List<Path> write(String id, Path folder, LocalDate reviewDate) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("[" + id + "] is no id. Maybe small letters, digits and hyphens");
        }
        refuseTaken(id);
        try {
            refuseUsed(folder);
            for (String file : FILES) {
                Path target = folder.resolve(file);
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, filled(file, id, reviewDate));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FILES.stream().map(folder::resolve).toList();
    }

    /** The id becomes a name in YAML, the Java package of the rules, and a drug of the vocabulary. */
    private static void refuseTaken(String id) {
        String reason = null;
        if (NOT_A_TEXT.contains(id)) {
            reason = "YAML reads it as another thing than a text";
        } else if (NOT_A_DRUG.contains(id)) {
            reason = "a case says by it that there is no drug or none known";
        } else if (WORDS_OF_RULES.contains(id) || SourceVersion.isKeyword(id)) {
            reason = "it is a word of the language that rules are written in";
        }
        if (reason != null) {
            throw new IllegalArgumentException(
                    "[" + id + "] cannot be the id of a pack: " + reason + ". Maybe my-" + id);
        }
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("[" + folder + "] is a file. Maybe name a new folder");
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IllegalArgumentException("the folder [" + folder + "] is not empty. Maybe name a new one");
            }
        }
    }

    private static String filled(String file, String id, LocalDate reviewDate) throws IOException {
        String letters = id.replace("-", "").toUpperCase(Locale.ROOT);
        try (InputStream template = NewPack.class.getResourceAsStream("new-pack/" + file)) {
            return new String(Objects.requireNonNull(template, file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{id}}", id)
                    .replace("{{package}}", id.replace('-', '_'))
                    .replace("{{prefix}}", letters.substring(0, Math.min(PREFIX, letters.length())))
                    .replace("{{review}}", reviewDate.toString());
        }
    }
}
