package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.ExposureBuilder;
import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.cli.interview.Asked.Row;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A number as the answer to a question all of whose answers give the same amount or time of an exposure. */
final class ExposureAmount {
    private record Part(Predicate<Exposure> given, BiConsumer<ExposureBuilder, String> set) {}

    private static final List<Part> PARTS = List.of(
            new Part(exposure -> exposure.acuteDose() != null, ExposureBuilder::acuteDose),
            new Part(exposure -> exposure.dailyDose() != null, ExposureBuilder::dailyDose),
            new Part(exposure -> exposure.therapyHours() != null, ExposureBuilder::therapyDuration),
            new Part(exposure -> exposure.onsetHours() != null, ExposureBuilder::timeFromChangeToOnset));

    private ExposureAmount() {}

    /** The amount as an item; null where the question asks for none, or where it cannot be used, which the reply then tells. */
    static @Nullable Item of(Row row, String written, Reply reply) {
        for (Part part : PARTS) {
            if (row.declared().answers().stream().allMatch(answer -> gives(answer, part))) {
                PatientCase adds = PatientCase.builder("answer")
                        .exposure(exposure -> part.set().accept(exposure, written))
                        .build();
                for (CaseFault fault : adds.faults()) {
                    reply.problems().add(Adding.sentence(fault));
                }
                return adds.faults().isEmpty()
                        ? new Item(
                                Clauses.heading(row.question().label()).replaceAll("\\?$", "") + ": " + written,
                                adds,
                                row.id())
                        : null;
            }
        }
        return null;
    }

    private static boolean gives(PackQuestion.Answer answer, Part part) {
        List<Exposure> exposures = answer.adds().exposures();
        return !exposures.isEmpty() && exposures.stream().allMatch(part.given());
    }
}
