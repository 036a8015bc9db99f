package io.github.baclofentriage.cli;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport.EngineIdentity;
import picocli.CommandLine.IVersionProvider;

/** Names what made an answer, so that it can be made again. */
final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return of(RulePack.bundled("baclofen"));
    }

    /** Program, pack and Java, one a line; the program's name and version are those that its reports carry. */
    static String[] of(RulePack pack) {
        EngineIdentity engine =
                Triage.with(pack).assess(PatientCase.builder("version").build()).engine();
        return new String[] {
            engine.name() + " " + engine.version(),
            "pack " + pack.id() + " " + pack.version() + " (" + pack.rules().size() + " rules)",
            "pack sha256 " + pack.sha256(),
            "pack trust " + pack.trust().kind().word(),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
        };
    }
}
