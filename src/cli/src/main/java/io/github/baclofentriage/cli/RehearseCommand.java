package io.github.baclofentriage.cli;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Does once what users do most, so that Java knows which classes that needs. */
@Command(name = RehearseCommand.NAME, hidden = true, description = "Runs an invented case in every form.")
final class RehearseCommand extends CommandOnPack {
    static final String NAME = "rehearse";

    @Override
    public Integer call() throws IOException {
        PatientCase invented;
        try (InputStream stream = Objects.requireNonNull(RehearseCommand.class.getResourceAsStream("rehearsal.yaml"))) {
            invented = CaseReader.read(stream);
        }
        Triage triage = Triage.with(loadPack());
        print(triage.assess(CaseReader.read(invented.toJson())).toJson());
        TriageReport report = triage.explain(invented);
        for (String form : new String[] {report.toText(), report.toAnsiText(), report.toJson(), report.toHtml()}) {
            print(form);
        }
        CommandLine program = Main.commandLine();
        program.setOut(new PrintWriter(out()));
        program.execute("assess", "--help");
        program.execute("findings", "fever");
        return ExitCode.DONE;
    }

    private void print(String form) {
        out().print(form);
        out().flush();
    }
}
