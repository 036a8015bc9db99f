package io.github.baclofentriage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An assessment allocates no more than it did. */
@Tag("slow")
class AssessmentBytesTest {
    private static final double ALLOWED = 1.03;

    @Test
    void an_assessment_allocates_at_most_three_percent_more_than_the_committed_figure() throws IOException {
        String version = String.valueOf(Runtime.version().feature());
        String committed = committed().getProperty(version);
        assumeThat(committed).as("there is a figure for Java %s", version).isNotNull();

        long counted = counted();

        assertThat(counted)
                .as("bytes an assessment; committed are %s", committed)
                .isPositive()
                .isLessThanOrEqualTo((long) (Long.parseLong(Objects.requireNonNull(committed)) * ALLOWED));
    }

    private static Properties committed() throws IOException {
        Properties figures = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(AssessmentBytesTest.class.getResourceAsStream("assessment-bytes.properties"))) {
            figures.load(stream);
        }
        return figures;
    }

    /** Nothing is compiled there, so that no allocation is left out. */
    private static long counted() {
        return Long.parseLong(
                AnotherJava.run(List.of("-Xint"), AssessmentBytes.class).strip());
    }
}
