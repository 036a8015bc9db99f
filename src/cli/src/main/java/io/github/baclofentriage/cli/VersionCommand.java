package io.github.baclofentriage.cli;

import picocli.CommandLine.Command;

/** Says what runs. */
@Command(
        name = "version",
        description = {
            "Show the versions of program, rule pack and Java, the digest of the pack's files and what vouches for them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage version",
            "  baclofen-triage version --pack my-pack",
            "",
            "Exit code: 0 done, 3 fault of the rule pack."
        })
final class VersionCommand extends CommandOnPack {
    @Override
    public Integer call() {
        for (String line : Versions.of(loadPack())) {
            out().print(line + "\n");
        }
        out().flush();
        return ExitCode.DONE;
    }
}
