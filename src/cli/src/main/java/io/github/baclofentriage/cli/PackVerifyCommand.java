package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PackSignature;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePackException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a pack is the one that was released. */
@Command(
        name = "verify",
        description = {
            "Say whether a rule pack is the one that a trusted key signed, or one whose digest you expect.",
            "",
            "Compiles nothing. The digest is that of what sha256sum prints for the listed files in the order of their"
                    + " paths.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack verify my-pack --trust my-key.pem.pub",
            "  baclofen-triage pack verify my-pack --pin \"$(cat expected.txt)\"",
            "",
            "Exit code: 0 verified, 1 not verified, 2 bad input, 3 fault of the rule pack."
        },
        sortOptions = false)
final class PackVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder that holds pack.yaml; without it the current folder.")
    private String folder;

    @Mixin
    private TrustOptions trust;

    @Override
    public Integer call() {
        PackPolicy policy = trust.policy();
        PackManifest manifest = PackManifest.of(PackArgument.folder(folder));
        describe(manifest);
        files(manifest);
        try {
            if (policy == null) {
                unasked(manifest.signature());
                return ExitCode.CHECKS_FAILED;
            }
            PackTrust found = policy.admit(manifest);
            print("Verified: " + found.kind().word());
            if (found.signedBy() != null) {
                print("key    " + found.signedBy());
            }
            return ExitCode.DONE;
        } catch (RulePackException e) {
            Complaints.print(err(), "not verified. " + e.getMessage());
            return ExitCode.CHECKS_FAILED;
        } finally {
            spec.commandLine().getOut().flush();
        }
    }

    private void describe(PackManifest manifest) {
        print(manifest.id() + " " + manifest.version() + ", " + manifest.status() + ", to be reviewed by "
                + manifest.reviewDate());
        if (manifest.status().equals("retired")) {
            print("Warning: the pack is retired.");
        }
        if (manifest.reviewDate().isBefore(LocalDate.now(ZoneOffset.UTC))) {
            print("Warning: its review date is past.");
        }
        print("sha256 " + manifest.sha256());
    }

    private void files(PackManifest manifest) {
        SortedMap<String, String> listed = manifest.signature().listed();
        SortedMap<String, String> states = new TreeMap<>();
        listed.keySet().forEach(path -> states.put(path, "not loaded"));
        for (Map.Entry<String, String> file : manifest.digests().entrySet()) {
            String digest = listed.get(file.getKey());
            states.put(
                    file.getKey(),
                    digest == null ? "not listed" : digest.equals(file.getValue()) ? "as listed" : "CHANGED");
        }
        states.forEach((path, state) -> print("  %-11s %s".formatted(state, path)));
    }

    /** Says what can be said of a signature when nobody is trusted yet. */
    private void unasked(PackSignature signature) {
        boolean sound = signature.faults().isEmpty();
        print("Signature: " + (!signature.exists() ? "none" : sound ? "by a key that was not given" : "broken"));
        String faults = signature.exists() ? "\n" + String.join("\n", signature.faults()) : "";
        Complaints.print(err(), "not verified: nothing to verify against. Maybe --trust FILE or --pin SHA256" + faults);
    }

    private void print(String line) {
        spec.commandLine().getOut().print(line + "\n");
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
