package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.PackFiles;
import java.util.List;

/** The files of the pack that an overlay lies over. It may be on the class path, where nobody can look what else is there. */
record BaseFiles(PackFiles files) implements LintedFiles {
    @Override
    public Read read(String name) {
        try {
            return new Read(files.text(name), "");
        } catch (RulePackException e) {
            return new Read(null, String.join(" ", e.faults()));
        }
    }

    /** Those that it lists. */
    @Override
    public List<String> ruleFiles() {
        String declaration = read(LintedPack.PACK).text();
        try {
            return declaration == null
                    ? List.of()
                    : LintedPack.texts(DocumentReader.read(declaration, LintedPack.LARGEST_DOCUMENT), "rules").stream()
                            .map(LintedPack::text)
                            .sorted()
                            .toList();
        } catch (CaseFormatException e) {
            return List.of();
        }
    }
}
