package io.github.baclofentriage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the library of UCUM says of the units that most cases are written in, kept in a file: to start the library takes longer than
 * to read such a case. Without the file each start of the program takes 0.3 to 0.6 s of processor time more, of some 3.5 s. A test holds
 * the file to the library.
 */
final class UsualUnits {
    private static final String FILE = "usual-units.txt";
    private static final Set<String> UNITS = new HashSet<>();
    private static final Map<String, Conversion> CONVERSIONS = new HashMap<>();

    static {
        // A line has a unit, one that it converts to, the factor and what is added then. Each unit converts to itself.
        text().lines().map(line -> line.split(" ")).forEach(parts -> {
            UNITS.add(parts[0]);
            CONVERSIONS.put(
                    parts[0] + ' ' + parts[1],
                    new Conversion(true, Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), 0));
        });
    }

    private UsualUnits() {}

    static boolean contains(String unit) {
        return UNITS.contains(unit);
    }

    static Set<String> all() {
        return Set.copyOf(UNITS);
    }

    /** How one unit converts to another; null where one of the two is not usual. */
    static @Nullable Conversion conversion(String from, String to) {
        return contains(from) && contains(to) ? CONVERSIONS.getOrDefault(from + ' ' + to, Conversion.NONE) : null;
    }

    private static String text() {
        try (InputStream stream = Objects.requireNonNull(UsualUnits.class.getResourceAsStream(FILE), FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
