package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.RuleActions;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.StatedPack;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * The text of the rules as Drools compiles it by default. Each package has the same imports, since Drools loses rules where packages share
 * conditions and do not share imports, and the folder of a rule file is its agenda group.
 */
final class PlainRules {
    private static final String IMPORTS = """
            import %s.*;
            import static %s.*;
            import static %s.*;
            import static %s.*;
            """.formatted(
            Fact.class.getPackageName(), RuleActions.class.getName(), Strength.class.getName(), Level.class.getName());

    private final StatedPack pack;

    PlainRules(StatedPack pack) {
        this.pack = pack;
    }

    KieBase compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        texts().forEach((name, text) -> files.write("src/main/resources/" + name, text));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(String.valueOf(builder.getResults()));
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** Rule files by path, those of a package in one, and the rules that weigh. */
    private Map<String, String> texts() {
        Map<String, StringBuilder> byPackage = new LinkedHashMap<>();
        for (RuleFile file : pack.files()) {
            StringBuilder text = byPackage.computeIfAbsent(file.packageName(), PlainRules::head);
            for (RuleText rule : file.rules()) {
                text.append(grouped(file, rule, pack.stageOf(file)));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        byPackage.forEach((name, text) -> texts.put(name.replace('.', '/') + "/rules.drl", text.toString()));
        texts.put("weighing/weighing.drl", weighing());
        return texts;
    }

    private static StringBuilder head(String name) {
        return new StringBuilder("package " + name + ";\n" + IMPORTS);
    }

    /** A rule as it is written, with its stage as its agenda group. */
    private static String grouped(RuleFile file, RuleText rule, String stage) {
        String text = file.text().substring(rule.span().start(), rule.span().end());
        int when = rule.condition().start() - rule.span().start() - "when".length();
        return text.substring(0, when) + "agenda-group \"" + stage + "\"\n" + text.substring(when) + '\n';
    }

    private static String weighing() {
        try (InputStream text = Objects.requireNonNull(PlainRules.class.getResourceAsStream("weighing.drl"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
