package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSourceTest {

    @Test
    void lines_keep_their_numbers_when_blank_ones_are_skipped() throws IOException {
        List<NumberedLine> lines = all("a\n\n \t\r\nb\n\nc", 100);

        assertThat(lines).extracting(NumberedLine::number).containsExactly(1L, 4L, 6L);
        assertThat(lines)
                .extracting(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .containsExactly("a", "b", "c");
    }

    @Test
    void no_more_of_a_line_is_kept_than_it_may_have() throws IOException {
        List<NumberedLine> lines = all("123456\n12345\n" + "x".repeat(200_000) + "\n1", 5);

        assertThat(lines).extracting(NumberedLine::tooLong).containsExactly(true, false, true, false);
        assertThat(lines).extracting(line -> line.bytes().length).containsExactly(5, 5, 5, 1);
    }

    @Test
    void a_long_line_of_blanks_is_too_long_and_not_blank() throws IOException {
        assertThat(all(" ".repeat(11), 10)).extracting(NumberedLine::tooLong).containsExactly(true);
    }

    @Test
    void every_byte_is_accounted_for() throws IOException {
        byte[] text = "a\nbb\n\nccc".getBytes(StandardCharsets.UTF_8);
        try (LineSource source = new LineSource(new Trickle(text), 100)) {
            while (!source.next().isEmpty()) {
                assertThat(source.consumed()).isPositive();
            }
            assertThat(source.consumed()).isEqualTo(text.length);
        }
    }

    @Test
    void only_so_many_lines_come_at_once() throws IOException {
        try (LineSource source = new LineSource(stream("a\n".repeat(1000)), 100)) {
            assertThat(source.next()).hasSizeLessThan(100);
        }
        try (LineSource source = new LineSource(stream(("x".repeat(200_000) + "\n").repeat(10)), 1 << 20)) {
            assertThat(source.next()).hasSize(2);
        }
    }

    @Test
    void nothing_has_no_line() throws IOException {
        assertThat(all("", 10)).isEmpty();
        assertThat(all("\n\n", 10)).isEmpty();
    }

    private static List<NumberedLine> all(String text, int longest) throws IOException {
        List<NumberedLine> all = new ArrayList<>();
        try (LineSource source = new LineSource(stream(text), longest)) {
            for (List<NumberedLine> some = source.next(); !some.isEmpty(); some = source.next()) {
                all.addAll(some);
            }
        }
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives one byte at a time, as a slow pipe may. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;

        Trickle(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(1, length));
        }
    }
}
