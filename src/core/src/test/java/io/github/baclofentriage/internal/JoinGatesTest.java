package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Sign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/** Whatever joins the rules have, a session whose facts wait before them fires what one without gates fires. */
class JoinGatesTest {
    private static final int RULES = 40;
    private static final int FACTS = 14;
    private static final String HEAD = "package gates;\nimport io.github.baclofentriage.fact.*;\n";
    private static final List<String> IDS = List.of("a", "b", "c", "d", "e");
    private static final List<String> TYPES = List.of("Finding", "Absent", "Sign");

    /** Holds facts back and fires every rule. */
    private static final class GatesOnly implements Shortcut {
        private JoinGates.@Nullable Held held;

        @Override
        public boolean take(ShortEnd end, Fact fact) {
            return false;
        }

        @Override
        public JoinGates.Held held(JoinGates.Gate gate) {
            JoinGates.Held known = held == null ? gate.held() : held;
            held = known;
            return known;
        }

        /** Lets the engine to all rules. */
        void begin() {
            if (held != null) {
                held.begin();
            }
        }

        List<JoinGates.Denial> holding() {
            return held == null ? List.of() : held.holding("MAIN");
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_rules_fire_alike_with_gates_and_without(int seed) {
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        KieBase base = RuleCompiler.base(RulePackages.compile(rules(random), faults));
        assertThat(faults).isEmpty();
        for (int i = 0; i < 5; i++) {
            List<Fact> facts = facts(random);
            List<String> plain = fired(base, facts, null);
            assertThat(fired(base, facts, new GatesOnly()))
                    .as("seed %s, facts %s", seed, facts)
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rules_that_only_deny_hold_where_they_would_fire(int seed) {
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        KieBase base = RuleCompiler.base(RulePackages.compile(denials(random), faults));
        assertThat(faults).isEmpty();
        for (int i = 0; i < 5; i++) {
            List<Fact> facts = facts(random);
            GatesOnly gates = new GatesOnly();
            KieSession session = session(base, gates);
            facts.forEach(session::insert);

            assertThat(session.fireAllRules()).isZero();
            assertThat(gates.holding())
                    .extracting(JoinGates.Denial::rule)
                    .as("seed %s, facts %s", seed, facts)
                    .containsExactlyInAnyOrderElementsOf(plain(base, facts).stream()
                            .map(fired -> fired.substring(0, fired.indexOf(' ')))
                            .toList());
            session.dispose();
        }
    }

    /** Rules of which some deny one thing and some deny several. */
    private static String denials(Random random) {
        StringBuilder drl = new StringBuilder(HEAD);
        for (int i = 0; i < RULES; i++) {
            String denials = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(each -> "not(" + body(random) + ")")
                    .collect(Collectors.joining("\n"));
            rule(drl, i, denials);
        }
        return drl.toString();
    }

    private static void rule(StringBuilder drl, int number, String patterns) {
        drl.append("rule \"r")
                .append(number)
                .append("\" when\n")
                .append(patterns)
                .append("\nthen end\n");
    }

    private static String rules(Random random) {
        StringBuilder drl = new StringBuilder(HEAD);
        for (int i = 0; i < RULES; i++) {
            String patterns = IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(each -> pattern(random))
                    .collect(Collectors.joining("\n"));
            rule(drl, i, patterns);
        }
        return drl.toString();
    }

    private static String pattern(Random random) {
        String body = body(random);
        return switch (random.nextInt(6)) {
            case 0 -> "not(" + body + ")";
            case 1 -> "exists(" + body + ")";
            default -> body;
        };
    }

    private static String body(Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String id = IDS.get(random.nextInt(IDS.size()));
        String other = IDS.get(random.nextInt(IDS.size()));
        String condition = switch (random.nextInt(4)) {
            case 0 -> "id in (\"" + id + "\", \"" + other + "\")";
            case 1 -> "id != \"" + id + "\"";
            case 2 -> type.equals("Absent") ? "id == \"" + id + "\"" : "possible == false, id == \"" + id + "\"";
            default -> "id == \"" + id + "\"";
        };
        return type + "(" + condition + ")";
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (String id : IDS) {
            facts.add(new Finding(id, "unknown", random.nextBoolean(), null));
            facts.add(new Absent(id));
            facts.add(new Sign(id, random.nextBoolean()));
        }
        Collections.shuffle(facts, random);
        return facts.subList(0, random.nextInt(FACTS + 1));
    }

    private static KieSession session(KieBase base, @Nullable Shortcut shortcut) {
        Environment environment = KieServices.get().newEnvironment();
        environment.set(Shortcut.KEY, shortcut);
        return base.newKieSession(null, environment);
    }

    /** What fires while facts come, some before rules ran and some after. */
    private static List<String> fired(KieBase base, List<Fact> facts, @Nullable GatesOnly gates) {
        return fired(session(base, gates), facts, 5, gates == null ? () -> {} : gates::begin);
    }

    /** What fires once all facts are there. */
    private static List<String> plain(KieBase base, List<Fact> facts) {
        return fired(session(base, null), facts, Integer.MAX_VALUE, () -> {});
    }

    private static List<String> fired(KieSession session, List<Fact> facts, int atOnce, Runnable begin) {
        List<String> fired = new ArrayList<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName() + " "
                        + event.getMatch().getObjects());
            }
        });
        try {
            for (int i = 0; i < facts.size(); i++) {
                session.insert(facts.get(i));
                if (i % atOnce == atOnce - 1) {
                    begin.run();
                    session.fireAllRules();
                }
            }
            begin.run();
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        Collections.sort(fired);
        return fired;
    }
}
