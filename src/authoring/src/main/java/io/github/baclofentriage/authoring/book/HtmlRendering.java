package io.github.baclofentriage.authoring.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * A book as one page. Style and script stand in the page, and its policy allows these two by their digests and nothing else, so that
 * not even a text that got past the escaping could load or run anything.
 */
final class HtmlRendering {
    private HtmlRendering() {}

    static String of(Book book) {
        String style = Templates.text("book.css");
        String script = Templates.text("book.js");
        return Templates.html()
                        .fill(
                                "book",
                                Map.of(
                                        "book", book,
                                        "style", style,
                                        "script", script,
                                        "styleDigest", digest(style),
                                        "scriptDigest", digest(script)))
                + "\n";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
