package shilu.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What stands where on the pages of a PDF, in millimetres from the top left corner.
public final class Pages extends PDFTextStripper {
    private static final double POINT = 25.4 / 72;
    /// Below this, half a text area under its end, stands the page number.
    private static final double FOOT = 37 + 225 + 3;

    private final List<TextPosition> characters = new ArrayList<>();

    private Pages() {}

    public record Page(double width, double height, List<Line> lines) {
        public List<Line> body() {
            return lines.stream().filter(line -> line.middle() < FOOT).toList();
        }

        public Line number() {
            return lines.stream()
                    .filter(line -> line.middle() >= FOOT)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// One line without its blanks; points and face are those of its first character.
    public record Line(String text, double left, double right, double baseline, double points, String face) {
        public double top() {
            return baseline - 0.88 * points * POINT;
        }

        public double bottom() {
            return baseline + 0.12 * points * POINT;
        }

        /// About the height of a dash.
        public double middle() {
            return baseline - 0.33 * points * POINT;
        }
    }

    public static List<Page> of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<Page>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var reading = new Pages();
                reading.setStartPage(i);
                reading.setEndPage(i);
                reading.writeText(document, new StringWriter());
                var box = document.getPage(i - 1).getMediaBox();
                pages.add(new Page(box.getWidth() * POINT, box.getHeight() * POINT, reading.lines()));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void processTextPosition(TextPosition character) {
        if (!character.getUnicode().isBlank()) characters.add(character);
    }

    /// Characters whose baselines lie within a point of each other are a line.
    private List<Line> lines() {
        var byBaseline = characters.stream().collect(Collectors.groupingBy(one -> Math.round(one.getYDirAdj() / 1.5)));
        return byBaseline.values().stream()
                .map(Pages::line)
                .sorted(Comparator.comparingDouble(Line::baseline))
                .toList();
    }

    private static Line line(List<TextPosition> characters) {
        var sorted = characters.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .toList();
        var first = sorted.getFirst();
        var last = sorted.getLast();
        return new Line(
                sorted.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                first.getXDirAdj() * POINT,
                (last.getXDirAdj() + last.getWidthDirAdj()) * POINT,
                first.getYDirAdj() * POINT,
                first.getFontSizeInPt(),
                first.getFont().getName());
    }
}
