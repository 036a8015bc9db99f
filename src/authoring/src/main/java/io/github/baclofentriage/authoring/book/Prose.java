package io.github.baclofentriage.authoring.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Prose that a pack brings as Markdown. It is of unknown origin: HTML in it becomes plain text, an image its words, a link that is
 * not http or https its words. Ids of rules and keys of sources become links.
 */
public final class Prose implements Block {
    /** The first level of headings below a part of a chapter. */
    private static final int LEVEL = 4;

    private static final int DEEPEST = 6;

    /** Stands around a table, which scrolls by itself where a screen is narrower. */
    private static final String WIDE = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n";

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Node document;

    private Prose(Node document) {
        this.document = document;
    }

    static Prose of(String markdown, PackLinks links) {
        Node document = Parser.builder().extensions(TABLES).build().parse(markdown);
        Node first = document.getFirstChild();
        if (first instanceof Heading heading && heading.getLevel() == 1) {
            // The part of the book has a heading of its own.
            first.unlink();
        }
        document.accept(new Harmless());
        document.accept(new Linking(links));
        return new Prose(document);
    }

    /**
     * The prose as HTML.
     *
     * @return elements that may stand in the body of a page
     */
    public String html() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document)
                .replace("<table>", WIDE + "<table>")
                .replace("</table>", "</table></div>");
    }

    /**
     * The prose as Markdown.
     *
     * @return lines
     */
    public String markdown() {
        return MarkdownRenderer.builder().extensions(TABLES).build().render(document);
    }

    /** Takes out what could load, run or lead anywhere unsound, and shows units as they are shown elsewhere. */
    private static final class Harmless extends AbstractVisitor {
        @Override
        public void visit(HtmlBlock block) {
            Node plain = new org.commonmark.node.Paragraph();
            plain.appendChild(
                    new Text(block.getLiteral().replaceAll("\\s+", " ").strip()));
            block.insertAfter(plain);
            block.unlink();
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.insertAfter(new Text(inline.getLiteral()));
            inline.unlink();
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(Units.inWords(text.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String address = Addresses.address(link.getDestination());
            link.setTitle(null);
            if (address == null) {
                unwrap(link);
            } else {
                link.setDestination(address);
            }
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + LEVEL - 2));
        }

        private static void unwrap(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }

    /** Leads from ids to rules and sources. */
    private static final class Linking extends AbstractVisitor {
        private final PackLinks links;

        private Linking(PackLinks links) {
            this.links = links;
        }

        @Override
        public void visit(Link link) {
            // A link inside a link leads nowhere.
        }

        @Override
        public void visit(Code code) {
            String href = links.href(code.getLiteral());
            if (href != null) {
                Link link = new Link(href, null);
                code.insertBefore(link);
                link.appendChild(code);
            }
        }

        @Override
        public void visit(Text text) {
            List<Node> parts = new ArrayList<>();
            Matcher ids = links.rules(text.getLiteral());
            int end = 0;
            while (ids.find()) {
                parts.add(new Text(text.getLiteral().substring(end, ids.start())));
                Link link = new Link(links.href(ids.group()), null);
                link.appendChild(new Text(ids.group()));
                parts.add(link);
                end = ids.end();
            }
            if (end > 0) {
                parts.add(new Text(text.getLiteral().substring(end)));
                parts.forEach(text::insertBefore);
                text.unlink();
            }
        }
    }
}
