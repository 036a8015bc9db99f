package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.RulePack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
            names = "--pack",
            paramLabel = "DIR",
            description = "Take the rule pack in this folder in place of the one that comes with the program. A pack is"
                    + " code: take only one that you trust.")
    private @Nullable String pack;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "Lay the overlay in this folder over the rule pack: it disables rules and adds others. May be"
                    + " given again.")
    private List<String> overlays = List.of();

    @Mixin
    private TrustOptions trust;

    final RulePack loadPack() {
        PackPolicy policy = trust.policy();
        RulePack loaded = loadPack(policy);
        for (String each : overlays) {
            Path overlay = PackArgument.folder(each);
            loaded = policy == null ? loaded.overlaid(overlay) : loaded.overlaid(overlay, policy);
            if (policy == null) {
                warn("overlay", overlay);
            }
        }
        return loaded;
    }

    private RulePack loadPack(@Nullable PackPolicy policy) {
        if (pack == null) {
            // What comes with the program is trusted as the program is; where there are overlays the options are about
            // them.
            return policy == null || !overlays.isEmpty()
                    ? RulePack.bundled(BUNDLED)
                    : RulePack.bundled(BUNDLED, policy);
        }
        Path folder = PackArgument.folder(pack);
        if (policy != null) {
            return RulePack.of(folder, policy);
        }
        RulePack loaded = RulePack.of(folder);
        warn("pack", folder);
        return loaded;
    }

    private void warn(String what, Path folder) {
        Complaints.print(
                err(),
                "warning: nothing vouches for the " + what + " [" + folder + "]. Maybe --trust FILE or --pin SHA256");
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
