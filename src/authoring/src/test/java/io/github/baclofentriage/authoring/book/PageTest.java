package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader needs of the page as a whole: contents, links, and that it stands alone. */
class PageTest {
    @Test
    void the_contents_lead_to_chapters_folders_and_files_and_to_no_single_rule() {
        Book.Entry rules = Fern.book().contents().get(0);

        assertThat(rules.entries()).extracting(Book.Entry::title).containsExactly("signs/", "drought/", "disposition/");
        assertThat(rules.entries().get(1).entries())
                .extracting(Book.Entry::title)
                .containsExactly("drought/leaves.drl");
        assertThat(rules.entries().get(1).entries().get(0).entries()).isEmpty();
    }

    @Test
    void the_page_lists_every_chapter_folder_file_and_part_in_its_contents() {
        String contents =
                Fern.html().substring(Fern.html().indexOf("<nav "), Fern.html().indexOf("</nav>"));

        assertThat(listed(Fern.book().chapters()))
                .contains("folder-drought", "file-drought__leaves.drl", "stages", "clarifications", "terms-finding")
                .allSatisfy(section -> assertThat(contents).containsOnlyOnce("<a href=\"#" + section + "\">"));
    }

    private static List<String> listed(List<Section> sections) {
        List<String> anchors = new ArrayList<>();
        sections.stream().filter(Section::listed).forEach(section -> {
            anchors.add(section.anchor());
            anchors.addAll(listed(section.sections()));
        });
        return anchors;
    }

    @Test
    void use_and_misuse_stand_before_the_contents() {
        String page = Fern.html();

        assertThat(List.of(
                        page.indexOf("<h1>"),
                        page.indexOf("Intended use."),
                        page.indexOf("Misuse."),
                        page.indexOf("How to read this book"),
                        page.indexOf("<nav "),
                        page.indexOf("<main ")))
                .doesNotContain(-1)
                .isSorted();
    }

    @Test
    void no_link_is_dead_and_no_anchor_stands_twice() {
        List<String> anchors = java.util.regex.Pattern.compile("(?<= id=\")[^\"]*")
                .matcher(Fern.html())
                .results()
                .map(r -> r.group())
                .toList();

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(Fern.all("href=\"#([^\"]*)\"", Fern.html())).isNotEmpty().isSubsetOf(anchors);
        assertThat(Fern.all("\\]\\(#([^)]*)\\)", Fern.markdown()))
                .isNotEmpty()
                .isSubsetOf(Fern.all("<a id=\"([^\"]*)\"></a>", Fern.markdown()));
    }

    @Test
    void the_same_pack_gives_the_same_bytes_and_names_no_day_but_the_packs() {
        Book again = Book.of(Fern.FOLDER, RulePack.of(Fern.FOLDER));

        assertThat(again.toHtml()).isEqualTo(Fern.html());
        assertThat(again.toMarkdown()).isEqualTo(Fern.markdown());
        assertThat(Fern.all("(20[0-9]{2}-[0-9]{2}-[0-9]{2})", Fern.html())).containsExactly("2030-01-01");
    }

    @Test
    void the_page_needs_nothing_else_and_keeps_its_headings_in_order() {
        assertThat(Fern.html())
                .contains("<html lang=\"en\">", "<main id=\"text\">", "<nav ", "class=\"skip\"", "default-src 'none'")
                .doesNotContain(" src=", "<link", "@import", "url(", " style=\"", " onclick");
        int last = 1;
        for (java.util.regex.MatchResult each : java.util.regex.Pattern.compile("<h([1-6])")
                .matcher(Fern.html())
                .results()
                .toList()) {
            int level = Integer.parseInt(each.group(1));
            assertThat(level).as(each.toString()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }
}
