package io.github.baclofentriage.internal;

import io.github.baclofentriage.Quantity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes moments and durations out of a case; everything becomes hours before the assessment. */
final class Times {
    private static final double LIFE_HOURS = 130 * 8766.0;
    private static final String EXAMPLE = "\"31 h\" or PT31H";
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,9})?)";
    private static final Pattern ISO = Pattern.compile("P(?=.)(?:" + NUMBER + "Y)?(?:" + NUMBER + "M)?(?:" + NUMBER
            + "W)?(?:" + NUMBER + "D)?(?:T(?=.)(?:" + NUMBER + "H)?(?:" + NUMBER + "M)?(?:" + NUMBER + "S)?)?");
    private static final double[] HOURS = {8766, 730.5, 168, 24, 1, 1 / 60.0, 1 / 3600.0};

    private final Items items;
    private final Amounts amounts;
    private final @Nullable Instant assessedAt;
    private final @Nullable Double otherwise;

    /** Times that count back from a moment, or only durations where there is none. */
    Times(Items items, Amounts amounts, @Nullable Instant assessedAt) {
        this(items, amounts, assessedAt, null);
    }

    private Times(Items items, Amounts amounts, @Nullable Instant assessedAt, @Nullable Double otherwise) {
        this.items = items;
        this.amounts = amounts;
        this.assessedAt = assessedAt;
        this.otherwise = otherwise;
    }

    /** The same, where what has no time of its own is of so many hours ago. */
    Times from(double agoHours) {
        return new Times(items, amounts, assessedAt, agoHours);
    }

    /** A moment with its offset from UTC; null where it is not given or cannot be used. */
    static @Nullable Instant instant(Items items, @Nullable Node node) {
        String text = items.text(node);
        if (node == null || text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            String problem = CaseTimes.problem(moment);
            if (problem != null) {
                items.faults().add(node, problem, "2026-03-02T10:00:00Z");
                return null;
            }
            return moment;
        } catch (DateTimeParseException e) {
            items.faults().add(node, "must be a date and time with its offset from UTC", "2026-03-02T10:00:00Z");
            return null;
        }
    }

    /** Hours before the assessment, from {@code ago} or {@code at}. */
    @Nullable
    Double ago(Map<String, Node> fields) {
        Node ago = fields.get("ago");
        Node at = fields.get("at");
        if (ago != null && at != null && !ago.isNull() && !at.isNull()) {
            items.faults().add(at, "stands beside ago, and both say when", "either of the two");
            return null;
        }
        boolean timeless = (at == null || at.isNull()) && (ago == null || ago.isNull());
        return timeless ? otherwise : at == null || at.isNull() ? duration(ago) : since(at);
    }

    private @Nullable Double since(Node at) {
        Instant moment = instant(items, at);
        if (moment == null) {
            return null;
        }
        if (assessedAt == null) {
            items.faults().add(at, "needs assessed_at, which the time counts back from", "ago, as \"31 h\"");
            return null;
        }
        double hours = CaseTimes.hours(moment, assessedAt);
        if (hours < 0) {
            items.faults().add(at, "is after assessed_at", null);
            return null;
        }
        return lived(at, hours);
    }

    /** A duration in hours, from 0 to 130 years. */
    @Nullable
    Double duration(@Nullable Node node) {
        if (node == null || node.isNull()) {
            return null;
        }
        String text = node.text();
        if (node.isText() && text != null && text.strip().startsWith("P")) {
            return iso(node, text.strip());
        }
        Quantity quantity = amounts.measured(node);
        if (quantity == null) {
            return null;
        }
        if (!quantity.comparable("h")) {
            boolean bare = quantity.unit().equals("1");
            items.faults()
                    .add(
                            node,
                            Amounts.shown(quantity),
                            bare ? "has no unit" : "has a unit that does not measure time",
                            EXAMPLE);
            return null;
        }
        double hours = quantity.in("h");
        if (hours < 0) {
            items.faults().add(node, Amounts.shown(quantity), "is negative, so it lies in the future", EXAMPLE);
            return null;
        }
        return lived(node, hours);
    }

    private @Nullable Double iso(Node node, String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            items.faults().add(node, "is not an ISO 8601 duration", "PT31H or P2Y");
            return null;
        }
        double hours = 0;
        for (int i = 0; i < HOURS.length; i++) {
            String number = matcher.group(i + 1);
            hours += number == null ? 0 : Double.parseDouble(number) * HOURS[i];
        }
        return lived(node, hours);
    }

    private @Nullable Double lived(Node node, double hours) {
        if (hours > LIFE_HOURS) {
            items.faults().add(node, "is longer than a life", EXAMPLE);
            return null;
        }
        return CaseTimes.whole(hours);
    }
}
