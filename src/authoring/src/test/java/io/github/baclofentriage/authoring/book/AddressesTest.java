package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Sources.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "example.org/a/b?c=d,https://example.org/a/b?c=d",
        "http://example.org,http://example.org",
        "https://example.org/x,https://example.org/x",
        "abcofad.ca,https://abcofad.ca"
    })
    void an_address_of_the_web_becomes_a_link(String written, String address) {
        assertThat(Addresses.address(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "//example.org/x",
                "ftp://example.org",
                "example.org/a b",
                "example.org/\"onclick=\"x",
                "example.org/<x>",
                "example.org/a)b",
                "etg copy",
                "PMC123",
                "http://user@example.org",
                "mailto:a@example.org",
                ""
            })
    void anything_else_stays_text(String written) {
        assertThat(Addresses.address(written)).isNull();
    }

    @Test
    void identifiers_that_are_none_stay_text() {
        assertThat(Addresses.of(new Place("", "x\" onclick=\"y", "1; drop")))
                .extracting(phrase -> phrase.words().get(0).href())
                .containsExactly(null, null);
    }
}
