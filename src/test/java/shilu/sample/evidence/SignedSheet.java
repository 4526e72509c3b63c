package shilu.sample.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A sheet with names and scribbles beside them, as a PDF with its font inside.
final class SignedSheet {
    /// From the package fonts-lxgw-wenkai; only the characters used are embedded.
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf");
    private static final float LEFT = 72;
    private static final float ROW = 34;
    private static final float[] COLUMNS = {LEFT, LEFT + 60, LEFT + 190, LEFT + 450};

    private final String unit;
    private final String title;
    private final List<String> people;

    SignedSheet(String unit, String title, List<String> people) {
        this.unit = unit;
        this.title = title;
        this.people = people;
    }

    byte[] pdf() {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var ttf = Files.newInputStream(FONT)) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.setDocumentId(1L);
            var font = PDType0Font.load(document, ttf, true);
            try (var on = new PDPageContentStream(document, page)) {
                draw(on, font);
            }
            document.save(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private void draw(PDPageContentStream on, PDFont font) throws IOException {
        text(on, font, 22, 190, 770, title + "（样例）");
        text(on, font, 12, LEFT, 735, "单位：" + unit + "        时间：____年__月__日");
        float top = 715;
        int rows = people.size() + 1;
        for (int row = 0; row <= rows; row++) line(on, COLUMNS[0], top - row * ROW, COLUMNS[3], top - row * ROW);
        for (var column : COLUMNS) line(on, column, top, column, top - rows * ROW);
        row(on, font, top, "序号", "姓名", "签字");
        var random = new Random(title.hashCode());
        for (int i = 0; i < people.size(); i++) {
            float y = top - (i + 1) * ROW;
            row(on, font, y, String.valueOf(i + 1), people.get(i), "");
            scribble(on, COLUMNS[2] + 30, y - ROW / 2, random);
        }
        text(on, font, 10, LEFT, top - rows * ROW - 24, "本页为样例，姓名均为虚构。");
    }

    private static void row(PDPageContentStream on, PDFont font, float top, String... cells) throws IOException {
        for (int cell = 0; cell < cells.length; cell++) text(on, font, 13, COLUMNS[cell] + 12, top - 22, cells[cell]);
    }

    private static void text(PDPageContentStream on, PDFont font, float size, float x, float y, String text)
            throws IOException {
        on.beginText();
        on.setFont(font, size);
        on.newLineAtOffset(x, y);
        on.showText(text);
        on.endText();
    }

    private static void line(PDPageContentStream on, float x1, float y1, float x2, float y2) throws IOException {
        on.setLineWidth(0.7f);
        on.moveTo(x1, y1);
        on.lineTo(x2, y2);
        on.stroke();
    }

    /// Something like a signature, of nobody.
    private static void scribble(PDPageContentStream on, float x, float y, Random random) throws IOException {
        on.setLineWidth(1.1f);
        on.moveTo(x, y);
        for (int stroke = 0; stroke < 4; stroke++) {
            float to = x + 22 * (stroke + 1);
            on.curveTo(
                    x + 8,
                    y + random.nextInt(22) - 11,
                    to - 8,
                    y + random.nextInt(22) - 11,
                    to,
                    y + random.nextInt(9) - 4);
            x = to;
        }
        on.stroke();
    }
}
