package io.github.baclofentriage.authoring.book;

/** Names of the places in a book. */
final class Anchors {
    private Anchors() {}

    static String rule(String id) {
        return safe("rule-" + id);
    }

    static String source(String key) {
        return safe("source-" + key);
    }

    static String flag(String id) {
        return safe("flag-" + id);
    }

    static String term(String kind, String id) {
        return safe(kind + "-" + id);
    }

    static String family(String id) {
        return safe("family-" + id);
    }

    /** The limits of a measurement. */
    static String limits(String measurement) {
        return safe("limits-" + measurement);
    }

    static String part(String chapter, String name) {
        return safe(chapter + "-" + name);
    }

    /** Ids may hold any character; two different ones never share a name. */
    private static String safe(String id) {
        StringBuilder name = new StringBuilder(id.length());
        id.chars().forEach(c -> {
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || c == '-' || c == '.') {
                name.append((char) c);
            } else if (c == '/') {
                name.append("__");
            } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return name.toString();
    }
}
