package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.List;

/** Holds the YAML files against their shapes: keys unknown or missing, values of another kind. */
final class ShapeCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        check(pack, LintedPack.PACK, pack.isOverlay() ? PackShapes.overlay() : PackShapes.pack(), faults);
        check(pack, LintedPack.VOCABULARY, PackShapes.vocabulary(), faults);
        check(pack, LintedPack.SOURCES, PackShapes.sources(pack.syndromes().known()), faults);
    }

    private static void check(LintedPack pack, String file, Shape shape, FaultList faults) {
        Node root = pack.yaml(file);
        if (root != null) {
            new Walk(file, faults).visit(root, "", shape);
            String format = "baclofen-triage/" + file.replace(".yaml", "") + "/1";
            Node written = root.get("format");
            if (written != null && !format.equals(written.text())) {
                faults.add(
                        file,
                        written,
                        LintCheck.WRONG_FORMAT,
                        "",
                        "the format is " + FaultList.shown(String.valueOf(written.text())) + ". Maybe " + format + ".");
            }
        }
    }

    /** One file. */
    private record Walk(String file, FaultList faults) {
        void visit(Node node, String key, Shape shape) {
            if (shape instanceof Shape.OrNull either) {
                if (!node.isNull()) {
                    visit(node, key, either.shape());
                }
            } else if (shape instanceof Shape.Scalar scalar) {
                if (!scalar.sound().test(node)) {
                    wrong(node, key, scalar.what());
                }
            } else if (shape instanceof Shape.Items items) {
                if (!node.isSequence()) {
                    wrong(node, key, "a list");
                }
                node.items().forEach(item -> visit(item, key, items.each()));
            } else if (shape instanceof Shape.Entries entries) {
                if (!node.isMapping()) {
                    wrong(node, key, "a mapping");
                }
                node.entries().forEach((name, value) -> visit(value, name, entries.each()));
            } else if (shape instanceof Shape.Keys keys) {
                visit(node, key, keys);
            }
        }

        private void visit(Node node, String key, Shape.Keys keys) {
            if (!node.isMapping()) {
                wrong(node, key, "a mapping");
                return;
            }
            keys.needed().keySet().stream()
                    .filter(needed -> node.get(needed) == null)
                    .forEach(needed -> faults.add(
                            file,
                            node,
                            LintCheck.MISSING_KEY,
                            subject(node, key),
                            "the key " + FaultList.shown(needed) + " is needed"
                                    + (key.isEmpty() ? "." : " in " + FaultList.shown(subject(node, key)) + ".")));
            List<String> words = new ArrayList<>(keys.needed().keySet());
            words.addAll(keys.known().keySet());
            node.entries().forEach((name, value) -> {
                Shape shape = keys.of(name);
                if (shape == null) {
                    faults.add(
                            file,
                            value,
                            LintCheck.UNKNOWN_KEY,
                            subject(node, key),
                            "the key " + FaultList.shown(name) + " means nothing here." + FaultList.maybe(name, words));
                } else {
                    visit(value, name, shape);
                }
            });
        }

        /** A term is known by its id; what stands under a name by that name. */
        private static String subject(Node node, String key) {
            Node id = node.get("id");
            String text = id == null ? null : id.text();
            return text == null ? key : text;
        }

        private void wrong(Node node, String key, String what) {
            String text = node.text();
            faults.add(
                    file,
                    node,
                    LintCheck.WRONG_VALUE,
                    key,
                    (key.isEmpty() ? "the document" : FaultList.shown(key)) + " needs " + what + ", not "
                            + (text == null ? node.toString() : FaultList.shown(text)) + ".");
        }
    }
}
