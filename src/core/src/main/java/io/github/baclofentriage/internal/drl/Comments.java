package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Lexer.Comment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The comments of a file, found by what they stand above. */
final class Comments {
    private final String text;
    private final List<Comment> comments;

    Comments(String text, List<Comment> comments) {
        this.text = text;
        this.comments = comments;
    }

    /** The comment lines that end right above a place, joined; an empty text where there is none. */
    String above(int position) {
        Deque<String> words = new ArrayDeque<>();
        int below = position;
        for (int i = comments.size() - 1; i >= 0; i--) {
            Comment comment = comments.get(i);
            if (comment.span().end() > below) {
                continue;
            }
            String between = text.substring(comment.span().end(), below);
            if (!between.isBlank() || between.chars().filter(c -> c == '\n').count() > 1) {
                break;
            }
            words.addFirst(comment.words());
            below = comment.span().start();
        }
        return String.join(" ", words);
    }
}
