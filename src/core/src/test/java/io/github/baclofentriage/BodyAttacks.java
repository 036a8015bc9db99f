package io.github.baclofentriage;

import static io.github.baclofentriage.Attack.CALL;
import static io.github.baclofentriage.Attack.FACT;
import static io.github.baclofentriage.Attack.SING;
import static io.github.baclofentriage.Attack.SUNG;
import static io.github.baclofentriage.Attack.attribute;
import static io.github.baclofentriage.Attack.then;
import static io.github.baclofentriage.Attack.when;

import java.util.stream.Stream;

/** Attacks by conditions and calls. */
final class BodyAttacks {
    private BodyAttacks() {}

    static Stream<Attack> conditions() {
        return Stream.of(
                when("eval", "eval(" + SUNG + ")", "[eval] is not part"),
                when("eval behind a fact", FACT + " eval(true)", "[eval] is not part"),
                when("a static call", "Finding(io.github.baclofentriage.Canary.sing())", "[.] does not belong here"),
                when(
                        "a static call as a value",
                        "Finding(possible == io.github.baclofentriage.Canary.sing())",
                        "[.] does not"),
                when("a static call as a number", "Measurement(latest < Canary.ten())", "[.] does not belong here"),
                when("a call of a fact's method", "Finding(id.length() > 3)", "[.] does not belong here"),
                when("a getter", "Finding(getClass() != null)", "[(] does not belong here"),
                when("its class", "Finding(class != null)", "no field of Finding [class]"),
                when("its class by name", "Finding(class.name == \"x\")", "[.] does not belong here"),
                when("itself", "Finding(this != null)", "no field of Finding [this]"),
                when("a class as a value", "Finding(id == String.class)", "[.] does not belong here"),
                when("a call of the API", "Finding(id == sign(drools, \"a\"))", "no function [sign]"),
                when("drools", "Finding(id == drools)", "no name [drools]"),
                when("kcontext", "Finding(id == kcontext)", "no name [kcontext]"),
                when("a qualified fact type", "io.github.baclofentriage.fact.Finding()", "[io] does not belong here"),
                when("any object", "Object()", "no fact type [Object]"),
                when("the sealed type of facts", "Fact()", "no fact type [Fact]"),
                when("from", FACT + " from java.util.List.of()", "[from] is not part"),
                when("from collect", "Sign() from collect(Finding())", "[from] is not part"),
                when("an entry point", FACT + " from entry-point \"door\"", "[from] is not part"),
                when("a window", FACT + " over window:time(1h)", "[over] is not part"),
                when("accumulate", "accumulate(Finding(); $n: count(1))", "[accumulate] is not part"),
                when(
                        "accumulate with code",
                        "Sign() from accumulate(Finding(), init(" + SING + ") action() result(1))",
                        "[from] is not part"),
                when("forall", "forall(Finding())", "[forall] is not part"),
                when("or", FACT + " or Sign(id == \"x\")", "[or] is not part"),
                when("and", FACT + " and Sign(id == \"x\")", "[and] is not part"),
                when("a group", "(" + FACT + " or " + FACT + ")", "[(] does not belong here"),
                when("a negated group", "not (" + FACT + " and " + FACT + ")", "[(] does not belong here"),
                when("not of not", "not not " + FACT, "[not] does not belong here"),
                when("an inline cast", "Finding(this#Sign.id == \"x\")", "[#] does not belong here"),
                when("a null-safe step", "Finding(id!.length > 3)", "[!] does not belong here"),
                when("a ternary", "Finding(ago < (possible ? 1 : 2))", "[?] does not belong here"),
                when("an assignment", "Finding(id = \"x\")", "[=] does not belong here"),
                when("a unification", "Finding($i := id)", "[=] does not belong here"),
                when("a query call", "?who()", "[?] does not belong here"),
                when("an abductive query", "Finding() ?who(1;)", "[?] does not belong here"),
                when("&&", "Finding(id == \"a\" && ago < 3)", "[&&] does not belong here"),
                when(
                        "||, started with a variable",
                        "Finding($i: id || ago < 3)",
                        "a variable cannot stand in a choice"),
                when("matches", "Finding(id matches \"(a+)+b\")", "[matches] is not part"),
                when("contains", "Finding(id contains \"a\")", "[contains] is not part"),
                when("an operator of one's own", "Finding(id sings \"a\")", "[sings] does not belong here"),
                when("str", "Finding(id str[startsWith] \"a\")", "[str] is not part"),
                when("a regular expression in MVEL", "Finding(id ~= \"a\")", "[~] does not belong here"),
                when("a map", "Finding(id == [\"a\": 1])", "[[] does not belong here"),
                when("a bound fact", "$f: " + FACT, "[$f] does not belong here"),
                when("a name that shadows drools", "Finding(drools: id)", "[:] does not belong here"),
                when(
                        "a name that generated code has",
                        "Finding($a__Handle__: id)",
                        "[$a__Handle__] needs a plain name"),
                when("a dollar sign alone", "Finding($: id)", "[$] needs a plain name"),
                when("a variable of two meanings", "Finding($a: id, $a: change)", "[$a] stands twice"),
                when("a variable that nobody binds", "Finding(id == $a)", "no variable [$a]"),
                when(
                        "a variable of a fact that is not there",
                        "not Finding($a: id) Sign(id == $a)",
                        "no variable [$a]"),
                when("a trailing comma", "Finding(id == \"a\",)", "[)] does not belong here"),
                when("a semicolon in a pattern", "Finding(\"a\";)", "does not belong here"),
                when("an annotated pattern", FACT + " @watch(*)", "[@] does not belong here"),
                when("code in a list", "Finding(id in (\"a\", Canary.sing()))", "[Canary] does not belong here"),
                when("strings built", "Finding(id == \"a\" + \"b\")", "a number is needed here"),
                when("++", "Measurement(latest > 3 ++ 2)", "[++] does not belong here"),
                when("--", "Measurement(latest > 3--2)", "[--] does not belong here"),
                when("a shift", "Measurement(latest > 3 >> 2)", "[>] does not belong here"));
    }

