package io.github.baclofentriage;

import static io.github.baclofentriage.Attack.CALL;
import static io.github.baclofentriage.Attack.FACT;
import static io.github.baclofentriage.Attack.SING;
import static io.github.baclofentriage.Attack.SUNG;
import static io.github.baclofentriage.Attack.attribute;
import static io.github.baclofentriage.Attack.head;
import static io.github.baclofentriage.Attack.named;
import static io.github.baclofentriage.Attack.then;

import java.util.stream.Stream;

/** Attacks by what stands around conditions and call, and by what a reader does not see. */
final class FrameAttacks {
    private FrameAttacks() {}

    static Stream<Attack> imports_and_declarations() {
        return Stream.of(
                head("a class of Java", "import java.lang.Runtime;", "[java.lang.Runtime] is beyond the pack language"),
                head("all of a package", "import java.util.*;", "[java.util.*] is beyond"),
                head("a class of the project", "import io.github.baclofentriage.Canary;", "is beyond"),
                head("a static member", "import static java.lang.System.exit;", "[java.lang.System.exit] is beyond"),
                head(
                        "one member of the API",
                        "import static io.github.baclofentriage.fact.RuleActions.power;",
                        "is beyond"),
                head("the recorder", "import static io.github.baclofentriage.fact.RuleRecorder.*;", "is beyond"),
                head("facts as a static import", "import static io.github.baclofentriage.fact.*;", "is beyond"),
                head(
                        "import function",
                        "import function io.github.baclofentriage.Canary.sing;",
                        "does not belong here"),
                head(
                        "import accumulate",
                        "import accumulate io.github.baclofentriage.Canary sum;",
                        "does not belong here"),
                head(
                        "a comment amid a name",
                        "import io.github.baclofentriage./* */fact.*;",
                        "[io.github.baclofentriage.fact.*] must be written in one go"),
                head("an import without a semicolon", "import java.util.List", "")
                        .at(6, "Maybe ;"),
                head("a function", "function boolean f() { return " + SING + " }", "[function] is not part"),
                head("a global", "global io.github.baclofentriage.Canary canary;", "[global] is not part"),
                head("a type", "declare Spy extends Finding @role(event) end", "[declare] is not part"),
                head("an enum", "declare enum Spy A(1); value: int end", "[declare] is not part"),
                head("an entry point", "declare entry-point \"door\" end", "[declare] is not part"),
                head("a window", "declare window W Finding() over window:length(1) end", "[declare] is not part"),
                head("a query", "query \"who\" Finding() end", "[query] is not part"),
                head("a unit", "unit io.github.baclofentriage.Canary;", "[unit] is not part"),
                head("a second package", "package java.lang;", "does not belong here"),
                head("an attribute of the package", "dialect \"mvel\"", "[dialect] is not part"),
                head("a bare call", SING, "does not belong here"));
    }

