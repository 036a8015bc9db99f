package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is of unknown origin, and a reviewer opens its book in a browser. */
class HostilePackTest {
    private static final String EVIL =
            "<img src=x onerror=alert(1)></style></script><script>alert(1)</script>'`|](javascript:alert(1))";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ALLOWED = Pattern.compile(
            "<!DOCTYPE html>|</?[a-z0-9]+>|<(meta|html|section|nav|main|p|a|span|h[1-6]|table|tr|th|div|details|ol|ul)"
                    + "( (charset|http-equiv|content|name|lang|class|id|href|rel|scope|colspan|tabindex|role|aria-label"
                    + "|aria-labelledby)=\"[^\"<>]*\")*>");

    @TempDir
    private static Path folder;

    private static String html;
    private static String markdown;

    @BeforeAll
    static void write() throws IOException {
        Fern.copiedTo(folder);
        String quoted = "\"" + EVIL + "\"";
        edit("pack.yaml", "A fern on a window sill", quoted);
        edit("pack.yaml", "Tests of the knowledge book.", quoted);
        edit("pack.yaml", "too dry", quoted);
        edit("pack.yaml", "label: withered", "label: " + quoted);
        edit("pack.yaml", "How wet is the soil?", quoted);
        edit("vocabulary.yaml", "label: brown tips", "label: " + quoted);
        edit("vocabulary.yaml", "synonyms: [drooping leaves]", "synonyms: [drooping leaves, \"a " + EVIL + "\"]");
        edit("vocabulary.yaml", "label: dying", "label: " + quoted);
        edit("validation/levels.tsv", "leaf", EVIL);
        edit("vocabulary.yaml", "uri: \"http://leaf.example.org\"", "uri: \"javascript:alert(1)\"");
        edit("vocabulary.yaml", "leaf: \"L-1\"", "leaf: " + quoted);
        edit("sources.yaml", "\"ferns.example.org/pot\"", "\"javascript:alert(1)\"");
        edit("sources.yaml", "\"10.1234/fern\"", "\"10.1234/x\\\" onmouseover=\\\"alert(1)\"");
        edit("sources.yaml", "\"Water it once a week.\"", quoted);
        edit("sources.yaml", "note: \"Read in the shop.\"", "note: " + quoted);
        edit("drought/leaves.drl", "// What leaves and the watering can say.", "// " + EVIL);
        edit(
                "drought/leaves.drl",
                "rule \"Limp leaves argue for drought\"",
                "// " + EVIL + "\n// ````\n\nrule \"A <script>alert(2)</script> argues for drought\" // ````");
        edit("drought/leaves.cases.yaml", "name: drooping leaves", "name: " + quoted);
        edit(
                "CLARIFICATIONS.md",
                "More at",
                "<script>alert(3)</script> <b onclick=alert(1)>x</b>\n\n<div onclick=\"alert(1)\">\n</div>\n\n"
                        + "[run](javascript:alert(1)) ![pixel](https://evil.example.org/p.png) [at](https://ferns.example.org/x\"onclick=\"y)\n\nMore at");
        Book book = Book.of(folder, RulePack.of(folder));
        html = book.toHtml();
        markdown = book.toMarkdown();
    }

    @Test
    void nothing_of_it_becomes_markup() {
        String body = html.substring(html.indexOf("</head>"), html.lastIndexOf("<script>"));

        assertThat(TAG.matcher(body).results().map(tag -> tag.group()))
                .isNotEmpty()
                .allMatch(tag -> ALLOWED.matcher(tag).matches(), "a tag of the templates");
        assertThat(Pattern.compile("<script").matcher(html).results()).hasSize(1);
        assertThat(Pattern.compile("<style").matcher(html).results()).hasSize(1);
        assertThat(html)
                .contains("&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void links_stay_in_the_book_or_lead_to_the_web() {
        Set<String> addresses = Fern.all("href=\"([^\"]*)\"", html);

        assertThat(addresses).allMatch(address -> address.startsWith("#") || address.startsWith("https://"), "sound");
        assertThat(addresses)
                .contains("https://ferns.example.org/more")
                .doesNotContain("https://ferns.example.org/pot");
        assertThat(Fern.all("href=\"#([^\"]*)\"", html)).isSubsetOf(Fern.all(" id=\"([^\"]*)\"", html));
    }

    @Test
    void the_markdown_shows_it_as_text() {
        String prose = markdown.replaceAll("(?ms)^(`{3,})drl\n.*?\n\\1$", "");

        assertThat(Fern.all("(?<!\\\\)(<(?!a id=\"[A-Za-z0-9._-]*\"></a>|/a>)[^ ]*)", prose))
                .isEmpty();
        assertThat(Fern.all("(?<!\\\\)\\]\\((?!#|https://)([^)]*)", prose)).isEmpty();
        assertThat(prose)
                .contains("\\<img src=x onerror=alert(1)\\>\\</style\\>")
                .doesNotContain("![");
    }

    @Test
    void a_row_of_back_quotes_does_not_end_the_text_of_a_rule() {
        assertThat(markdown).contains("`````drl\nrule \"A <script>alert(2)</script> argues for drought\" // ````\n");
    }

    private static void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
