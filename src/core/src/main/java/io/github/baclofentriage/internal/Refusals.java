package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds for what a pack or an overlay would be refused, by the readers that load it and without compiling a rule, so that one that
 * nobody vouches for can be looked at.
 */
public final class Refusals {
    private static final Pattern FAULT = Pattern.compile("(\\S+?)(?: line (\\d{1,9}))?: (.*)", Pattern.DOTALL);

    private final Set<String> faults = new LinkedHashSet<>();

    private Refusals() {}

    /**
     * One reason to refuse a pack.
     *
     * @param file the file's path below the pack
     * @param line line in the file, from 1; 0 where it is the whole file
     * @param problem what is wrong and what would be right
     */
    public record Refusal(String file, int line, String problem) {}

    /**
     * Looks for everything that can be told of a pack by itself.
     *
     * @param files its files
     * @return the reasons, file by file; where pack.yaml has any, those of the rule files are left out
     */
    public static List<Refusal> of(PackFiles files) {
        Refusals refusals = new Refusals();
        refusals.look(files);
        return refusals.faults.stream().map(Refusals::refusal).toList();
    }

    private void look(PackFiles files) {
        PackDefinition definition = attempt(() -> new PackReader(files).definition());
        if (definition == null) {
            return;
        }
        boolean ruled = definition.overlay() == null || !definition.rules().isEmpty();
        attempt(() -> words(files, definition.overlay() == null, ruled));
        attempt(() -> OpenedPack.of(files));
        if (ruled) {
            attempt(() -> new RuleCompiler(files, definition, Set.of()).read());
        }
    }

    private static PackReader words(PackFiles files, boolean vocabulary, boolean sources) {
        PackReader reader = new PackReader(files);
        if (vocabulary) {
            reader.vocabulary();
        }
        if (sources) {
            reader.sources();
        }
        reader.refuseFaults();
        return reader;
    }

    private <T> @Nullable T attempt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RulePackException e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    private static Refusal refusal(String fault) {
        Matcher parts = FAULT.matcher(fault);
        if (!parts.matches()) {
            return new Refusal(PackReader.DEFINITION, 0, fault);
        }
        String line = parts.group(2);
        return new Refusal(parts.group(1), line == null ? 0 : Integer.parseInt(line), parts.group(3));
    }
}
