package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.OwnRules;
import io.github.baclofentriage.authoring.validation.PublishedCase;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All case files of a pack, and what they leave unproven. Nothing passes by being empty: each listed DRL file has a
 * rule and a case file, each rule a case in it that expects the rule to fire and one, its near miss, that forbids it, and the
 * pack a case of a whole patient.
 * The inventory of an overlay is that of its own rules; of a rule that it disables a case must forbid that it fires.
 *
 * @param files the case files, in alphabetical order
 * @param faults everything that is missing or misplaced, each with its file and, where there is one, its line
 */
public record CaseInventory(List<RuleCases> files, List<String> faults) {
    private static final String PUBLISHED = "validation/published.jsonl";

    /** Copies the lists. */
    public CaseInventory {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /**
     * Takes the inventory of a pack.
     *
     * @param folder the pack's folder
     * @param pack the pack that was loaded from it; of an overlay the pack that it changes, under it
     * @return its case files and all faults
     * @throws UncheckedIOException if the folder or a file in it cannot be read
     */
    public static CaseInventory of(Path folder, RulePack pack) {
        PackFolder here = PackFolder.of(folder);
        SharedPatients patients = SharedPatients.of(folder);
        List<RuleCases> files = here.caseFiles(folder, patients);
        PublishedCases published = published(folder, pack);
        List<String> ids = published.cases().stream().map(PublishedCase::id).toList();
        CaseFaults caseFaults = CaseFaults.of(PackIds.of(pack), pack.sources(), ids);
        List<String> faults = new ArrayList<>(here.faults());
        faults.addAll(patients.faults());
        published.malformed().forEach(line -> faults.add(PUBLISHED + " line " + line.line() + ": " + line.problem()));
        for (RuleCases file : files) {
            faults.addAll(file.faults());
            if (here.runs(file.file())) {
                faults.addAll(caseFaults.in(file));
            }
        }
        faults.addAll(patients.unused());
        List<RuleCase> cases =
                files.stream().flatMap(file -> file.cases().stream()).toList();
        RuleFaults ruleFaults = new RuleFaults(OwnRules.of(pack).rules(), cases);
        faults.addAll(ruleFaults.in(here.ruleFiles().keySet()));
        faults.addAll(ruleFaults.disabled(here.disabled()));
        if (!here.isOverlay() && cases.stream().noneMatch(each -> each.narrative() && each.skip() == null)) {
            faults.add("validation: no case of a whole patient runs. Maybe write validation/narrative.cases.yaml");
        }
        return new CaseInventory(files, faults);
    }

    /**
     * The cases of all files.
     *
     * @return in the order of the files
     */
    public List<RuleCase> cases() {
        return files.stream().flatMap(file -> file.cases().stream()).toList();
    }

    /**
     * Takes the inventory of a pack that cannot be loaded, so that an author sees at once what else is missing.
     *
     * @param folder the pack's folder
     * @param refused why it cannot be loaded
     * @return no case file, and at least one fault
     * @throws UncheckedIOException if the folder cannot be read, though it holds a {@code pack.yaml}
     */
    public static CaseInventory unloaded(Path folder, RulePackException refused) {
        if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
            return new CaseInventory(List.of(), refused.faults());
        }
        PackFolder here;
        try {
            here = PackFolder.of(folder);
        } catch (CaseFormatException e) {
            return new CaseInventory(List.of(), refused.faults());
        }
        List<String> faults = new ArrayList<>(refused.faults());
        // The inventory says of a missing file also where it is listed and what its name may be.
        here.missing().forEach(file -> faults.removeIf(fault -> fault.startsWith(file + ": ")));
        faults.addAll(here.faults());
        return new CaseInventory(List.of(), faults);
    }

    private static PublishedCases published(Path folder, RulePack pack) {
        Path file = folder.resolve(PUBLISHED);
        if (!Files.isRegularFile(file)) {
            return new PublishedCases(List.of(), List.of());
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return PublishedCases.read(reader, pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
