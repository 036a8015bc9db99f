package io.github.baclofentriage.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a word of an option, and names the words that there are where it is none of them.
 *
 * @param values what the words stand for; each prints as its word
 */
record Words<E extends Enum<E>>(List<E> values) implements ITypeConverter<E> {
    Words(E[] values) {
        this(Arrays.asList(values));
    }

    @Override
    public E convert(String word) {
        return values.stream()
                .filter(value -> value.toString().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("[" + word + "] is none of "
                        + String.join(", ", values.stream().map(E::toString).toList())));
    }
}
