package io.github.baclofentriage.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.drools.modelcompiler.consequence.LambdaConsequence;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Puts a rule base together from the classes that a pack's build generated, which is a fraction of the work of compiling its rules. */
public final class PrebuiltRules {
    private PrebuiltRules() {}

    /**
     * Loads generated classes and makes packages of them, which no stage knows yet.
     *
     * @param models the classes' names
     * @param loader finds them
     * @return the packages
     * @throws IllegalStateException if a class is missing or is none that Drools generated
     */
    public static List<KiePackage> packages(List<String> models, ClassLoader loader) {
        return LibraryLoader.during(() -> generated(models, loader));
    }

    private static List<KiePackage> generated(List<String> models, ClassLoader loader) {
        KiePackagesBuilder builder = new KiePackagesBuilder(RuleBaseFactory.newKnowledgeBaseConfiguration());
        List<Model> loaded = new ArrayList<>();
        try {
            for (String name : models) {
                loaded.add(Class.forName(name, true, loader)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw new IllegalStateException(e.toString(), e);
        }
        loaded.forEach(builder::addModel);
        List<KiePackage> packages = new ArrayList<>(builder.build().getKiePackages());
        keepNoFacts(loaded, packages);
        return packages;
    }

    /**
     * Has each firing look up anew the facts that a right-hand side names. Drools keeps them in the rule base otherwise, where sessions are
     * for one thread each; the base is shared by all, and two threads that assess at once would mix up their patients.
     */
    private static void keepNoFacts(Collection<Model> models, List<KiePackage> packages) {
        Map<String, Consequence> consequences = new HashMap<>();
        for (Model model : models) {
            for (org.drools.model.Rule rule : model.getRules()) {
                consequences.put(rule.getName(), rule.getConsequences().get(RuleImpl.DEFAULT_CONSEQUENCE_NAME));
            }
        }
        for (KiePackage each : packages) {
            for (Rule rule : each.getRules()) {
                Consequence consequence = Objects.requireNonNull(consequences.get(rule.getName()));
                boolean namesNothing = consequence.getVariables().length == 0;
                ((RuleImpl) rule).setConsequence(new LambdaConsequence(consequence, namesNothing));
            }
        }
    }
}
