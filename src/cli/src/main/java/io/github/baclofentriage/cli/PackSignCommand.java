package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.PackSignature;
import io.github.baclofentriage.authoring.PlainText;
import io.github.baclofentriage.authoring.release.PackSigner;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a pack. */
@Command(
        name = "sign",
        description = {
            "Sign a rule pack, so that others can tell it from a changed one.",
            "",
            "Compiles the pack and writes two files into it: " + PackSignature.LIST_FILE + ", which is what sha256sum"
                    + " prints for the files that the pack loads, and " + PackSignature.SIGNATURE_FILE
                    + ", the Ed25519 signature over it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack sign my-pack --new-key ~/keys/my-key.pem",
            "  baclofen-triage pack sign my-pack --key ~/keys/my-key.pem",
            "",
            "Exit code: 0 signed, 2 bad input, 3 fault of the rule pack."
        },
        sortOptions = false)
final class PackSignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that holds pack.yaml.")
    private Path folder;

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
        PackSigner signer = signer();
        PackManifest signed = signer.sign(folder);
        print("Signed " + signed.id() + " " + signed.version() + ", "
                + signed.digests().size() + " files.");
        print("sha256 " + signed.sha256());
        print("key    " + signer.key().fingerprint());
        Path fresh = key.fresh;
        if (fresh != null) {
            print("The new private key is [" + fresh + "]: keep it, and let nobody see it.");
            print("Those who shall trust it need [" + PackSigner.publicKeyOf(fresh) + "].");
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private PackSigner signer() {
        Path file = key.file;
        Path fresh = key.fresh;
        try {
            if (file != null) {
                return PackSigner.with(file);
            }
            if (fresh != null) {
                // A pack that cannot be signed shall not leave a key behind that nobody needs.
                PackManifest.of(folder);
                return PackSigner.withNewKey(fresh);
            }
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage() + ".");
        }
        throw new IllegalStateException("The options demand a key.");
    }

    private void print(String line) {
        spec.commandLine().getOut().print(PlainText.of(line) + "\n");
    }
}
