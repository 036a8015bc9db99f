package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what pack.yaml names exists. Whether what it says of the pack itself is well formed is for its reader to tell. */
final class DeclarationCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Node root = pack.yaml(LintedPack.PACK);
        if (root == null) {
            return;
        }
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
        readings(pack, faults);
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

    /** For how long readings count: each group names measurements, and a source for its hours. */
    private static void readings(LintedPack pack, FaultList faults) {
        Ids measurements = pack.terms().ids("measurement");
        for (Node group : pack.items(LintedPack.PACK, "readings_count_for")) {
            Node source = group.get("source");
            if (source != null && source.isScalar() && pack.sources().lacks(LintedPack.text(source))) {
                faults.add(
                        LintedPack.PACK,
                        source,
                        LintCheck.UNKNOWN_SOURCE,
                        "readings_count_for",
                        FaultList.unknown(
                                "source",
                                LintedPack.text(source),
                                pack.sources().known()));
            }
            for (Node id : LintedPack.texts(group, "of")) {
                if (measurements.lacks(LintedPack.text(id))) {
                    faults.add(
                            LintedPack.PACK,
                            id,
                            LintCheck.UNKNOWN_TERM,
                            "readings_count_for",
                            FaultList.unknown("measurement", LintedPack.text(id), measurements.known()));
                }
            }
        }
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
}
