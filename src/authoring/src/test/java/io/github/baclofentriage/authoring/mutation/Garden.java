package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small pack of which some cases are missing on purpose. */
final class Garden {
    static final Path FOLDER = Path.of("src/test/resources/packs/garden");
    static final RulePack PACK = RulePack.of(FOLDER);
    static final CaseInventory CASES = CaseInventory.of(FOLDER, PACK);
    static final Predicate<String> ALL = file -> true;

    private Garden() {}

    /** The pack in another folder, for a test that changes it. */
    static void copy(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(FOLDER.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        }
    }

    static RuleCase named(String name) {
        return CASES.cases().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
