package io.github.baclofentriage.verification;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random cases in the words of the pack's vocabulary, the same for the same seed. */
public final class CaseGenerator {
    private static final List<String> ROUTES = List.of("oral", "intrathecal", "transdermal", "unknown");
    private static final List<String> CHANGES = List.of(
            "stopped",
            "reduced",
            "increased",
            "started",
            "restarted",
            "stable",
            "acute-ingestion",
            "pump-refill",
            "unknown");
    private static final List<String> ROLES = List.of("taken", "usual", "stopped", "unknown");

    /** One drawn case before it is built, so that a test can change it. */
    public record Draft(
            String age,
            String route,
            String change,
            String ago,
            List<String> present,
            List<String> absent,
            List<String> measurements,
            List<String> substances,
            String kidneys) {

        /**
         * Builds it.
         *
         * @return the case
         */
        public PatientCase build() {
            CaseBuilder builder = PatientCase.builder("random")
                    .age(age)
                    .exposure(
                            "baclofen",
                            route,
                            exposure -> exposure.change(change).ago(ago));
            present.forEach(builder::present);
            absent.forEach(builder::absent);
            measurements.forEach(reading -> {
                String[] parts = reading.split("=");
                builder.measurement(parts[0], parts[1]);
            });
            substances.forEach(substance -> {
                String[] parts = substance.split("=");
                builder.coSubstance(parts[0], parts[1]);
            });
            return builder.renalFunction(kidneys).build();
        }

        /** The same case with everything that is a set in another order. */
        Draft shuffled(Random random) {
            return new Draft(
                    age,
                    route,
                    change,
                    ago,
                    shuffle(present, random),
                    shuffle(absent, random),
                    shuffle(measurements, random),
                    shuffle(substances, random),
                    kidneys);
        }

        /** The same case with one finding more. */
        Draft with(String finding) {
            List<String> more = new ArrayList<>(present);
            more.add(finding);
            return new Draft(age, route, change, ago, more, absent, measurements, substances, kidneys);
        }

        private static List<String> shuffle(List<String> items, Random random) {
            List<String> copy = new ArrayList<>(items);
            Collections.shuffle(copy, random);
            return List.copyOf(copy);
        }
    }

    private final List<String> findings;
    private final List<String> substances;
    private final Random random;

    public CaseGenerator(Vocabulary vocabulary, long seed) {
        this.random = new Random(seed);
        this.findings = labels(vocabulary, "finding");
        this.substances = labels(vocabulary, "substance");
    }

    private static List<String> labels(Vocabulary vocabulary, String kind) {
        return vocabulary.terms().stream()
                .filter(term -> term.kind().equals(kind))
                .map(Vocabulary.Term::label)
                .toList();
    }

    Random random() {
        return random;
    }

    public Draft next() {
        List<String> drawn = draw(findings, 3 + random.nextInt(15));
        int split = drawn.size() - random.nextInt(4);
        return new Draft(
                random.nextInt(90) + " a",
                pick(ROUTES),
                pick(CHANGES),
                random.nextInt(200) + " h",
                drawn.subList(0, split),
                drawn.subList(split, drawn.size()),
                measurements(),
                draw(substances, random.nextInt(3)).stream()
                        .map(substance -> substance + "=" + pick(ROLES))
                        .toList(),
                pick(List.of("normal", "impaired", "dialysis", "unknown")));
    }

    private List<String> measurements() {
        List<String> readings = new ArrayList<>();
        if (random.nextBoolean()) {
            readings.add("body-temperature=" + (33 + random.nextInt(9)) + "." + random.nextInt(10) + " Cel");
        }
        if (random.nextBoolean()) {
            readings.add("heart-rate=" + (30 + random.nextInt(170)) + " /min");
        }
        if (random.nextBoolean()) {
            readings.add("glasgow-coma-score=" + (3 + random.nextInt(13)) + " {score}");
        }
        if (random.nextBoolean()) {
            readings.add("systolic-blood-pressure=" + (50 + random.nextInt(180)) + " mm[Hg]");
        }
        return readings;
    }

    private String pick(List<String> items) {
        return items.get(random.nextInt(items.size()));
    }

    private List<String> draw(List<String> items, int count) {
        List<String> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy.subList(0, count);
    }
}
