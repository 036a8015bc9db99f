package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Sources.Count;
import io.github.baclofentriage.Sources.Pool;
import io.github.baclofentriage.Sources.Range;
import io.github.baclofentriage.Sources.Source;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers behind rules, as their sources give them. */
final class EvidenceWords {
    private static final Map<String, String> KINDS = Map.of(
            "label", "drug label or manufacturer's text",
            "series", "case series",
            "cohort", "cohort",
            "review", "review",
            "case", "case report",
            "scale", "scale or published limits",
            "teaching", "teaching page",
            "pooled", "counts added up for this pack",
            "design", "choice of this pack",
            "statement", "documented list");

    private final Teller teller;

    EvidenceWords(Teller teller) {
        this.teller = teller;
    }

    /** The kind of a source in words. */
    static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /** Counts and ratio of the sources that a rule cites, of what the rule reads; empty where none of them has a number for it. */
    List<Phrase> numbers(BookRule rule) {
        List<Phrase> lines = new ArrayList<>();
        Set<String> read = read(rule);
        for (String key : rule.rule().sources()) {
            Source source = teller.manuscript().pack().sources().sources().get(key);
            if (source != null) {
                Phrase numbers = numbers(source, read);
                if (!numbers.isEmpty()) {
                    lines.add(numbers.and(" (").and(teller.terms().source(key)).and(")"));
                }
            }
        }
        return lines;
    }

    private Phrase numbers(Source source, Set<String> read) {
        Pool pool = source.figures().pool();
        if (pool != null) {
            return Phrase.of(pool(pool));
        }
        List<Phrase> parts = new ArrayList<>();
        source.figures()
                .counts()
                .forEach((syndrome, counts) -> counts.forEach((sign, count) -> {
                    if (read.contains(sign)) {
                        parts.add(Phrase.of(plain(sign) + " in " + count + " ("
                                + teller.terms().syndrome(syndrome) + ")"));
                    }
                }));
        source.figures()
                .percent()
                .forEach((syndrome, shares) -> shares.forEach((sign, share) -> {
                    if (read.contains(sign)) {
                        parts.add(Phrase.of(plain(sign) + " in " + range(share) + " % ("
                                + teller.terms().syndrome(syndrome) + ")"));
                    }
                }));
        return Phrase.list(parts, "; ");
    }

    /** What the sources of a rule are, where no number stands behind it. */
    Phrase kinds(BookRule rule) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String key : rule.rule().sources()) {
            Source source = teller.manuscript().pack().sources().sources().get(key);
            kinds.add(kind(source == null ? "statement" : source.kind()));
        }
        return Phrase.of(String.join(", ", kinds));
    }

    /** What a pool adds up to, as {@code coma in 57/111 overdose against 0/11 withdrawal: likelihood ratio 12 (95 % interval 0.8 to 187)}. */
    String pool(Pool pool) {
        List<String> parts = new ArrayList<>();
        Count towards = pool.counts().get(pool.towards());
        if (towards != null) {
            parts.add(count(pool, pool.towards(), towards));
        }
        pool.counts().forEach((syndrome, count) -> {
            if (!syndrome.equals(pool.towards())) {
                parts.add(count(pool, syndrome, count));
            }
        });
        return plain(pool.finding()) + " in " + String.join(" against ", parts) + ": "
                + ratio(pool.ratio(), pool.interval(), pool.towards());
    }

    private String count(Pool pool, String syndrome, Count count) {
        return count + " (" + teller.terms().syndrome(syndrome)
                + (pool.notReported().contains(syndrome) ? ", not reported, counted as " + count.with() : "") + ")";
    }

    private String ratio(@Nullable Double ratio, @Nullable Range interval, String towards) {
        if (ratio == null) {
            return "no likelihood ratio is given";
        }
        return "likelihood ratio " + Units.plain(ratio)
                + (interval == null ? "" : " (95 % interval " + range(interval) + ")")
                + (towards.isEmpty() ? "" : " towards " + teller.terms().syndrome(towards));
    }

    /** A range, or the one number that it is. */
    static String range(Range range) {
        return range.low() == range.high()
                ? Units.plain(range.low())
                : Units.plain(range.low()) + " to " + Units.plain(range.high());
    }

    /** An id that a source counts and no vocabulary needs to have. */
    static String plain(String id) {
        return id.replace('-', ' ');
    }

    private static Set<String> read(BookRule rule) {
        Set<String> read = new LinkedHashSet<>();
        for (Pattern pattern : rule.text().patterns()) {
            read.addAll(Choice.allowed(pattern, "id"));
        }
        return read;
    }
}
