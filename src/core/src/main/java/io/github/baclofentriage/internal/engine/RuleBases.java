package io.github.baclofentriage.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Makes rule bases of packages, compiled or prebuilt. */
public final class RuleBases {
    private RuleBases() {}

    /**
     * Puts every rule of some packages into the stage of its folder, before the packages join a rule base. Rule files need to know nothing
     * of stages for it.
     *
     * @param packages the packages
     * @param stages gives the stage of a package; null where it has none
     * @return names of the packages that have rules and no stage
     */
    public static List<String> stage(Collection<KiePackage> packages, Function<String, @Nullable String> stages) {
        for (KiePackage each : packages) {
            String stage = stages.apply(each.getName());
            each.getRules().forEach(rule -> ((RuleImpl) rule).setAgendaGroup(stage));
        }
        return packages.stream()
                .filter(each -> !each.getRules().isEmpty() && stages.apply(each.getName()) == null)
                .map(KiePackage::getName)
                .toList();
    }

    /**
     * A rule base of packages.
     *
     * @param packages the packages, in their stages
     * @return the base
     */
    public static KieBase of(Collection<KiePackage> packages) {
        return LibraryLoader.during(() -> {
            InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
            base.addPackages(packages);
            return base;
        });
    }

    /**
     * Names of all rules of a base.
     *
     * @param base the base
     * @return the names
     */
    public static Set<String> names(KieBase base) {
        Set<String> names = new HashSet<>();
        for (KiePackage each : base.getKiePackages()) {
            each.getRules().stream().map(Rule::getName).forEach(names::add);
        }
        return names;
    }

    /**
     * The version of Drools on the class path, as {@code 10.2.0}.
     *
     * @return the version, or {@code unknown}
     */
    public static String droolsVersion() {
        Properties properties = new Properties();
        try (InputStream stream = RuleImpl.class.getResourceAsStream("/drools.versions.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("drools.version", "unknown");
    }
}
