package io.github.baclofentriage;

import io.github.baclofentriage.internal.FoundSignature;
import io.github.baclofentriage.internal.OpenedPack;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The signature beside a pack: {@value #LIST_FILE} lists the digest of every file that the pack loads, and {@value #SIGNATURE_FILE}
 * holds, in Base64, the Ed25519 signature over the bytes of that list.
 */
public final class PackSignature {
    /** The list of digests, as {@code sha256sum} prints it for the files in the order of their paths. */
    public static final String LIST_FILE = "pack.sha256";

    /** The signature over the list. */
    public static final String SIGNATURE_FILE = "pack.sha256.sig";

    private final FoundSignature found;

    PackSignature(OpenedPack pack) {
        found = FoundSignature.in(pack, LIST_FILE, SIGNATURE_FILE);
    }

    /**
     * Whether either of the two files is there.
     *
     * @return false for a pack that nobody signed
     */
    public boolean exists() {
        return found.exists();
    }

    /**
     * What keeps the pack from being a signed one, whoever signed it.
     *
     * @return one fault a line of the list or a file; empty where the list agrees with the pack and the signature has its form
     */
    public List<String> faults() {
        return found.faults();
    }

    /**
     * The list as it was found, to compare it with {@link PackManifest#digests()}.
     *
     * @return digests by path; empty where there is no list
     */
    public SortedMap<String, String> listed() {
        return found.listed();
    }

    /**
     * Who of some key owners signed the pack as it was found.
     *
     * @param keys their keys
     * @return the key; empty where none of them signed it or the signature has faults
     */
    public Optional<TrustedKey> signer(Collection<TrustedKey> keys) {
        return faults().isEmpty()
                ? keys.stream()
                        .filter(key -> key.signed(found.list(), found.signature()))
                        .findFirst()
                : Optional.empty();
    }
}
