package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.book.Book;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every rule of the pack leads to its sources in the book of the pack, and every source back to its rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaclofenBookTest {
    private static final int LARGEST = 4 << 20;
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

    private final RulePack pack = BaclofenPack.PACK;
    private final Map<String, Set<String>> links = new HashMap<>();
    private String page = "";

    @BeforeAll
    void write() {
        page = Book.of(BaclofenPack.ROOT.resolve("rules/baclofen"), pack).toHtml();
        Matcher id = ID.matcher(page);
        String entry = "";
        int from = 0;
        while (id.find()) {
            take(entry, page.substring(from, id.start()));
            entry = id.group(1);
            from = id.end();
        }
        take(entry, page.substring(from));
    }

    /** What stands between one anchor and the next belongs to the first. */
    private void take(String entry, String text) {
        links.computeIfAbsent(entry, unused -> new TreeSet<>())
                .addAll(LINK.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void every_rule_leads_to_all_its_sources_and_they_lead_back() {
        assertThat(pack.rules()).isNotEmpty().allSatisfy(rule -> {
            String own = "rule-" + rule.id();
            assertThat(links).containsKey(own);
            assertThat(links.get(own)).as(own).containsAll(sources(rule));
            assertThat(sources(rule))
                    .allSatisfy(
                            source -> assertThat(links.get(source)).as(source).contains(own));
        });
    }

    private static Set<String> sources(RulePack.Rule rule) {
        return rule.sources().stream().map(key -> "source-" + key).collect(Collectors.toSet());
    }

    @Test
    void no_link_is_dead_and_no_anchor_stands_twice() {
        assertThat(ID.matcher(page).results().map(found -> found.group(1)).toList())
                .doesNotHaveDuplicates();
        Set<String> ends = LINK.matcher(page).results().map(this::end).collect(Collectors.toSet());
        assertThat(links.keySet()).containsAll(ends);
    }

    private String end(MatchResult link) {
        return link.group(1);
    }

    @Test
    void it_is_one_page_of_bearable_size_that_needs_no_network() {
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
        assertThat(page).doesNotContain("<link ", "src=\"http", "@import", "url(http");
    }
}
