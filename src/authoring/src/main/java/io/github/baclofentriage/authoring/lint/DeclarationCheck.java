package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What pack.yaml says of the pack itself, and whether what it names exists. */
final class DeclarationCheck implements PackCheck {
    private static final Set<String> STATUSES = Set.of("draft", "active", "retired");
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})([-+][0-9A-Za-z.+-]{1,60})?");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    @Override
    public void run(LintedPack pack, FaultList faults) {
        Node root = pack.yaml(LintedPack.PACK);
        if (root == null) {
            return;
        }
        demand(root, "id", ID.asMatchPredicate(), "lower case words with hyphens, such as my-pack", faults);
        demand(root, "version", VERSION.asMatchPredicate(), "a semantic version, such as 1.0.0", faults);
        demand(root, "status", STATUSES::contains, "draft, active or retired", faults);
        demand(root, "review_date", DeclarationCheck::date, "a date, such as 2027-11-01", faults);
        Node after = root.get("tally_after");
        Ids stages = pack.declared("stages");
        if (after != null && after.isScalar() && !stages.known().contains(LintedPack.text(after))) {
            faults.add(
                    LintedPack.PACK,
                    after,
                    LintCheck.UNKNOWN_STAGE,
                    "tally_after",
                    FaultList.unknown("stage", LintedPack.text(after), stages.known()));
        }
        redFlags(pack, faults);
        once(pack.list("numbers"), "numbers", faults);
    }

    private static void redFlags(LintedPack pack, FaultList faults) {
        Ids urgencies = pack.declared("urgencies");
        Ids checkable = pack.terms()
                .ids("finding")
                .and(pack.terms().ids("measurement"))
                .and(pack.terms().ids("sign"));
        pack.entries(LintedPack.PACK, "red_flags").forEach((id, flag) -> {
            Node raises = flag.get("raises");
            if (raises != null && raises.isScalar() && urgencies.lacks(LintedPack.text(raises))) {
                faults.add(
                        LintedPack.PACK,
                        raises,
                        LintCheck.UNKNOWN_URGENCY,
                        id,
                        FaultList.unknown("urgency", LintedPack.text(raises), urgencies.known()));
            }
            List<Node> checks = LintedPack.texts(flag, "checked_by");
            for (Node check : checks) {
                if (checkable.lacks(LintedPack.text(check))) {
                    faults.add(
                            LintedPack.PACK,
                            check,
                            LintCheck.UNKNOWN_TERM,
                            id,
                            FaultList.unknown(
                                    "finding, sign or measurement", LintedPack.text(check), checkable.known()));
                }
            }
            once(checks, id, faults);
        });
    }

    private static void once(List<Node> items, String subject, FaultList faults) {
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            if (!seen.add(LintedPack.text(item))) {
                faults.add(
                        LintedPack.PACK,
                        item,
                        LintCheck.LISTED_TWICE,
                        subject,
                        FaultList.shown(LintedPack.text(item)) + " is listed twice.");
            }
        }
    }

    private static void demand(Node root, String key, Predicate<String> sound, String what, FaultList faults) {
        Node node = root.get(key);
        if (node != null && node.isScalar() && !sound.test(LintedPack.text(node))) {
            faults.add(
                    LintedPack.PACK,
                    node,
                    LintCheck.WRONG_VALUE,
                    key,
                    FaultList.shown(key) + " needs " + what + ", not " + FaultList.shown(LintedPack.text(node)) + ".");
        }
    }

    private static boolean date(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
