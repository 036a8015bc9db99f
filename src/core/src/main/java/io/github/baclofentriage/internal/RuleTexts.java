package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of a pack as they are written, which explanations and tools for authors read and a plain report does not.
 *
 * @param files the rule files by path
 * @param weights what the rules may argue, and which facts they may match
 */
record RuleTexts(Map<String, RuleFile> files, RuleWeights weights) {
    RuleTexts {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    static RuleTexts of(Map<String, RuleFile> files, PackDefinition definition, Vocabulary vocabulary) {
        RuleLinks links =
                new RuleLinks(files.values(), vocabulary, definition.redFlags().keySet());
        return new RuleTexts(files, new RuleWeights(links, definition, vocabulary));
    }
}
