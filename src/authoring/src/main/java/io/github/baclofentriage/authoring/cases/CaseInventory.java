package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePack.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All case files of a pack, and what they leave unproven. Nothing passes by being empty: each listed DRL file has a
 * rule and a case file, each rule a case in it that expects the rule to fire and one, its near miss, that forbids it.
 *
 * @param files the case files, in alphabetical order
 * @param faults everything that is missing or misplaced, each with its file and, where there is one, its line
 */
public record CaseInventory(List<RuleCases> files, List<String> faults) {
    /** Copies the lists. */
    public CaseInventory {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /**
     * Takes the inventory of a pack.
     *
     * @param folder the pack's folder
     * @param pack the pack that was loaded from it
     * @return its case files and all faults
     * @throws UncheckedIOException if the folder or a file in it cannot be read
     */
    public static CaseInventory of(Path folder, RulePack pack) {
        PackIds ids = PackIds.of(folder, pack);
        List<String> found = filesIn(folder);
        List<RuleCases> files = found.stream()
                .filter(file -> file.endsWith(RuleCases.ENDING))
                .map(file -> RuleCases.read(folder, file))
                .toList();
        List<String> faults = new ArrayList<>();
        addStrayFiles(found, ids.ruleFiles(), faults);
        for (RuleCases file : files) {
            faults.addAll(file.faults());
            if (ids.ruleFiles().contains(RuleCases.ruleFile(file.file()))) {
                addCaseFaults(file, ids, faults);
            }
        }
        addEmptyRuleFiles(pack.rules(), ids.ruleFiles(), faults);
        addUnproven(pack.rules(), files, faults);
        return new CaseInventory(files, faults);
    }

    /** Paths below a folder, in alphabetical order, without what a build leaves and what is hidden. */
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

    private static void addStrayFiles(List<String> found, List<String> listed, List<String> faults) {
        for (String file : listed) {
            if (!found.contains(RuleCases.caseFile(file))) {
                faults.add(file + ": has no case file. Maybe write " + RuleCases.caseFile(file));
            }
        }
        for (String file : found) {
            if (file.endsWith(".drl") && !listed.contains(file)) {
                faults.add(file + ": pack.yaml does not list it under `rules`, so nothing of it runs");
            }
            if (file.endsWith(RuleCases.ENDING) && !listed.contains(RuleCases.ruleFile(file))) {
                faults.add(file + ": pack.yaml lists no " + RuleCases.ruleFile(file));
            }
        }
    }

    private static void addCaseFaults(RuleCases file, PackIds ids, List<String> faults) {
        Set<String> names = new HashSet<>();
        for (RuleCase each : file.cases()) {
            String place = file.file() + " line " + each.line() + ": case [" + each.name() + "] ";
            if (!names.add(each.name())) {
                faults.add(place + "has the name of a case above it");
            }
            if (each.expect().isEmpty() && each.forbid().isEmpty()) {
                faults.add(place + "neither expects nor forbids anything");
            }
            Stream.concat(each.expect().stream(), each.forbid().stream()).forEach(claim -> {
                String fault = ids.fault(claim);
                if (fault != null) {
                    faults.add(file.file() + " line " + claim.line() + ": " + fault);
                }
            });
        }
    }

    private static void addEmptyRuleFiles(List<Rule> rules, List<String> listed, List<String> faults) {
        for (String file : listed) {
            if (rules.stream().noneMatch(rule -> rule.file().equals(file))) {
                faults.add(file + ": has no rule");
            }
        }
    }

    private static void addUnproven(List<Rule> rules, List<RuleCases> files, List<String> faults) {
        for (Rule rule : rules) {
            String caseFile = RuleCases.caseFile(rule.file());
            List<RuleCase> cases = files.stream()
                    .filter(file -> file.file().equals(caseFile))
                    .flatMap(file -> file.cases().stream())
                    .toList();
            String place = rule.file() + " line " + rule.line() + ": rule [" + rule.id() + "] ";
            if (cases.stream().noneMatch(each -> names(each.expect(), rule))) {
                faults.add(place + "has no firing case: none in " + caseFile + " expects it in `fires`");
            }
            if (cases.stream().noneMatch(each -> names(each.forbid(), rule))) {
                faults.add(place + "has no near miss: no case in " + caseFile + " forbids it in `fires`");
            }
        }
    }

    private static boolean names(List<Claim> claims, Rule rule) {
        return claims.stream()
                .anyMatch(
                        claim -> claim.aspect() == Aspect.FIRES && claim.value().equals(rule.id()));
    }
}
