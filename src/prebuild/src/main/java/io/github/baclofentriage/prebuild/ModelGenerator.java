package io.github.baclofentriage.prebuild;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Has Drools generate its executable model of some rules, and keeps the classes. The same rules give the same bytes. */
final class ModelGenerator {
    private static final String CLASS = ".class";
    private static final String MODEL_LIST = "/drools-model";

    private ModelGenerator() {}

    /**
     * A generated model.
     *
     * @param classes bytes of the classes, by path
     * @param models names of the classes to begin with, one for each package, in alphabetical order
     */
    record Model(SortedMap<String, byte[]> classes, List<String> models) {}

    /**
     * Generates a model.
     *
     * @param id what it is generated for
     * @param drl the rules of each package
     * @throws IllegalStateException if Drools finds a fault or a doubt in the rules, or generates nothing for a package
     */
    static Model generate(String id, Map<String, String> drl) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("io.github.baclofentriage.prebuilt", id, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach((name, text) -> files.write("src/main/resources/" + name.replace('.', '/') + "/rules.drl", text));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        try {
            List<String> faults = builder.getResults().getMessages(Message.Level.WARNING, Message.Level.ERROR).stream()
                    .map(Message::getText)
                    .toList();
            if (!faults.isEmpty()) {
                throw new IllegalStateException(String.join("\n", faults));
            }
            return read((InternalKieModule) builder.getKieModule(), drl.size());
        } finally {
            // The repository of modules is one for the whole process.
            services.getRepository().removeKieModule(release);
        }
    }

    private static Model read(InternalKieModule module, int packages) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(MODEL_LIST)) {
                new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.contains(":"))
                        .forEach(models::add);
            } else if (name.endsWith(CLASS) && !name.startsWith("org/drools/")) {
                classes.put(name, module.getBytes(name));
            }
        }
        models.sort(null);
        if (models.size() != packages) {
            throw new IllegalStateException(models.size() + " models were generated for " + packages + " packages");
        }
        return new Model(classes, models);
    }
}
