package io.github.baclofentriage.verification.urgency;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.verification.BaclofenPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One row of validation/levels.tsv.
 *
 * @param kind what it names: {@code finding}, {@code condition}, {@code event}, {@code treatment} or {@code measurement}
 * @param id its id in the vocabulary
 * @param value the value of a measurement, in the unit of the vocabulary; empty for all others
 * @param oral the level expected of the user by mouth
 * @param pump the level expected of the user of a pump
 * @param family what the row is grouped under
 * @param source keys of what bears the level, as in sources.yaml
 */
record ExpectedLevel(String kind, String id, String value, String oral, String pump, String family, String source) {
    private static final Path FOLDER = BaclofenPack.ROOT.resolve("rules/baclofen/validation");

    /** Every row of the table. */
    static List<ExpectedLevel> all() {
        return table("levels.tsv", "kind\tid\tvalue\toral\tpump\tfamily\tsource").stream()
                .map(cells -> new ExpectedLevel(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6)))
                .toList();
    }

    private static List<List<String>> table(String file, String head) {
        List<String> lines;
        try {
            lines = Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!lines.get(0).equals(head)) {
            throw new IllegalStateException(file + " begins with [" + lines.get(0) + "]. Maybe [" + head + "]");
        }
        int columns = head.split("\t", -1).length;
        List<List<String>> rows = lines.stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        rows.forEach(cells -> {
            if (cells.size() != columns) {
                throw new IllegalStateException(file + " has no " + columns + " columns in " + cells);
            }
        });
        return rows;
    }

    String expected(WellUser user) {
        return user == WellUser.ORAL ? oral : pump;
    }

    /** The user with what the row adds. */
    PatientCase of(WellUser user) {
        CaseBuilder builder = user.builder(kind.equals("measurement") ? Set.of(id) : Set.of(), drug -> {
            if (kind.equals("event")) {
                drug.event(id);
            }
        });
        return switch (kind) {
            case "finding" -> builder.present(id).build();
            case "condition" -> builder.condition(id).build();
            case "event" -> builder.build();
            case "treatment" -> builder.treatment(id).build();
            case "measurement" ->
                (id.equals("egfr") ? builder.renalFunction("unknown") : builder)
                        .measurement(id, value + " " + unit())
                        .build();
            default -> throw new IllegalStateException("a row of [" + kind + "]");
        };
    }

    private String unit() {
        Vocabulary.Term term = BaclofenPack.PACK.vocabulary().term(kind, id);
        String unit = term == null ? null : term.unit();
        if (unit == null) {
            throw new IllegalStateException("no unit of [" + id + "]");
        }
        return unit;
    }

    @Override
    public String toString() {
        return (kind + " " + id + " " + value).trim();
    }
}
