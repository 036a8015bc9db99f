package io.github.baclofentriage;

import static io.github.baclofentriage.Attack.CALL;
import static io.github.baclofentriage.Attack.SING;
import static io.github.baclofentriage.Attack.SUNG;
import static io.github.baclofentriage.Attack.attribute;
import static io.github.baclofentriage.Attack.then;
import static io.github.baclofentriage.Attack.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Rule files that reach beyond the rule language. Each is refused by the reader, with one fault for each mistake, before anything
 * is compiled; the canary that the attacks would wake stays silent.
 */
class HostileRulesTest {
    private static final String FILE = "lack/attack.drl";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    private int songs;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
        songs = Canary.songs();
    }

    @AfterEach
    void the_canary_is_silent() {
        assertThat(Canary.songs()).isEqualTo(songs);
    }

    @ParameterizedTest
    @MethodSource({
        "io.github.baclofentriage.FrameAttacks#imports_and_declarations",
        "io.github.baclofentriage.FrameAttacks#attributes_annotations_and_names",
        "io.github.baclofentriage.BodyAttacks#conditions",
        "io.github.baclofentriage.BodyAttacks#consequences",
        "io.github.baclofentriage.BodyAttacks#numbers_and_texts",
        "io.github.baclofentriage.FrameAttacks#comments_and_hidden_characters"
    })
    void is_refused_by_the_reader(Attack attack) {
        pack.add(FILE, attack.rules());
        List<String> faults = pack.faults();
        assertThat(faults).hasSize(attack.faults());
        assertThat(faults.get(0))
                .startsWith(FILE + " line " + attack.line() + ": ")
                .contains(attack.telling());
        assertThat(faults).isEqualTo(read(pack, FILE));
    }

    static Stream<String> what_a_canary_hears() {
        return Stream.concat(
                        Stream.of(
                                when("eval", "eval(" + SUNG + ")", ""),
                                when("a static call", "Finding(possible != " + SUNG + ")", ""),
                                when("from", "Boolean() from " + SUNG, ""),
                                attribute("salience", "salience (" + SUNG + " ? 1 : 2)", "")),
                        Stream.of(
                                then("a qualified call", SING, ""),
                                then("a lambda", "Runnable r = () -> " + SUNG + "; r.run();", ""),
                                then("an anonymous class", "new Object() {{ " + SING + " }};", ""),
                                then("an escaped quote", "String s = \"\\\"; \"; " + SING, ""),
                                then("a Unicode quote", "String s = \"\\u0022; " + SING + " //\";", ""),
                                then("a line end that only a compiler sees", "// fine \\u000a " + SING, "")))
                .map(Attack::rules);
    }

    /** Proves the canary: without a reader in front of it Drools runs the code of such files. */
    @ParameterizedTest
    @MethodSource("what_a_canary_hears")
    void drools_alone_would_run_it(String rules) {
        String text = "package x;\nimport " + Finding.class.getPackageName() + ".*;\n" + rules.replace(CALL, "");
        KieBase base = new KieHelper().addContent(text, ResourceType.DRL).build();
        KieSession session = base.newKieSession();
        try {
            session.insert(new Finding("fever", "unknown", false, null));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        assertThat(Canary.songs()).isGreaterThan(songs);
        songs = Canary.songs();
    }

    @Test
    void all_attacks_at_once_are_told_at_once() {
        List<Attack> attacks = Stream.of(BodyAttacks.conditions(), BodyAttacks.consequences())
                .flatMap(each -> each)
                .filter(each -> each.faults() == 1)
                .toList();
        for (int i = 0; i < attacks.size(); i++) {
            pack.add("lack/attack-" + i + ".drl", attacks.get(i).rules().replace("sentence", "sentence " + i));
        }
        List<String> faults = pack.faults();
        for (int i = 0; i < attacks.size(); i++) {
            String start = "lack/attack-" + i + ".drl line " + attacks.get(i).line() + ": ";
            assertThat(faults.stream().filter(each -> each.startsWith(start)))
                    .as(attacks.get(i).name())
                    .hasSize(1);
        }
        assertThat(faults).hasSameSizeAs(attacks);
    }

    /** The faults that the reader alone finds. */
    static List<String> read(ToyPack pack, String file) {
        return RuleFile.read(file, pack.read(file)).faults().stream()
                .map(fault -> file + " line " + fault.line() + ": " + fault.problem())
                .sorted()
                .toList();
    }
}
