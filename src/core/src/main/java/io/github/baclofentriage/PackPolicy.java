package io.github.baclofentriage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which rule packs may be loaded. A pack is code that runs in a clinical system, so a policy is asked before any rule of
 * it is compiled. Policies are combined with {@link #or}: a pack is let in where one of them lets it in.
 */
public final class PackPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(PackPolicy.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final List<Ground> grounds;

    private PackPolicy(List<Ground> grounds) {
        this.grounds = List.copyOf(grounds);
    }

    /** One ground on which a pack may be let in. */
    private sealed interface Ground {
        /** What vouches for the pack; null where this ground does not. */
        @Nullable
        PackTrust vouch(PackManifest pack);

        /** Why this ground does not vouch for the pack, and what would. */
        List<String> refusal(PackManifest pack);
    }

    /**
     * Lets in the packs that come on the class path, beside the program; whoever can change those can change the program.
     *
     * @return the policy
     */
    public static PackPolicy bundledOnly() {
        return new PackPolicy(List.of(new Bundled()));
    }

    /**
     * Lets in the packs whose digest is expected.
     *
     * @param sha256 digests as {@link RulePack#sha256()} gives them, at least one
     * @return the policy
     * @throws IllegalArgumentException if one is no digest
     */
    public static PackPolicy pinned(Set<String> sha256) {
        Set<String> pins = new TreeSet<>();
        for (String pin : sha256) {
            String small = pin.toLowerCase(Locale.ROOT);
            if (!SHA256.matcher(small).matches()) {
                throw new IllegalArgumentException("[" + pin + "] is no SHA-256. Maybe 64 hexadecimal digits");
            }
            pins.add(small);
        }
        if (pins.isEmpty()) {
            throw new IllegalArgumentException("There is no digest to pin a pack to. Maybe that of RulePack.sha256()");
        }
        return new PackPolicy(List.of(new Pinned(pins)));
    }

    /**
     * Lets in the packs that one of some keys signed.
     *
     * @param keys keys of those who may release packs, at least one
     * @return the policy
     * @throws IllegalArgumentException if there is no key
     */
    public static PackPolicy trusting(Collection<TrustedKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key to trust. Maybe that of TrustedKey.read(file)");
        }
        return new PackPolicy(List.of(new Trusting(List.copyOf(keys))));
    }

    /**
     * Lets in every pack, and logs a warning for each. For authors of rules, on their own packs.
     *
     * @return the policy
     */
    public static PackPolicy anything() {
        return new PackPolicy(List.of(new Anything()));
    }

    /**
     * Lets in what this policy or another lets in. {@link #anything()} is asked last, so that a pack for which something vouches is
     * not called unverified.
     *
     * @param other the other policy
     * @return the policy
     */
    public PackPolicy or(PackPolicy other) {
        List<Ground> both = new ArrayList<>(grounds);
        both.addAll(other.grounds);
        both.sort((one, two) -> Boolean.compare(one instanceof Anything, two instanceof Anything));
        return new PackPolicy(both);
    }

    /**
     * Decides on a pack.
     *
     * @param pack the pack's manifest
     * @return what vouches for it
     * @throws RulePackException if nothing does; names the digest found, each ground of refusal, and what would be right
     */
    public PackTrust admit(PackManifest pack) {
        List<String> faults = new ArrayList<>();
        faults.add("refused: nothing vouches for " + pack.id() + " " + pack.version() + " with sha256 [" + pack.sha256()
                + "]");
        for (Ground ground : grounds) {
            PackTrust trust = ground.vouch(pack);
            if (trust != null) {
                return trust;
            }
            faults.addAll(ground.refusal(pack));
        }
        throw new RulePackException(pack.place(), faults, null);
    }

    private record Bundled() implements Ground {
        @Override
        public @Nullable PackTrust vouch(PackManifest pack) {
            return pack.bundled() ? PackTrust.BUNDLED : null;
        }

        @Override
        public List<String> refusal(PackManifest pack) {
            return List.of("bundled packs only: this one comes from a folder. Maybe pin its digest or trust a key");
        }
    }

    private record Pinned(Set<String> pins) implements Ground {
        @Override
        public @Nullable PackTrust vouch(PackManifest pack) {
            return pins.contains(pack.sha256()) ? PackTrust.PINNED : null;
        }

        @Override
        public List<String> refusal(PackManifest pack) {
            return List.of("pinned digests: the pack has none of them. Maybe " + String.join(", ", pins));
        }
    }

    private record Trusting(List<TrustedKey> keys) implements Ground {
        @Override
        public @Nullable PackTrust vouch(PackManifest pack) {
            return pack.signature().signer(keys).map(PackTrust::signedBy).orElse(null);
        }

        @Override
        public List<String> refusal(PackManifest pack) {
            List<String> faults = new ArrayList<>();
            pack.signature().faults().forEach(fault -> faults.add("trusted keys: " + fault));
            String owners =
                    String.join(", ", keys.stream().map(TrustedKey::fingerprint).toList());
            faults.add("trusted keys: none of them signed this pack. Maybe " + owners);
            return faults;
        }
    }

    private record Anything() implements Ground {
        @Override
        public PackTrust vouch(PackManifest pack) {
            LOG.warn(
                    "Rule pack {} {} was loaded unverified: nothing vouches for its sha256 {}",
                    pack.id(),
                    pack.version(),
                    pack.sha256());
            PackSignature signature = pack.signature();
            if (signature.exists()) {
                signature.faults().forEach(fault -> LOG.warn("Its signature is not to be relied on: {}", fault));
            }
            return PackTrust.UNVERIFIED;
        }

        @Override
        public List<String> refusal(PackManifest pack) {
            return List.of();
        }
    }
}
