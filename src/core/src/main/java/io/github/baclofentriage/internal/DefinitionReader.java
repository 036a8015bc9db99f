package io.github.baclofentriage.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads pack.yaml. Every fault in it is noted with its line; a key that means nothing is one, since it was meant to mean something. */
final class DefinitionReader {
    private static final List<String> KEYS = List.of(
            "format",
            "id",
            "version",
            "title",
            "status",
            "review_date",
            "intended_use",
            "misuse",
            "syndromes",
            "urgencies",
            "statuses",
            "stages",
            "tally_after",
            "urgency_window_hours",
            "readings_count_for",
            "rules",
            "red_flags",
            "differential",
            "considerations",
            "questions",
            "bedside_effort",
            "conclusive",
            "not_established",
            // These two are for the lint; nothing that a rule does hangs on them.
            "numbers",
            "lint_exceptions");

    private static final List<String> OVERLAY_KEYS = List.of(
            "format",
            "id",
            "version",
            "title",
            "status",
            "review_date",
            "overlay",
            "rules",
            "numbers",
            "lint_exceptions");

    /** The words of FHIR's publication status that a pack can have. */
    private static final List<String> STATUSES = List.of("draft", "active", "retired");

    /** The pattern that semver.org gives for version 2.0.0. */
    private static final Pattern SEMANTIC_VERSION = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");

    private static final int LONGEST_VERSION = 64;

    /** The id is the root of the packages of rules, and these are the roots of packages that are not the pack's. */
    private static final Set<String> TAKEN = Set.of("java", "javax", "jdk", "sun", "com", "io", "net", "org");

    private final PackNode pack;

    DefinitionReader(PackNode pack) {
        this.pack = pack;
    }

    PackDefinition read() {
        return pack.node().get("overlay") == null ? pack() : overlay();
    }

    /** An overlay has rules and reasons; all else is that of the pack below it. */
    private PackDefinition overlay() {
        pack.only(OVERLAY_KEYS);
        PackNode changes = pack.entry("overlay");
        changes.only(List.of("over", "versions", "reason", "disables"));
        if (changes.list("versions").isEmpty()) {
            changes.fault("versions", "at least one version of the pack below is needed. Maybe [1.0.0]");
        }
        changes.texts("disables").forEach((id, because) -> {
            if (because.isBlank()) {
                changes.fault("disables", id + ": a text is needed that says why");
            }
        });
        if (changes.keys("disables").isEmpty() && pack.list("rules").isEmpty()) {
            changes.fault("disables", "an overlay disables a rule or adds one");
        }
        PackDefinition.Overlay overlay = new PackDefinition.Overlay(
                changes.text("over"), changes.list("versions"), changes.text("reason"), changes.texts("disables"));
        Map<String, String> none = Map.of();
        return new PackDefinition(
                id(),
                version(),
                pack.text("title"),
                status(),
                reviewDate(),
                "",
                "",
                none,
                none,
                none,
                Map.of(),
                "",
                0,
                Map.of(),
                rules(),
                Map.of(),
                none,
                none,
                Map.of(),
                Map.of(),
                Set.of(),
                none,
                overlay);
    }

    private PackDefinition pack() {
        pack.only(KEYS);
        for (String key : List.of("syndromes", "urgencies", "statuses", "stages")) {
            demand(!pack.keys(key).isEmpty(), key, "at least one is needed");
        }
        String tallyAfter = pack.text("tally_after");
        demand(
                tallyAfter.isEmpty() || pack.keys("stages").contains(tallyAfter),
                "tally_after",
                "no such stage" + shown(tallyAfter) + ". Maybe " + String.join(", ", pack.keys("stages")));
        return new PackDefinition(
                id(),
                version(),
                pack.text("title"),
                status(),
                reviewDate(),
                pack.text("intended_use"),
                pack.text("misuse"),
                pack.texts("syndromes"),
                pack.texts("urgencies"),
                pack.texts("statuses"),
                pack.lists("stages"),
                tallyAfter,
                urgencyWindow(),
                readingAges(),
                rules(),
                redFlags(),
                pack.texts("differential"),
                pack.texts("considerations"),
                new QuestionReader(pack).read(),
                efforts(),
                conclusive(),
                notEstablished(),
                null);
    }

    private String id() {
        String id = pack.text("id");
        demand(
                id.isEmpty() || PackFiles.isId(id),
                "id",
                "this is no id" + shown(id) + ". Maybe small letters, digits and hyphens");
        demand(!TAKEN.contains(id), "id", "this is the root of others' Java packages" + shown(id));
        return id;
    }

    private String version() {
        String version = pack.text("version");
        boolean semantic = version.length() <= LONGEST_VERSION
                && SEMANTIC_VERSION.matcher(version).matches();
        demand(version.isEmpty() || semantic, "version", "no semantic version" + shown(version) + ". Maybe 1.0.0");
        return version;
    }

