package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.PackSignature;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.PlainText;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.CaseReport;
import io.github.baclofentriage.authoring.cases.CaseRun;
import io.github.baclofentriage.authoring.lint.LintReport;
import io.github.baclofentriage.authoring.lint.PackLint;
import io.github.baclofentriage.authoring.release.PackSigner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs a pack. */
@Command(
        name = "sign",
        description = {
            "Sign a rule pack, so that others can tell it from a changed one.",
            "",
            "Lints the pack and runs its cases, and where all is well writes two files into it: "
                    + PackSignature.LIST_FILE + ", which is what sha256sum"
                    + " prints for the files that the pack loads, and " + PackSignature.SIGNATURE_FILE
                    + ", the Ed25519 signature over it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack sign my-pack --new-key ~/keys/my-key.pem",
            "  baclofen-triage pack sign my-pack --key ~/keys/my-key.pem",
            "  baclofen-triage pack sign our-overlay --over rules/baclofen --key my-key.pem",
            "",
            "Exit code: 0 signed, 1 the lint or a case found a fault, 2 bad input, 3 fault",
            "of the rule pack."
        },
        sortOptions = false)
final class PackSignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private AuthoredPackOptions options;

    @Option(names = "--unchecked", description = "Sign without linting the pack and running its cases first.")
    private boolean unchecked;

    @ArgGroup(multiplicity = "1")
    private Key key;

    /** The key to sign with, one that is there or a new one. */
    private static final class Key {
        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "Sign with this private key, as 'openssl genpkey -algorithm ed25519' writes it.")
        private @Nullable Path file;

        @Option(
                names = "--new-key",
                paramLabel = "FILE",
                description = "Make a key pair first: FILE is for you alone, FILE.pub for those who shall trust you."
                        + " Overwrites nothing.")
        private @Nullable Path fresh;
    }

    @Override
    public Integer call() {
        Path folder = options.folder();
        Path fresh = key.fresh;
        if (fresh != null) {
            OutputFile.demand(fresh);
        }
        // A pack that cannot be signed shall not leave a key behind that nobody needs.
        RulePack pack = options.pack().load();
        if (!unchecked && !passes(folder, pack)) {
            Complaints.print(err(), "not signed. Mend the pack, or sign it as it is by --unchecked.");
            return ExitCode.CHECKS_FAILED;
        }
        PackSigner signer = signer();
        PackManifest signed = signer.sign(folder, options.base());
        int files = signed.digests().size();
        print("Signed " + signed.id() + " " + signed.version() + ", " + files + (files == 1 ? " file." : " files."));
        print("sha256 " + signed.sha256());
        print("key    " + signer.key().fingerprint());
        if (fresh != null) {
            print("The new private key is [" + fresh + "]: keep it, and let nobody see it.");
            print("Those who shall trust it need [" + PackSigner.publicKeyOf(fresh) + "].");
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private boolean passes(Path folder, RulePack pack) {
        LintReport lint = new LintReport(PackLint.of(folder, List.of(), options.base()));
        if (!lint.faults().isEmpty()) {
            Complaints.print(err(), "the lint finds faults.\n" + lint.toText());
        }
        CaseInventory inventory = CaseInventory.of(folder, pack);
        CaseReport cases = new CaseReport(
                CaseRun.of(inventory, CaseCheck.of(pack)).runAll(each -> true),
                inventory.faults(),
                inventory.cases().size());
        if (!cases.passed()) {
            Complaints.print(err(), "its cases do not pass.\n" + cases.toText());
        }
        return lint.faults().isEmpty() && cases.passed();
    }

    private PackSigner signer() {
        Path file = key.file;
        Path fresh = key.fresh;
        try {
            if (file != null) {
                return PackSigner.with(file);
            }
            if (fresh != null) {
                return PackSigner.withNewKey(fresh);
            }
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage() + ".");
        }
        throw new IllegalStateException("The options demand a key.");
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void print(String line) {
        spec.commandLine().getOut().print(PlainText.of(line) + "\n");
    }
}
