package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.RulePack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that runs a rule pack. */
abstract class CommandOnPack implements Callable<Integer> {
    private static final String BUNDLED = "baclofen";

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Take the rule pack in this folder in place of the one that comes with the program. A pack is"
                    + " code: take only one that you trust.")
    private @Nullable Path pack;

    @Mixin
    private TrustOptions trust;

    final RulePack loadPack() {
        Path folder = pack;
        PackPolicy policy = trust.policy();
        if (folder == null) {
            return policy == null ? RulePack.bundled(BUNDLED) : RulePack.bundled(BUNDLED, policy);
        }
        if (policy != null) {
            return RulePack.of(folder, policy);
        }
        RulePack loaded = RulePack.of(folder);
        Complaints.print(
                err(), "warning: nothing vouches for the pack [" + folder + "]. Maybe --trust FILE or --pin SHA256");
        return loaded;
    }

    final CommandSpec spec() {
        return spec;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
