package io.github.baclofentriage.cli;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.authoring.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the vocabulary. */
@Command(
        name = "findings",
        description = {
            "Search the words that the rule pack understands in a case: findings, conditions, measurements,"
                    + " substances, events and so on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage findings hallucinations",
            "  baclofen-triage findings low reservoir",
            "  baclofen-triage findings --kind event",
            "",
            "Exit code: 0 something found, 1 nothing found (similar words are named),",
            "2 bad input, 3 fault of the rule pack."
        },
        sortOptions = false)
final class FindingsCommand extends CommandOnPack {
    private static final int WIDTH = 80;
    private static final int KIND = 11;
    private static final int WIDEST_ID = 32;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "Words that stand together, or a part of one; without any every term is listed.")
    private @Nullable List<String> words;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "List terms of one kind only, such as finding or event.")
    private @Nullable String kind;

    @Override
    public Integer call() {
        Vocabulary vocabulary = loadPack().vocabulary();
        refuseOtherKinds(vocabulary);
        String text = words == null ? "" : String.join(" ", words);
        List<Term> found = (text.isBlank() ? vocabulary.terms() : vocabulary.search(text))
                .stream()
                        .filter(term -> kind == null || term.kind().equals(kind))
                        .toList();
        if (found.isEmpty()) {
            nothing(vocabulary, text);
            return ExitCode.NOTHING_FOUND;
        }
        out().print(table(found));
        out().flush();
        return ExitCode.DONE;
    }

    private void refuseOtherKinds(Vocabulary vocabulary) {
        List<String> kinds = kinds(vocabulary);
        if (kind != null && !kinds.contains(kind)) {
            throw new BadInputException(
                    "there is no kind [" + kind + "]. Maybe one of " + String.join(", ", kinds) + ".");
        }
    }

    private void nothing(Vocabulary vocabulary, String text) {
        List<String> near = kinds(vocabulary).stream()
                .map(one -> vocabulary.nearest(one, text))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Complaints.print(
                err(),
                "nothing found for [" + text + "]."
                        + (near.isEmpty() ? "" : " Maybe " + String.join(", ", near) + "."));
    }

    private static List<String> kinds(Vocabulary vocabulary) {
        return vocabulary.terms().stream().map(Term::kind).distinct().toList();
    }

    private static String table(List<Term> terms) {
        int longest = terms.stream().mapToInt(term -> term.id().length()).max().orElse(0);
        String columns = "%-" + KIND + "s %-" + Math.min(longest, WIDEST_ID) + "s  %s";
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, columns, "KIND", "ID", "LABEL")).append('\n');
        for (Term term : terms) {
            String row = String.format(Locale.ROOT, columns, term.kind(), term.id(), term.label());
            if (row.length() <= WIDTH) {
                text.append(row).append('\n');
            } else {
                text.append(String.format(Locale.ROOT, columns, term.kind(), term.id(), "")
                                .stripTrailing())
                        .append('\n');
                lines(term.label(), text);
            }
            if (!term.synonyms().isEmpty()) {
                lines("also: " + String.join("; ", term.synonyms()), text);
            }
        }
        return text.toString();
    }

    private static void lines(String words, StringBuilder text) {
        PlainText.wrapped(words, KIND + 3, KIND + 3)
                .forEach(line -> text.append(line).append('\n'));
    }
}
