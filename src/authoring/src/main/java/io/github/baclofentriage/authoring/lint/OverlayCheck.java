package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an overlay says of the pack below it: its id, its version, and the rules that it disables. */
final class OverlayCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Node overlay = pack.overlay();
        if (overlay == null) {
            return;
        }
        base(pack, overlay, faults);
        Node disables = overlay.get("disables");
        if (pack.disabled().isEmpty() && pack.list("rules").isEmpty()) {
            fault(overlay, LintCheck.EMPTY_OVERLAY, "the overlay neither disables a rule nor adds one.", faults);
        }
        LintedPack below = pack.below();
        if (disables != null && below != null && below.rules().complete()) {
            disables(below, disables.entries(), faults);
        }
        for (String section : List.of("statements", "sources")) {
            clashes(pack, section, faults);
        }
        if (pack.files().read(LintedPack.VOCABULARY).text() != null) {
            faults.add(
                    LintedPack.VOCABULARY,
                    0,
                    LintCheck.UNLISTED_FILE,
                    "",
                    "an overlay speaks in the words of the pack below it, so nothing of this file is read.");
        }
    }

    private static void base(LintedPack pack, Node overlay, FaultList faults) {
        Node over = overlay.get("over");
        Node versions = overlay.get("versions");
        LintedPack below = pack.below();
        if (over == null || !over.isScalar()) {
            return;
        }
        String id = LintedPack.text(over);
        if (below == null) {
            fault(
                    over,
                    LintCheck.WRONG_BASE,
                    "the pack " + FaultList.shown(id)
                            + " that this lies over is not bundled here. Maybe name its folder by --over.",
                    faults);
        } else if (below.isOverlay()) {
            fault(over, LintCheck.WRONG_BASE, "what this lies over is itself an overlay.", faults);
        } else if (!below.id().equals(id)) {
            fault(
                    over,
                    LintCheck.WRONG_BASE,
                    "the overlay lies over " + FaultList.shown(id) + ", and the pack below is "
                            + FaultList.shown(below.id()) + ".",
                    faults);
        } else if (versions != null && versions.isSequence()) {
            version(below.text("version"), versions, faults);
        }
    }

    private static void version(String version, Node versions, FaultList faults) {
        Set<String> known =
                LintedPack.texts(versions).stream().map(LintedPack::text).collect(Collectors.toSet());
        if (!known.contains(version)) {
            fault(
                    versions,
                    LintCheck.WRONG_BASE,
                    "the pack below is version " + FaultList.shown(version)
                            + ", which is not listed. Maybe check the overlay against it and add the version.",
                    faults);
        }
    }

    private static void disables(LintedPack below, Map<String, Node> disables, FaultList faults) {
        Set<String> ids = below.rules().ids();
        disables.forEach((id, reason) -> {
            if (!ids.contains(id)) {
                faults.add(LintedPack.PACK, reason, LintCheck.UNKNOWN_RULE, id, FaultList.unknown("rule", id, ids));
            }
        });
    }

    /** A source of the same key would say something else wherever the pack below cites it. */
    private static void clashes(LintedPack pack, String section, FaultList faults) {
        LintedPack below = pack.below();
        if (below == null) {
            return;
        }
        pack.entries(LintedPack.SOURCES, section).forEach((key, node) -> {
            if (below.sources().known().contains(key)) {
                faults.add(
                        LintedPack.SOURCES,
                        node,
                        LintCheck.DUPLICATE_ID,
                        key,
                        FaultList.shown(key) + " is a key of the pack below. Maybe begin it with "
                                + FaultList.shown(pack.id()) + ".");
            }
        });
    }

    private static void fault(Node node, LintCheck check, String message, FaultList faults) {
        faults.add(LintedPack.PACK, node, check, "overlay", message);
    }
}