    static Stream<Attack> consequences() {
        return Stream.of(
                then("Runtime", "Runtime.getRuntime().exec(\"true\");", "[Runtime] does not belong here"),
                then("a qualified call", SING, "[io] does not belong here"),
                then("System", "System.exit(1);", "[System] does not belong here"),
                then("ProcessBuilder", "new ProcessBuilder(\"true\").start();", "[new] is not part"),
                then("a thread", "new Thread(() -> " + SUNG + ").start();", "[new] is not part"),
                then("a file", "java.nio.file.Files.delete(java.nio.file.Path.of(\"x\"));", "[java] does not belong"),
                then("a socket", "new java.net.Socket(\"localhost\", 1);", "[new] is not part"),
                then("a class loader", "ClassLoader.getSystemClassLoader();", "[ClassLoader] does not belong here"),
                then("a class by name", "Class.forName(\"java.lang.Runtime\");", "[Class] does not belong here"),
                then("Unsafe", "sun.misc.Unsafe.getUnsafe();", "[sun] does not belong here"),
                then("a script engine", "new javax.script.ScriptEngineManager();", "[new] is not part"),
                then(
                        "reflection in an argument",
                        "sign(drools, \"x\".getClass().getName());",
                        "[.] does not belong here"),
                then("a class in an argument", "sign(drools, String.class);", "[.] does not belong here"),
                then("a call in an argument", "sign(drools, sing(1));", "a text in quotes is needed here"),
                then("an unknown function", "measurement(drools, \"sugar\", ten(1));", "no function [ten]"),
                then("a qualified argument", "measurement(drools, \"sugar\", Canary.ten());", "does not belong here"),
                then("a lambda", "Runnable r = () -> {};", "[Runnable] does not belong here"),
                then("a lambda as an argument", "sign(drools, () -> \"x\");", "[)] does not belong here"),
                then("an anonymous class", "new Object() {{ " + SING + " }};", "[new] is not part"),
                then("a local class", "class A { static { " + SING + " } }", "[class] does not belong here"),
                then("a static initialiser", "{ static { " + SING + " } }", "[{] does not belong here"),
                then(
                        "a method behind the closing brace",
                        "} static { " + SING + " } void f() {",
                        "[}] does not belong here"),
                then("a block", "{ " + CALL + " }", "[{] does not belong here"),
                then("nested braces", "{{{{ " + CALL + " }}}}", "[{] does not belong here"),
                then("a variable", "int i = 1;", "[int] does not belong here"),
                then(
                        "an assignment in an argument",
                        "measurement(drools, \"sugar\", a = 1);",
                        "[=] does not belong here"),
                then("a ternary in an argument", "sign(drools, true ? \"a\" : \"b\");", "[?] does not belong here"),
                then("a cast", "sign((Object) drools, \"a\");", "[(] does not belong here"),
                then("an array", "undercut(drools, new String[] {\"a\"});", "[new] is not part"),
                then("if", "if (true) " + CALL, "[if] is not part"),
                then("while", "while (true) {}", "[while] is not part"),
                then("try", "try { " + CALL + " } finally { }", "[try] is not part"),
                then("throw", "throw new Error();", "[throw] does not belong here"),
                then("return", "return;", "[return] does not belong here"),
                then("nothing", "", "").at(9, "[end] does not belong here. Maybe a call of the pack API"),
                then("two statements", CALL + "\n    " + CALL, "").at(9, "exactly one call"),
                then("two statements in a line", CALL + " " + SING, "[io] does not belong here"),
                then("an empty statement", CALL + ";", "[;] does not belong here"),
                then("no semicolon", CALL.replace(";", ""), "").at(9, "[end] does not belong here. Maybe ;"),
                then("halt", "drools.getKieRuntime().halt();", "[drools] does not belong here"),
                then("drools as a value", "sign(drools, drools);", "no name [drools]"),
                then("the context", "kcontext.getKieRuntime();", "[kcontext] does not belong here"),
                then("insert", "insert(new Finding(\"a\", \"b\", true, null));", "[insert] is not part"),
                then("insertLogical", "insertLogical(\"x\");", "[insertLogical] is not part"),
                then("modify", "modify($f) { id = \"x\" }", "[modify] is not part"),
                then("update", "update($f);", "[update] is not part"),
                then("delete", "delete($f);", "[delete] is not part"),
                then("retract", "retract($f);", "[retract] is not part"),
                then("a function as a statement", "power(drools, 2);", "no call [power]"),
                then("a private method of the API", "say(drools, \"a\", \"b\");", "no call [say]"),
                then("the recorder", "recorder(drools);", "no call [recorder]"),
                then(
                        "another class of the package",
                        "RuleRecorder.KEY.length();",
                        "[RuleRecorder] does not belong here"),
                then("a method of Object", "toString(drools);", "no call [toString]"),
                then("the API by its class", "RuleActions.sign(drools, \"a\");", "[RuleActions] does not belong here"),
                then("without drools", "sign(\"a\", \"b\");", "[a] does not belong here. Maybe drools"),
                then("too few values", "sign(drools);", "[sign] needs 1 value behind drools"),
                then("too many values", "sign(drools, \"a\", \"b\");", "[sign] needs 1 value behind drools"),
                then("nothing to strike", "undercut(drools);", "at least one text behind drools"),
                then("a number for a text", "sign(drools, 3);", "a text in quotes is needed here"),
                then("a text for a number", "measurement(drools, \"sugar\", \"3\");", "a number is needed here"),
                then(
                        "a text for a strength",
                        "argue(drools, \"lack\", \"WEAK\", \"heat\");",
                        "one of MODERATE, STRONG, WEAK"),
                then("a level for a strength", "argue(drools, \"lack\", LIKELY, \"heat\");", "no strength [LIKELY]"),
                then("null", "sign(drools, null);", "[null]"),
                then("strings built", "sign(drools, \"a\" + \"b\");", "a text in quotes is needed here"),
                then("a named consequence", CALL + "\nthen[other]\n" + SING, "").at(9, "[then] does not belong here"),
                then("a condition", CALL + "\nwhen Finding()", "").at(9, "[when] does not belong here"));
    }

