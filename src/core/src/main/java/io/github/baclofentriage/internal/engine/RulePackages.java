package io.github.baclofentriage.internal.engine;

import io.github.baclofentriage.internal.drl.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.io.ResourceFactory;

/** Hands rule files to Drools, a folder at a time: adding its files one by one would compile the package again for each. */
public final class RulePackages {
    private RulePackages() {}

    /**
     * All that decides what a folder compiles to.
     *
     * @param folder its files
     * @return their paths and texts
     */
    public static String textOf(List<RuleFile> folder) {
        return folder.stream()
                .map(file -> "// " + file.path() + '\n' + file.text())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Compiles the files of one folder, in which the reader found no fault.
     *
     * @param folder its files
     * @param faults takes what Drools refuses
     * @return its package
     */
    public static List<KiePackage> compile(List<RuleFile> folder, List<String> faults) {
        return LibraryLoader.during(() ->
                compile(ResourceFactory.newDescrResource(RuleDescriptions.of(folder)), ResourceType.DESCR, faults));
    }

    /**
     * Compiles DRL that this library wrote itself, which may keep facts and say nothing; never the text of a pack.
     *
     * @param drl the text
     * @param faults takes what Drools refuses
     * @return its package
     */
    public static List<KiePackage> compile(String drl, List<String> faults) {
        return LibraryLoader.during(() -> compile(
                ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL, faults));
    }

    private static List<KiePackage> compile(Resource resource, ResourceType type, List<String> faults) {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        builder.add(resource, type);
        for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR, ResultSeverity.WARNING)) {
            faults.add(describe(result));
        }
        return List.copyOf(builder.getKnowledgePackages());
    }

    private static String describe(KnowledgeBuilderResult result) {
        int[] lines = result.getLines();
        String file = result.getResource() == null
                ? "rules"
                : String.valueOf(result.getResource().getSourcePath());
        return file + " line " + (lines.length == 0 ? 0 : lines[0]) + ": " + result.getMessage();
    }
}
