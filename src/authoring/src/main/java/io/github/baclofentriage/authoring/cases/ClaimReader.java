package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the claims under {@code expect} or {@code forbid}. */
final class ClaimReader {
    /** What a value is compared with: a report gives six digits. */
    private static final Pattern VALUE = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,6})?");

    private final BiConsumer<Node, String> faults;
    private final List<Claim> claims = new ArrayList<>();

    ClaimReader(BiConsumer<Node, String> faults) {
        this.faults = faults;
    }

    List<Claim> read(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (!node.isMapping() || node.entries().isEmpty()) {
            faults.accept(node, "`expect` and `forbid` must be mappings with at least one entry");
            return List.of();
        }
        node.entries().forEach((key, value) -> {
            Aspect aspect = Aspect.of(key);
            if (aspect == null) {
                faults.accept(value, RuleCasesReader.noSuchKey(key, Aspect.keys()));
            } else {
                take(aspect, key, value);
            }
        });
        return claims;
    }

    private void take(Aspect aspect, String key, Node node) {
        switch (aspect.form()) {
            case LIST -> list(aspect, key, "", node);
            case TEXT -> text(aspect, key, "", node);
            case TEXT_BY_ID -> byId(key, node).forEach((id, value) -> text(aspect, key + "/" + id, id, value));
            case LIST_BY_ID -> byId(key, node).forEach((id, value) -> list(aspect, key + "/" + id, id, value));
        }
    }

    private Map<String, Node> byId(String key, Node node) {
        if (!node.isMapping() || node.entries().isEmpty()) {
            faults.accept(node, "`" + key + "` must be a mapping with at least one entry");
        }
        return node.entries();
    }

    private void list(Aspect aspect, String key, String subject, Node node) {
        if (!node.isSequence() || node.items().isEmpty()) {
            faults.accept(node, "`" + key + "` must be a list of at least one id");
        }
        node.items().forEach(item -> text(aspect, key, subject, item));
    }

    private void text(Aspect aspect, String key, String subject, Node node) {
        String text = node.text();
        if (aspect == Aspect.VALUES && (text == null || !VALUE.matcher(text).matches())) {
            faults.accept(
                    node,
                    "`" + key + "` needs a number such as 45 or 45.2, not " + (text == null ? node : "[" + text + "]"));
        } else if (text == null) {
            faults.accept(node, "`" + key + "` needs an id, not " + node);
        } else {
            claims.add(new Claim(aspect, subject, text, node.line()));
        }
    }
}
