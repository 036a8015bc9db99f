package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule files against the list of pack.yaml, and their folders against its stages. */
final class FileCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        if (pack.yaml(LintedPack.PACK) == null) {
            return;
        }
        List<String> found = pack.files().ruleFiles();
        Set<String> listed = new LinkedHashSet<>();
        for (Node node : pack.list("rules")) {
            String file = LintedPack.text(node);
            if (!listed.add(file)) {
                faults.add(
                        LintedPack.PACK,
                        node,
                        LintCheck.LISTED_TWICE,
                        file,
                        FaultList.shown(file) + " is listed twice.");
            } else if (!found.contains(file)) {
                faults.add(
                        LintedPack.PACK,
                        node,
                        LintCheck.MISSING_FILE,
                        file,
                        FaultList.unknown("rule file", file, found));
            }
        }
        for (String file : found) {
            if (!listed.contains(file)) {
                faults.add(
                        file,
                        0,
                        LintCheck.UNLISTED_FILE,
                        file,
                        "pack.yaml does not list this file under `rules`, so nothing of it runs.");
            }
        }
        folders(pack, listed, found, faults);
    }

    private static void folders(LintedPack pack, Set<String> listed, List<String> found, FaultList faults) {
        Set<String> used = new LinkedHashSet<>();
        listed.stream().filter(found::contains).map(FileCheck::folder).forEach(used::add);
        if (pack.isOverlay()) {
            unstaged(pack, used, foldersBelow(pack), faults);
            return;
        }
        // A file that is missing, or is there and not listed, was told by its name.
        Set<String> meant = Stream.concat(listed.stream(), found.stream())
                .map(FileCheck::folder)
                .collect(Collectors.toSet());
        Map<String, String> stages = new LinkedHashMap<>();
        Set<String> missing = new HashSet<>();
        pack.entries(LintedPack.PACK, "stages").forEach((stage, folders) -> {
            for (Node node : LintedPack.texts(folders)) {
                String folder = LintedPack.text(node);
                String other = stages.putIfAbsent(folder, stage);
                if (other != null) {
                    faults.add(
                            LintedPack.PACK,
                            node,
                            LintCheck.FOLDER_STAGE,
                            folder,
                            "the folder " + FaultList.shown(folder) + " already belongs to the stage "
                                    + FaultList.shown(other) + ".");
                } else if (!meant.contains(folder) && missing.add(folder)) {
                    faults.add(
                            LintedPack.PACK,
                            node,
                            LintCheck.MISSING_FOLDER,
                            folder,
                            "no listed rule file is in the folder " + FaultList.shown(folder) + "."
                                    + FaultList.maybe(folder, used));
                }
            }
        });
        unstaged(pack, used, new Ids(true, stages.keySet()), faults);
    }

    /** The folders that the stages of the pack below list, which those of an overlay must be among. */
    private static Ids foldersBelow(LintedPack pack) {
        Set<String> folders = new LinkedHashSet<>();
        pack.stages()
                .values()
                .forEach(list -> LintedPack.texts(list).forEach(node -> folders.add(LintedPack.text(node))));
        return new Ids(pack.below() != null, folders);
    }

    private static void unstaged(LintedPack pack, Set<String> used, Ids staged, FaultList faults) {
        Set<String> told = new HashSet<>();
        for (Node node : pack.list("rules")) {
            String folder = folder(LintedPack.text(node));
            if (used.contains(folder) && staged.lacks(folder) && told.add(folder)) {
                faults.add(
                        LintedPack.PACK,
                        node,
                        LintCheck.FOLDER_STAGE,
                        folder,
                        "no stage lists the folder " + FaultList.shown(folder) + "."
                                + FaultList.maybe(folder, staged.known()));
            }
        }
    }

    /** The folder of a rule file; empty for the pack's own. */
    static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
