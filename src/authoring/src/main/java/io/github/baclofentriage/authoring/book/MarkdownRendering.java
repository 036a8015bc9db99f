package io.github.baclofentriage.authoring.book;

import java.util.Map;
import java.util.regex.Pattern;

/** A book as Markdown with tables and anchors. */
final class MarkdownRendering {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&~#$]");
    private static final Pattern START = Pattern.compile("^(\\s*)([-+=]|[0-9]{1,9}(?=[.)]))");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private MarkdownRendering() {}

    static String of(Book book) {
        String text = Templates.markdown(MarkdownRendering::escaped).fill("book", Map.of("book", book));
        return text.stripTrailing() + "\n";
    }

    /** Text that Markdown shows as it is, on one line. */
    static String escaped(String text) {
        String line = SPACE.matcher(text).replaceAll(" ");
        String plain = SPECIAL.matcher(line).replaceAll("\\\\$0");
        return START.matcher(plain)
                .replaceFirst(found -> found.group(1)
                        + (Character.isDigit(found.group(2).charAt(0))
                                ? found.group(2) + "\\\\"
                                : "\\\\" + found.group(2)));
    }
}
