package io.github.baclofentriage.internal.engine;

import io.github.baclofentriage.fact.RuleRecorder;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Opens sessions over a rule base, each for one patient, one thread and one recorder of what the rules say. */
public final class Sessions {
    private static final KieSessionConfiguration CONFIGURATION = LibraryLoader.during(Sessions::configuration);

    private Sessions() {}

    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(KeepReferenceOption.NO);
        return configuration;
    }

    /**
     * Opens a session without a fact.
     *
     * @param base the rules
     * @param recorder takes what they say
     * @return a session that one thread uses at a time, and disposes of
     */
    public static KieSession open(KieBase base, RuleRecorder recorder) {
        return LibraryLoader.during(() -> {
            Environment environment = EnvironmentFactory.newEnvironment();
            environment.set(RuleRecorder.KEY, recorder);
            return base.newKieSession(CONFIGURATION, environment);
        });
    }
}
