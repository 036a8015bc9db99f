package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.drools.modelcompiler.consequence.LambdaConsequence;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Puts a rule base together from the classes that a pack's build generated, which is a fraction of the work of compiling its rules. */
final class PrebuiltRules {
    private PrebuiltRules() {}

    /**
     * Loads generated classes and makes packages of them, which no stage knows yet.
     *
     * @param models the classes' names
     * @param loader finds them
     * @throws IllegalStateException if a class is missing or is none that Drools generated
     */
    static List<KiePackage> packages(List<String> models, ClassLoader loader) {
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
        shorten(loaded, packages);
        return packages;
    }

    /**
     * A rule base of packages.
     *
     * @param packages those of {@link #packages}
     * @param stages gives the stage of a package
     * @throws IllegalStateException if a package has no stage
     */
    static KieBase base(List<KiePackage> packages, Function<String, @Nullable String> stages) {
        List<String> faults = new ArrayList<>();
        RuleCompiler.stage(stages, packages, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        return RuleCompiler.base(packages);
    }

    /** Names of all rules of a base. */
    static Set<String> names(KieBase base) {
        Set<String> names = new HashSet<>();
        base.getKiePackages().forEach(each -> each.getRules().forEach(rule -> names.add(rule.getName())));
        return names;
    }

    /**
     * Has Drools look up the facts that a right-hand side names, which are none in nearly every rule, in the way that keeps nothing
     * between two firings: the other one shares what it keeps among all sessions, where each is meant for one thread.
     */
    private static void shorten(Collection<Model> models, List<KiePackage> packages) {
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