    static Stream<Attack> numbers_and_texts() {
        return Stream.of(
                when("an exponent", "Measurement(latest > 1e400)", "the number [1e400] cannot be read"),
                when(
                        "twenty digits",
                        "Measurement(latest > 99999999999999999999)",
                        "the number [99999999999999999999]"),
                then(
                        "an overflow",
                        "measurement(drools, \"sugar\", 2147483648);",
                        "the number [2147483648] cannot be read"),
                then("a product that overflows", "measurement(drools, \"sugar\", 99999 * 99999);", "both sides of *"),
                then("a quotient that drops the rest", "measurement(drools, \"sugar\", 1 / 2);", "both sides of /"),
                then("base 8", "measurement(drools, \"sugar\", 010);", "the number [010] cannot be read"),
                then("base 16", "measurement(drools, \"sugar\", 0x1F);", "the number [0x1F] cannot be read"),
                then("a long", "measurement(drools, \"sugar\", 1L);", "the number [1L] cannot be read"),
                then("low lines", "measurement(drools, \"sugar\", 1_000);", "the number [1_000] cannot be read"),
                then("no number", "measurement(drools, \"sugar\", NaN);", "[NaN]"),
                when("a text in single quotes", "Finding(id == 'a')", "['] does not belong here"),
                when("an unterminated text", "Finding(id == \"a)", "the text has no closing quotation mark"),
                when("a text block", "Finding(id == \"\"\"a\"\"\")", "does not belong here"),
                then("an escaped quote", "sign(drools, \"\\\"); " + SING + " //\");", "[io] does not belong")
                        .withFaults(2),
                then("a Unicode quote", "sign(drools, \"\\u0022); " + SING + " //\");", "a backslash has no place"),
                then("a template", "sign(drools, \"@{java.lang.System.exit(1)}\");", "is no plain one"),
                then("an expression language", "sign(drools, \"${java:version}\");", "is no plain one"),
                then("a text of 101 characters", "sign(drools, \"" + "a".repeat(101) + "\");", "is no plain one"),
                when("a Cyrillic letter in a text", "Finding(id == \"f\u0435ver\")", "is no plain one"),
                when(
                        "a Cyrillic letter in a fact",
                        "Findin\u0261(id == \"a\")",
                        "no fact type [Findin\u0261] with U+0261"),
                when(
                        "a Cyrillic letter in a field",
                        "Finding(\u0456d == \"a\")",
                        "no field of Finding [\u0456d] with U+0456"),
                then("a Greek letter in a call", "sig\u03bd(drools, \"a\");", "no call [sig\u03bd] with U+03BD"),
                attribute("a full-width letter", "\uff20id(\"X\")", "[\uff20] with U+FF20 does not belong here"));
    }
}