    static Stream<Attack> attributes_annotations_and_names() {
        return Stream.of(
                attribute("salience", "salience 100", "[salience] is not part"),
                attribute("a computed salience", "salience (" + SUNG + " ? 1 : 2)", "[salience] is not part"),
                attribute("MVEL", "dialect \"mvel\"", "[dialect] is not part"),
                attribute("agenda group", "agenda-group \"signs\"", "[agenda] is not part"),
                attribute("no-loop", "no-loop true", "[no] is not part"),
                attribute("lock-on-active", "lock-on-active", "[lock] is not part"),
                attribute("enabled by code", "enabled (" + SUNG + ")", "[enabled] is not part"),
                attribute("timer", "timer (int: 1s)", "[timer] is not part"),
                attribute("duration", "duration 5", "[duration] is not part"),
                attribute("auto-focus", "auto-focus true", "[auto] is not part"),
                attribute("calendars", "calendars \"x\"", "does not belong here"),
                attribute("an annotation of the engine", "@Propagation(IMMEDIATE)", "[Propagation] is unknown"),
                attribute("an annotation with a class", "@io.github.baclofentriage.Canary(\"x\")", "[io] is unknown"),
                attribute("an annotation with code", "@since(" + SUNG + ")", "Maybe one text in quotes"),
                attribute("an annotation with named values", "@source(of = \"x\")", "Maybe one text in quotes"),
                attribute("a list of values", "@source({\"a\", \"b\"})", "Maybe one text in quotes"),
                attribute("a second id", "@id(\"BAD-2\")", "@id stands twice"),
                new Attack(
                        "code in an annotation's text",
                        ToyPack.rule("Any sentence", "BAD-1", FACT, CALL)
                                .replace("@since(\"1.0\")", "@since(\"@{java.lang.Runtime.getRuntime()}\")"),
                        5,
                        "@since cannot hold"),
                new Attack(
                        "another rule below",
                        "rule \"Base\" extends \"Fever argues for lack\" when " + FACT + " then " + CALL + " end",
                        5,
                        "[extends] is not part"),
                new Attack(
                        "no condition",
                        "rule \"Base\" @id(\"BAD-1\") @source(\"label\") @since(\"1.0\") when then " + CALL + " end",
                        5,
                        "speaks for every patient"),
                new Attack(
                        "no when",
                        "rule \"Base\" @id(\"BAD-1\") @source(\"label\") @since(\"1.0\") then " + CALL + " end",
                        5,
                        "[then] does not belong here. Maybe when"),
                new Attack(
                        "a name without quotes",
                        "rule Base when " + FACT + " then " + CALL + " end",
                        5,
                        "sentence in quotes"),
                named("a name that ends a comment", "A */ sentence /* of code"),
                named("a name that starts a comment", "A // sentence"),
                named("a name with a tag", "<b onclick=x>"),
                named("a name with braces", "A {sentence} @{code}"),
                named("a name with a dollar sign", "A $sentence"),
                named("a name without a letter", ""),
                new Attack(
                        "a name of 201 characters",
                        ToyPack.rule("N".repeat(201), "BAD-1", FACT, CALL),
                        5,
                        "is longer than 200 characters"),
                new Attack(
                        "a name over two lines",
                        "rule \"A sentence\n over two\" @id(\"BAD-1\") when " + FACT + " then " + CALL + " end",
                        5,
                        "the text has no closing quotation mark"));
    }

    static Stream<Attack> comments_and_hidden_characters() {
        return Stream.of(
                then(
                        "a line end that only a compiler sees",
                        "// fine \\u000a " + SING + "\n" + CALL,
                        "a backslash has no"),
                then("a carriage return in a comment", "// fine \r" + SING + "\n" + CALL, "[io] does not belong")
                        .withFaults(2),
                then("a next line in a comment", "// fine \u0085" + SING + "\n" + CALL, "[U+0085] cannot be seen"),
                then("a line separator in a comment", "// fine \u2028" + SING + "\n" + CALL, "[U+2028] cannot be seen"),
                then("an end of file in a comment", "// fine \u001a\n" + CALL, "[U+001A] cannot be seen"),
                then("a comment that does not nest", "/* /* */ */ " + CALL, "[*] does not belong here"),
                then("a comment amid a word", "si/**/gn(drools, \"a\");", "[si] does not belong here"),
                then("a comment amid two marks", CALL + " /*/ " + SING + " /*/ " + SING, "[io] does not belong here"),
                head("a comment without an end", "/* " + SING, "the comment has no end"),
                head("a tab of another kind", "\u000b", "[U+000B] cannot be seen"),
                head("a NUL", "\u0000", "[U+0000] cannot be seen"),
                head("an escape sequence of terminals", "// \u001b[2J", "[U+001B] cannot be seen"),
                head("a comment that runs backwards", "// \u202e evil", "[U+202E] cannot be seen"),
                head("an isolate", "// \u2066 evil", "[U+2066] cannot be seen"),
                head("a zero-width space", "// a\u200bb", "[U+200B] cannot be seen"),
                head("a joiner", "// a\u200db", "[U+200D] cannot be seen"),
                head("a soft hyphen", "// a\u00adb", "[U+00AD] cannot be seen"),
                head("a byte order mark amid the file", "\ufeff", "[U+FEFF] cannot be seen"),
                head("a private character", "// \ue000", "[U+E000] cannot be seen"),
                head("a tag character", "// \udb40\udc41", "[U+E0041] cannot be seen"),
                head("a space that is none", "\u00a0", "with U+00A0 does not belong here"),
                new Attack(
                        "a name that runs backwards",
                        ToyPack.rule("Fever \u202eargues", "BAD-1", FACT, CALL),
                        5,
                        "[U+202E]"));
    }
}
