package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What lies in a pack's folder, and what its pack.yaml declares.
 *
 * @param files paths below the folder, in alphabetical order
 * @param declared the document pack.yaml
 * @param ruleFiles the DRL files that it lists, each with its line
 */
record PackFolder(List<String> files, Node declared, Map<String, Integer> ruleFiles) {
    private static final String PACK = "pack.yaml";
    private static final String RULES = ".drl";
    static final int LARGEST_FILE = 4 << 20;

    static PackFolder of(Path folder) {
        try (InputStream document = Files.newInputStream(folder.resolve(PACK))) {
            Node declared = DocumentReader.read(document, LARGEST_FILE);
            return new PackFolder(filesIn(folder), declared, listed(declared));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths in alphabetical order, without what a build leaves and what is hidden. */
    private static List<String> filesIn(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path))
                    .filter(path -> !path.startsWith("target"))
                    .filter(path -> StreamSupport.stream(path.spliterator(), false)
                            .noneMatch(step -> step.toString().startsWith(".")))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> listed(Node declared) {
        Map<String, Integer> listed = new LinkedHashMap<>();
        Node rules = declared.get("rules");
        if (rules != null) {
            rules.items().forEach(item -> listed.put(String.valueOf(item.text()), item.line()));
        }
        return listed;
    }

    List<RuleCases> caseFiles(Path folder, SharedPatients patients) {
        return files.parallelStream()
                .filter(file -> file.endsWith(RuleCases.ENDING))
                .map(file -> RuleCases.read(folder, file, patients))
                .toList();
    }

    /**
     * Whether the cases of a file can run: beside a listed DRL file, telling of whole patients, or beside the pack.yaml of an
     * overlay, about the rules that it disables.
     */
    boolean runs(String caseFile) {
        return RuleCases.narrative(caseFile)
                || ruleFiles.containsKey(RuleCases.ruleFile(caseFile))
                || (isOverlay() && caseFile.equals(RuleCases.OF_PACK));
    }

    boolean isOverlay() {
        return declared.get("overlay") != null;
    }

    /** The rules that an overlay disables, each with its line. */
    Map<String, Integer> disabled() {
        Map<String, Integer> disabled = new LinkedHashMap<>();
        Node overlay = declared.get("overlay");
        Node disables = overlay == null ? null : overlay.get("disables");
        if (disables != null) {
            disables.entries().forEach((id, reason) -> disabled.put(id, reason.line()));
        }
        return disabled;
    }

    /** Listed DRL files that are not there. */
    List<String> missing() {
        return ruleFiles.keySet().stream().filter(file -> !files.contains(file)).toList();
    }

    /** Files that are missing, and files of which nothing runs. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String file : missing()) {
            faults.add(PACK + " line " + ruleFiles.get(file) + ": there is no file [" + file + "]" + maybe(file));
        }
        for (String file : ruleFiles.keySet()) {
            if (files.contains(file) && !files.contains(RuleCases.caseFile(file))) {
                faults.add(file + ": has no case file. Maybe write " + RuleCases.caseFile(file));
            }
        }
        for (String file : files) {
            if (file.endsWith(RULES) && !ruleFiles.containsKey(file)) {
                faults.add(file + ": pack.yaml does not list it under `rules`, so nothing of it runs");
            } else if (file.endsWith(RuleCases.ENDING) && !runs(file)) {
                faults.add(file + ": pack.yaml lists no " + RuleCases.ruleFile(file) + ", so no case of it runs");
            } else if (file.matches(".*[._-]cases?[.]ya?ml") && !file.endsWith(RuleCases.ENDING)) {
                faults.add(file + ": no case of it runs. Maybe its name should end in " + RuleCases.ENDING);
            }
        }
        return faults;
    }

    private String maybe(String file) {
        String nearest = Nearest.to(
                file,
                files.stream()
                        .filter(each -> each.endsWith(RULES) && !ruleFiles.containsKey(each))
                        .toList());
        return nearest == null ? "" : ". Maybe " + nearest;
    }
}
