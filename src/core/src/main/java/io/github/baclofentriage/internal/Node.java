package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON or YAML document with its place. A scalar keeps its written text, so that {@code no} stays the text no and
 * {@code 007} keeps its zeros; what it means is asked for by {@link #number()} or {@link #bool()}.
 */
public final class Node {
    /** What a node is. */
    public enum Kind {
        /** Named entries. */
        MAPPING,
        /** Items in order. */
        SEQUENCE,
        /** A text, a number, true or false. */
        SCALAR,
        /** Null, or nothing written. */
        NULL
    }

    private enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        NONE
    }

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");

    private final Kind kind;
    private final Type type;
    private final @Nullable String text;
    private final Map<String, Node> entries;
    private final List<Node> items;
    private final Place place;

    private Node(
            Kind kind, Type type, @Nullable String text, Map<String, Node> entries, List<Node> items, Place place) {
        this.kind = kind;
        this.type = type;
        this.text = text;
        this.entries = entries;
        this.items = items;
        this.place = place;
    }

    static Node mapping(Place place, Map<String, Node> entries) {
        return new Node(Kind.MAPPING, Type.NONE, null, Collections.unmodifiableMap(entries), List.of(), place);
    }

    static Node sequence(Place place, List<Node> items) {
        return new Node(Kind.SEQUENCE, Type.NONE, null, Map.of(), List.copyOf(items), place);
    }

    static Node text(Place place, String text) {
        return new Node(Kind.SCALAR, Type.TEXT, text, Map.of(), List.of(), place);
    }

    static Node number(Place place, String text) {
        return new Node(Kind.SCALAR, Type.NUMBER, text, Map.of(), List.of(), place);
    }

    static Node bool(Place place, String text) {
        return new Node(Kind.SCALAR, Type.BOOLEAN, text, Map.of(), List.of(), place);
    }

    static Node missing(Place place) {
        return new Node(Kind.NULL, Type.NONE, null, Map.of(), List.of(), place);
    }

    /** A scalar that stands without quotes, understood by the core schema of YAML 1.2. */
    static Node plain(Place place, String text) {
        if (NULL.matcher(text).matches()) {
            return missing(place);
        }
        if (BOOLEAN.matcher(text).matches()) {
            return bool(place, text);
        }
        // The pattern is not asked about a long text: it may be as long as the document.
        boolean number = text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
        return number ? number(place, text) : text(place, text);
    }

    /** The tree of maps, lists, strings, numbers and nulls made in code; it has paths and no lines. */
    static Node of(@Nullable Object value) {
        return of(Place.ROOT, value);
    }

    private static Node of(Place place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.forEach((key, item) ->
                    entries.put(String.valueOf(key), of(place.entry(String.valueOf(key), 0, 0), item)));
            return mapping(place, entries);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            for (Object item : list) {
                items.add(of(place.item(items.size(), 0, 0), item));
            }
            return sequence(place, items);
        }
        if (value == null) {
            return missing(place);
        }
        return value instanceof Number ? number(place, value.toString()) : text(place, value.toString());
    }

    /**
     * A mapping that stands where this node stands.
     *
     * @param others its entries; each keeps its own place
     * @return the mapping
     */
    public Node with(Map<String, Node> others) {
        return mapping(place, new LinkedHashMap<>(others));
    }

    /** What the node is. */
    public Kind kind() {
        return kind;
    }

    /** Whether the node has named entries. */
    public boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /** Whether the node has items in order. */
    public boolean isSequence() {
        return kind == Kind.SEQUENCE;
    }

    /** Whether the node is a single value. */
    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    /** Whether the node is null or nothing was written. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** Whether the node is a scalar that is neither a number nor true nor false, or stands in quotes. */
    public boolean isText() {
        return type == Type.TEXT;
    }

    /** Whether the node is a scalar written as a number without quotes, be it finite or not. */
    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    /**
     * The entry of that name.
     *
     * @param key the name
     * @return null if there is none or this is no mapping; an entry written as null is a node of kind {@link Kind#NULL}
     */
    public @Nullable Node get(String key) {
        return entries.get(key);
    }

    /** The entries in the order of the document; empty if this is no mapping. */
    public Map<String, Node> entries() {
        return entries;
    }

    /** The items in order; empty if this is no sequence. */
    public List<Node> items() {
        return items;
    }

    /** The scalar as written, without its quotes; null if this is no scalar. */
    public @Nullable String text() {
        return text;
    }

    /** The value of an unquoted decimal number; null if this is something else or the number is not finite. */
    public @Nullable Double number() {
        if (type != Type.NUMBER || text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The value of an unquoted true or false; null if this is something else. */
    public @Nullable Boolean bool() {
        return (type == Type.BOOLEAN && text != null) ? Boolean.valueOf(text) : null;
    }

    /** JSON Pointer to this node; empty for the whole document. */
    public String path() {
        return place.path();
    }

    /** Line in the document, from 1; 0 where it was made in code. */
    public int line() {
        return place.line();
    }

    /** Column in the document, from 1; 0 where it was made in code. */
    public int column() {
        return place.column();
    }

    private String scalar() {
        return switch (type) {
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "a text";
        };
    }

    /** What the node is, in words for a message; its value never shows. */
    @Override
    public String toString() {
        return switch (kind) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            case NULL -> "nothing";
            case SCALAR -> scalar();
        };
    }
}
