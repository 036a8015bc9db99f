package io.github.baclofentriage.benchmarks.compare;

import io.github.baclofentriage.benchmarks.compare.Comparison.Row;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws a comparison as a picture in SVG: a bar for each way, on a logarithmic scale. */
final class ComparisonPicture {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 760;
    private static final int HEIGHT = 360;
    private static final Color INK = new Color(0x1f2933);
    private static final Color FAINT = new Color(0xd5dbe1);
    private static final Color OURS = new Color(0x0b6e99);
    private static final Color OTHERS = new Color(0x8a97a5);

    private ComparisonPicture() {}

    static String of(Comparison comparison) {
        System.setProperty("java.awt.headless", "true");
        Document document = document();
        SVGGraphics2D graphics = new SVGGraphics2D(document);
        graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
        chart(comparison).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Element root = graphics.getRoot();
        describe(document, root, comparison);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says in words what the picture shows, for those who do not see it, and lets it grow with its page. */
    private static void describe(Document document, Element root, Comparison comparison) {
        StringBuilder words = new StringBuilder();
        for (Row row : comparison.ways()) {
            words.append(row.way()).append(' ').append(told(row)).append("; ");
        }
        root.setAttribute("viewBox", "0 0 " + WIDTH + ' ' + HEIGHT);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title description");
        Element description = document.createElementNS(SVG, "desc");
        description.setAttribute("id", "description");
        description.setTextContent(words + subtitle(comparison));
        root.insertBefore(description, root.getFirstChild());
        Element title = document.createElementNS(SVG, "title");
        title.setAttribute("id", "title");
        title.setTextContent(title(comparison));
        root.insertBefore(title, root.getFirstChild());
    }

    private static String title(Comparison comparison) {
        return "Microseconds a case, " + comparison.rules() + " rules";
    }

    private static String subtitle(Comparison comparison) {
        return String.format(
                Locale.ROOT,
                "%d cases, the same answers from all, a full report from this library only; %d cores, best second of %d rounds.",
                comparison.cases(),
                comparison.cores(),
                comparison.rounds());
    }

    private static String told(Row row) {
        return String.format(Locale.ROOT, "%,.0f \u00b5s, %,.0f kB", row.micros(), row.bytes() / 1000);
    }

    private static JFreeChart chart(Comparison comparison) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        comparison.ways().forEach(row -> bars.addValue(row.micros(), "time", row.way()));
        CategoryPlot plot = new CategoryPlot(bars, names(), scale(comparison), renderer(comparison));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setAxisOffset(new RectangleInsets(4, 8, 4, 0));
        plot.setRangeGridlinePaint(FAINT);
        JFreeChart chart = new JFreeChart(title(comparison), font(Font.BOLD, 18), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 12, 10, 20));
        chart.getTitle().setPaint(INK);
        chart.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
        TextTitle subtitle = new TextTitle(subtitle(comparison), font(Font.PLAIN, 12));
        subtitle.setPaint(INK);
        subtitle.setHorizontalAlignment(HorizontalAlignment.LEFT);
        subtitle.setTextAlignment(HorizontalAlignment.LEFT);
        chart.addSubtitle(subtitle);
        return chart;
    }

    private static CategoryAxis names() {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(font(Font.PLAIN, 13));
        names.setTickLabelPaint(INK);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setMaximumCategoryLabelWidthRatio(1);
        return names;
    }

    /** Begins at a power of ten well below all bars, and leaves room for the words behind the longest. */
    private static LogAxis scale(Comparison comparison) {
        double least = comparison.ways().stream().mapToDouble(Row::micros).min().orElse(1);
        double most = comparison.ways().stream().mapToDouble(Row::micros).max().orElse(1);
        LogAxis scale = new LogAxis("microseconds, on a logarithmic scale");
        scale.setRange(base(least), base(least) * Math.pow(most / base(least), 1.7));
        scale.setTickUnit(new NumberTickUnit(1));
        scale.setNumberFormatOverride(java.text.NumberFormat.getIntegerInstance(Locale.ROOT));
        scale.setTickLabelFont(font(Font.PLAIN, 12));
        scale.setTickLabelPaint(INK);
        scale.setLabelFont(font(Font.PLAIN, 12));
        scale.setLabelPaint(INK);
        scale.setAxisLineVisible(false);
        return scale;
    }

    private static double base(double least) {
        return Math.pow(10, Math.floor(Math.log10(least / 2)));
    }

    private static BarRenderer renderer(Comparison comparison) {
        BarRenderer renderer = new Bars();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.1);
        renderer.setBase(
                base(comparison.ways().stream().mapToDouble(Row::micros).min().orElse(1)));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultItemLabelFont(font(Font.PLAIN, 12));
        renderer.setDefaultItemLabelPaint(INK);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset data, int series, int bar) {
                Row row = comparison.ways().get(bar);
                String ratio = bar == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %s times ours",
                                ComparisonTable.ratio(
                                        row.micros() / comparison.ours().micros()));
                return told(row) + ratio;
            }
        });
        return renderer;
    }

    /** Bars of which the first stands out. */
    private static final class Bars extends BarRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Paint getItemPaint(int series, int bar) {
            return bar == 0 ? OURS : OTHERS;
        }
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
