package io.github.baclofentriage.benchmarks;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.authoring.JsonLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The patients that are assessed: those from the literature that the pack was developed with, and random ones. */
public final class Cases {
    /** How many there are of each sort. */
    public static final int COUNT = 100;

    /** The pack that they are assessed with. */
    public static final String PACK = "baclofen";

    /** Those of both sorts. */
    public static final String BOTH = "both";

    private static final long SEED = 20_260_301;
    private static final int FEWEST_FINDINGS = 5;
    private static final int MOST_FINDINGS = 25;
    private static final List<String> ROUTES = List.of("oral", "intrathecal", "transdermal", "unknown");
    private static final List<String> CHANGES = List.of(
            "stopped", "reduced", "increased", "started", "stable", "acute-ingestion", "pump-refill", "unknown");

    private Cases() {}

    /**
     * The cases of one sort, the same in every run.
     *
     * @param sort {@code published} or {@code generated}
     * @param words the words of the pack
     * @return {@value #COUNT} cases
     */
    public static List<PatientCase> of(String sort, Vocabulary words) {
        List<PatientCase> cases = switch (sort) {
            case "published" -> published();
            case "generated" -> generated(words);
            default -> throw new IllegalArgumentException("no such cases [" + sort + "]");
        };
        if (cases.size() != COUNT) {
            throw new IllegalStateException("[" + cases.size() + "] " + sort + " cases, not " + COUNT);
        }
        return cases;
    }

    /**
     * The cases of one sort or of both, in an order that is random and the same in every run.
     *
     * @param sort {@code published}, {@code generated} or {@value #BOTH}
     * @param words the words of the pack
     * @return the cases
     */
    public static List<PatientCase> shuffled(String sort, Vocabulary words) {
        List<PatientCase> cases = new ArrayList<>();
        for (String each : sort.equals(BOTH) ? List.of("published", "generated") : List.of(sort)) {
            cases.addAll(of(each, words));
        }
        Collections.shuffle(cases, new Random(SEED));
        return List.copyOf(cases);
    }

    private static List<PatientCase> published() {
        InputStream lines = Objects.requireNonNull(Cases.class.getResourceAsStream("published.jsonl"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> JsonLine.parse(line).object("case"))
                    .filter(Objects::nonNull)
                    .map(CaseReader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PatientCase> generated(Vocabulary vocabulary) {
        Random random = new Random(SEED);
        List<String> findings = labels(vocabulary, "finding");
        List<PatientCase> cases = new ArrayList<>();
        while (cases.size() < COUNT) {
            Collections.shuffle(findings, random);
            cases.add(generated("generated-" + cases.size(), findings, random));
        }
        return cases;
    }

    private static PatientCase generated(String id, List<String> findings, Random random) {
        CaseBuilder builder = PatientCase.builder(id)
                .age(random.nextInt(90) + " a")
                .exposure(
                        "baclofen",
                        pick(ROUTES, random),
                        exposure -> exposure.change(pick(CHANGES, random)).ago(random.nextInt(200) + " h"))
                .measurement("body-temperature", 33 + random.nextInt(9) + " Cel")
                .measurement("heart-rate", 30 + random.nextInt(170) + " /min");
        int count = FEWEST_FINDINGS + random.nextInt(MOST_FINDINGS - FEWEST_FINDINGS + 1);
        for (String finding : findings.subList(0, count)) {
            if (random.nextInt(5) == 0) {
                builder.absent(finding);
            } else {
                builder.present(finding);
            }
        }
        return builder.build();
    }

    /**
     * The labels of one kind of term.
     *
     * @param vocabulary the words of a pack
     * @param kind the kind
     * @return the labels in the order of the vocabulary, to be changed at will
     */
    public static List<String> labels(Vocabulary vocabulary, String kind) {
        List<String> labels = new ArrayList<>();
        vocabulary.terms().stream().filter(term -> term.kind().equals(kind)).forEach(term -> labels.add(term.label()));
        return labels;
    }

    private static String pick(List<String> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