    private String status() {
        String status = pack.text("status");
        String near = Nearest.to(status, STATUSES);
        demand(
                status.isEmpty() || STATUSES.contains(status),
                "status",
                "no such status" + shown(status) + ". Maybe " + (near == null ? String.join(", ", STATUSES) : near));
        return status;
    }

    private LocalDate reviewDate() {
        String date = pack.text("review_date");
        try {
            return date.isEmpty() ? LocalDate.MIN : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            pack.fault("review_date", "no date" + shown(date) + ". Maybe as 2027-11-01");
            return LocalDate.MIN;
        }
    }

    private double urgencyWindow() {
        double hours = pack.number("urgency_window_hours", Double.NaN);
        boolean missing = pack.node().get("urgency_window_hours") == null;
        demand(!missing && !(hours < 0), "urgency_window_hours", "hours are needed, 0 or more");
        return hours;
    }

    private Map<String, Double> efforts() {
        Map<String, Double> efforts = new LinkedHashMap<>();
        if (pack.node().get("bedside_effort") != null) {
            PackNode words = pack.entry("bedside_effort");
            for (String word : pack.keys("bedside_effort")) {
                double effort = words.number(word, 1);
                if (!(effort > 0)) {
                    words.fault(word, "a number above 0 is needed");
                }
                efforts.put(word, effort);
            }
        }
        return efforts;
    }

    private Set<String> conclusive() {
        Set<String> known = pack.keys("statuses");
        List<String> conclusive = pack.list("conclusive");
        for (String status : conclusive) {
            String near = Nearest.to(status, known);
            demand(
                    known.contains(status),
                    "conclusive",
                    "no such status" + shown(status) + ". Maybe " + (near == null ? String.join(", ", known) : near));
        }
        return Set.copyOf(conclusive);
    }

    private Map<String, String> notEstablished() {
        Map<String, String> labels = pack.texts("not_established");
        List<String> conclusive = pack.list("conclusive");
        for (String status : labels.keySet()) {
            demand(
                    conclusive.contains(status),
                    "not_established",
                    "no status that concludes" + shown(status) + ". Maybe " + String.join(", ", conclusive));
        }
        return labels;
    }

    private Map<String, PackDefinition.ReadingAge> readingAges() {
        Map<String, PackDefinition.ReadingAge> ages = new LinkedHashMap<>();
        for (PackNode group : pack.items("readings_count_for")) {
            group.only(List.of("hours", "source", "of"));
            double hours = group.number("hours", Double.NaN);
            if (!(hours > 0)) {
                group.fault("hours", "hours above 0 are needed");
            }
            PackDefinition.ReadingAge age = new PackDefinition.ReadingAge(hours, group.text("source"));
            for (String measurement : group.list("of")) {
                if (ages.put(measurement, age) != null) {
                    group.fault("of", "the measurement stands twice" + shown(measurement));
                }
            }
        }
        return ages;
    }

    private List<String> rules() {
        List<String> rules = pack.list("rules");
        Node list = pack.node().get("rules");
        demand(rules.size() <= PackFiles.MOST_FILES, "rules", "more than " + PackFiles.MOST_FILES + " files");
        Set<String> known = new HashSet<>();
        for (int i = 0; list != null && i < rules.size(); i++) {
            String path = rules.get(i);
            int line = list.items().get(i).line();
            if (!PackFiles.isPath(path) || !path.endsWith(".drl")) {
                String maybe = "Maybe folder/file.drl, of letters, digits, hyphens and low lines";
                pack.faults()
                        .add(
                                pack.file(),
                                line,
                                "/rules/" + i + ": no path of a rule file" + shown(path) + ". " + maybe);
            } else if (!known.add(path)) {
                pack.faults().add(pack.file(), line, "/rules/" + i + ": the file stands twice" + shown(path));
            }
        }
        return rules;
    }

    private Map<String, PackDefinition.Flag> redFlags() {
        Map<String, PackDefinition.Flag> flags = new LinkedHashMap<>();
        pack.entries("red_flags").forEach((id, flag) -> {
            flag.only(List.of("label", "raises", "checked_by"));
            String raises = flag.text("raises");
            if (!raises.isEmpty() && !pack.keys("urgencies").contains(raises)) {
                flag.fault(
                        "raises",
                        "no such urgency" + shown(raises) + ". Maybe " + String.join(", ", pack.keys("urgencies")));
            }
            flags.put(id, new PackDefinition.Flag(flag.text("label"), raises, flag.list("checked_by")));
        });
        return flags;
    }

    private void demand(boolean sound, String key, String problem) {
        if (!sound) {
            pack.fault(key, problem);
        }
    }

    private static String shown(String value) {
        return " [" + Faults.shown(value) + "]";
    }
}
