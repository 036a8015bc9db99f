package io.github.baclofentriage.cli;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.AuthoredPack;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.CaseReport;
import io.github.baclofentriage.authoring.cases.CaseResult;
import io.github.baclofentriage.authoring.cases.CaseRun;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import io.github.baclofentriage.authoring.mutation.RuleObstacles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the cases of a pack. */
@Command(
        name = "test",
        description = {
            "Run every case of a rule pack (*.cases.yaml) and say where the answer differs. It fails too where a rule"
                    + " has no case that fires it or no near miss.",
            "",
            "A pack is code: test only one that you trust.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack test rules/baclofen",
            "  baclofen-triage pack test --only tone.drl --watch my-pack",
            "  baclofen-triage pack test our-overlay --over rules/baclofen",
            "  baclofen-triage pack test --format junit my-pack > cases.xml",
            "",
            "Exit code: 0 all passed, 1 something failed, 2 bad input, 3 the pack cannot be",
            "loaded."
        },
        sortOptions = false)
final class PackTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private AuthoredPackOptions options;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Run only cases whose title or file contains this text.")
    private String only;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. JUnit's XML is what build servers"
                    + " show.")
    private TestFormat format;

    @Option(
            names = "--watch",
            description = "Run again whenever a file of the pack is saved, the cases beside it first, until Ctrl-C.")
    private boolean watch;

    private @Nullable AuthoredPack authored;
    private @Nullable RulePack last;
    private boolean changed;
    private Set<String> saved = Set.of();

    @Override
    public Integer call() throws IOException {
        Path place = options.folder();
        return watch ? watch(place) : test(place);
    }

    /** Goes on until it is interrupted; a file that is broken for a while ends nothing. */
    private int watch(Path place) throws IOException {
        int code = ExitCode.DONE;
        try (PackWatch changes = PackWatch.of(place, options.below())) {
            while (true) {
                code = attempt(place);
                err().println("Waiting for a change; Ctrl-C ends.");
                err().flush();
                saved = changes.next();
                changed |= saved.stream().anyMatch(file -> !file.endsWith(RuleCases.ENDING));
                Complaints.print(err(), "changed: " + String.join(", ", saved));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return code;
        }
    }

    private int attempt(Path place) {
        try {
            return test(place);
        } catch (RuntimeException e) {
            CommandLine command = spec.commandLine();
            return new Complaints().handleExecutionException(e, command, command.getParseResult());
        }
    }

    private int test(Path place) {
        RulePack pack;
        try {
            pack = load();
        } catch (RulePackException e) {
            Complaints.print(
                    err(),
                    "the rule pack in [" + place + "] cannot be loaded, so no case ran.\n"
                            + String.join("\n", CaseInventory.unloaded(place, e).faults()));
            return ExitCode.PACK_FAULT;
        }
        CaseInventory inventory = CaseInventory.of(place, pack);
        CaseRun run = CaseRun.of(inventory, CaseCheck.of(pack, RuleObstacles.of(pack)));
        tellSaved(run);
        List<CaseResult> results = run.runAll(this::chosen);
        if (results.isEmpty() && !only.isEmpty()) {
            throw new BadInputException("no case has [" + only + "] in its title or file.");
        }
        CaseReport report =
                new CaseReport(results, inventory.faults(), inventory.cases().size());
        out().print(
                        switch (format) {
                            case TEXT -> report.toText();
                            case JSON -> report.toJson();
                            case JUNIT -> report.toJunit();
                        });
        out().flush();
        return report.passed() ? ExitCode.DONE : ExitCode.CHECKS_FAILED;
    }

    /** Whoever has saved a rule file waits for the cases beside it, and not for those of the whole pack. */
    private void tellSaved(CaseRun run) {
        List<CaseResult> beside = format == TestFormat.TEXT ? run.runAll(this::savedBeside) : List.of();
        if (!beside.isEmpty()) {
            out().print(new CaseReport(beside, List.of(), beside.size()).toText());
            out().flush();
            err().println("Now the whole pack.");
            err().flush();
        }
    }

    private boolean savedBeside(RuleCase each) {
        return chosen(each) && (saved.contains(each.file()) || saved.contains(each.ruleFile()));
    }

    /** What is loaded already is loaded no more than it has to be: whoever watches waits for it. */
    private RulePack load() {
        RulePack before = last;
        if (before != null && !changed) {
            return before;
        }
        AuthoredPack loader = authored;
        if (loader == null) {
            loader = options.pack();
            authored = loader;
        }
        RulePack pack = loader.load();
        last = pack;
        changed = false;
        return pack;
    }

    private boolean chosen(RuleCase each) {
        return each.title().contains(only) || each.file().contains(only);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
