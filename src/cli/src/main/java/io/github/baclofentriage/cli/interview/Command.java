package io.github.baclofentriage.cli.interview;

import java.util.List;
import java.util.Locale;

/** What may be said to the program, and not of the patient. A command is the whole line, or stands before the name of a file. */
enum Command {
    BACK("back", "undo"),
    WHY("why"),
    REPORT("report"),
    SHOW("show"),
    SAVE("save"),
    STOP("stop", "quit", "exit", "end", "q"),
    HELP("help", "h"),
    /** An empty line. */
    NOTHING,
    /** No command: it is of the patient. */
    NONE;

    static final String HELP_TEXT = """
            About the patient
              2, b3            the number of an answer; several on a line: a2 c1
              below the usual  the words of an answer, or yes, no
              38.9 C, gcs 14   a value with its unit, alone or with its name
              no rash, seizure any words that the pack knows, separated by commas
              u                not known: goes on, and is not asked again
            About the conversation
              why              why this is asked, and what each answer would do
              back             takes the last answer back; may be repeated
              show             the case so far
              report           the full report
              save FILE        writes the case as JSON, to be assessed again
              stop             prints the report and ends, as the end of input does
            """;

    private final List<String> words;

    Command(String... words) {
        this.words = List.of(words);
    }

    static Command of(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return NOTHING;
        }
        for (Command command : values()) {
            if (command.words.contains(plain)) {
                return command;
            }
        }
        return plain.startsWith("save ") ? SAVE : NONE;
    }

    /** The file that a line names behind its command; empty where it names none. */
    static String file(String line) {
        int blank = line.strip().indexOf(' ');
        return blank < 0 ? "" : line.strip().substring(blank).strip();
    }

    /** The words of all commands. */
    static List<String> all() {
        return List.of("back", "why", "report", "show", "save", "stop", "help", "unknown");
    }
}
