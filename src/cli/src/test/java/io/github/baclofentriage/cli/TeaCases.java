package io.github.baclofentriage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the pack about tea with a case and a near miss for each of its rules. */
final class TeaCases {
    private TeaCases() {}

    static Path in(Path folder) {
        copy(Run.tea(), folder);
        replace(folder, "arguments/findings.drl", "\"undeclared\"", "\"jittery\"");
        Run.write(folder, "arguments/findings.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: the shakes
                    given: {findings: {present: [the shakes]}}
                    expect: {fires: [TEA-A-1, TEA-A-1-2]}
                    forbid: {fires: [TEA-A-2, TEA-A-3]}
                  - name: yawning
                    given: {findings: {present: [yawning]}}
                    expect: {fires: [TEA-A-2]}
                    forbid: {fires: [TEA-A-1, TEA-A-1-2]}
                  - name: a wish
                    given: {findings: {present: [one more cup]}}
                    expect: {fires: [TEA-A-3]}
                """);
        Run.write(folder, "disposition/answer.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: the shakes
                    given: {findings: {present: [the shakes]}}
                    expect: {fires: [TEA-D-1, TEA-D-1-2], urgency: emergency}
                  - name: nothing of note
                    given: {findings: {absent: [the shakes]}}
                    forbid: {fires: [TEA-D-1, TEA-D-1-2]}
                """);
        Run.write(folder, "validation/tea.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: a guest
                    source: S1
                    given: {findings: {present: [the shakes]}}
                    expect: {syndromes: [surplus], urgency: emergency}
                    forbid: {syndromes: [lack]}
                """);
        return folder;
    }

    /** An overlay that disables a rule of the pack, with a case. */
    static Path office(Path folder) throws IOException {
        Files.createDirectories(folder);
        Run.write(folder, "pack.yaml", """
                format: baclofen-triage/pack/1
                id: office
                version: 1.0.0
                title: Rules of an office
                status: draft
                review_date: 2030-01-01
                overlay:
                  over: tea
                  versions: [1.2.3]
                  reason: nobody here yawns for want of tea
                  disables: {TEA-A-2: the meetings are long}
                """);
        Run.write(folder, "pack.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: yawning
                    given: {findings: {present: [yawning]}}
                    forbid: {fires: [TEA-A-2]}
                """);
        return folder;
    }

    static void replace(Path folder, String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " has no [" + from + "]");
            }
            Files.writeString(folder.resolve(file), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
