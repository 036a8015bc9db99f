package io.github.baclofentriage.verification;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.WhyNot;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import io.github.baclofentriage.authoring.validation.PublishedCase;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes the reports of all cases at hand, and prints a digest of them. Whoever changes how answers come about and not the answers
 * compares the digests of two states of the repository; where they differ, the files tell in which reports.
 *
 * <p>The engine's version and the pack's digest are masked. An explanation is compared without the sets of more than two answers that
 * a state of the library may suggest.
 */
final class ReportDigests {
    private static final RulePack PACK = RulePack.bundled("baclofen");
    private static final int RANDOM_CASES = 10_000;
    private static final int EXPLAINED_RANDOM_CASES = 500;
    private static final long SEED = 20_261_130;
    private static final int MOST_ANSWERS = 2;

    private final Path folder;
    private final Path out;

    private ReportDigests(Path folder, Path out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Writes and prints.
     *
     * @param args the folder of the pack, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        new ReportDigests(Path.of(args[0]), Files.createDirectories(Path.of(args[1]))).run();
    }

    private void run() throws IOException {
        Triage triage = Triage.with(PACK);
        List<PatientCase> published = published();
        List<PatientCase> ofRules = Stream.concat(
                        CaseInventory.of(folder, PACK).cases().stream(), RuleCases.narratives(folder).stream())
                .map(RuleCase::given)
                .toList();
        List<PatientCase> random = random(published);
        Function<PatientCase, String> json = patient -> triage.assess(patient).toJson();
        Function<PatientCase, String> explained =
                patient -> few(triage.explain(patient)).toJson();
        write("published", published, json);
        write("published-text", published, patient -> triage.assess(patient).toText());
        write("published-html", published, patient -> triage.assess(patient).toHtml());
        write("rule-cases", ofRules, json);
        write("random", random, json);
        write("explained-published", published, explained);
        write("explained-rule-cases", ofRules, explained);
        write("explained-random", random.subList(0, EXPLAINED_RANDOM_CASES), explained);
    }

    private List<PatientCase> published() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve("validation/published.jsonl"))) {
            return PublishedCases.read(reader, PACK).cases().stream()
                    .map(PublishedCase::full)
                    .toList();
        }
    }

    /** What is drawn has no doses, events or treatments; a published patient has, so that every other case is one with more findings. */
    private static List<PatientCase> random(List<PatientCase> published) {
        CaseGenerator generator = new CaseGenerator(PACK.vocabulary(), SEED);
        List<PatientCase> cases = new ArrayList<>();
        for (int i = 0; i < RANDOM_CASES; i++) {
            PatientCase drawn = generator.next().build();
            cases.add(
                    i % 2 == 0 ? drawn : published.get(i / 2 % published.size()).plus(drawn));
        }
        return cases;
    }

    private static TriageReport few(TriageReport report) {
        Explanation all = report.explanation();
        if (all == null) {
            throw new IllegalStateException("the report is not explained");
        }
        List<WhyNot> whyNot = all.whyNot().stream()
                .map(each -> each.changes().size() <= MOST_ANSWERS
                        ? each
                        : new WhyNot(each.goal(), each.id(), each.label(), each.against(), each.unknown(), List.of()))
                .toList();
        return report.with(new Explanation(whyNot, all.askNext(), all.settled(), all.stability()));
    }

    private void write(String name, List<PatientCase> cases, Function<PatientCase, String> report) throws IOException {
        MessageDigest digest = sha256();
        try (Writer file = Files.newBufferedWriter(out.resolve(name))) {
            for (PatientCase patient : cases) {
                String masked = report.apply(patient)
                        .replaceAll("\"engine\": ?\\{[^}]*}", "\"engine\":{}")
                        .replaceAll("\"sha256\": ?\"[0-9a-f]{64}\"", "\"sha256\":\"\"");
                digest.update(masked.getBytes(StandardCharsets.UTF_8));
                file.write(masked);
                file.write('\n');
            }
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()) + "  " + name + "  " + cases.size());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
