package shilu.inspection.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import shilu.inspection.Binder;

/// Adds pictures to a PDF, each on an A4 page of its own that lies as the picture does, with a bookmark for each file
/// and a number at the foot of each added page.
final class BinderPages {
    private static final float MARGIN = 28;
    private static final float FOOT = 42;
    private static final float NUMBER_SIZE = 10;

    private final PDDocument document;
    private final int before;
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();

    /// @param more whether the file has pages that were not drawn
    record Pictures(List<Path> files, boolean more) {}

    /// @param before how many pages there are already, which bear their own numbers
    BinderPages(PDDocument document, int before) {
        this.document = document;
        this.before = before;
        document.getDocumentCatalog().setDocumentOutline(bookmarks);
    }

    void add(Binder.Item item, Pictures pictures) throws IOException {
        var bookmark = new PDOutlineItem();
        bookmark.setTitle(item.number() + " " + item.file().name());
        bookmarks.addLast(bookmark);
        for (var file : pictures.files()) {
            var page = page(PDImageXObject.createFromFileByContent(file.toFile(), document));
            if (bookmark.getDestination() == null) bookmark.setDestination(page);
        }
    }

    private PDPage page(PDImageXObject picture) throws IOException {
        var a4 = PDRectangle.A4;
        boolean wide = picture.getWidth() > picture.getHeight();
        var size = wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        var page = new PDPage(size);
        document.addPage(page);
        float width = size.getWidth() - 2 * MARGIN;
        float height = size.getHeight() - MARGIN - FOOT;
        float scale = Math.min(width / picture.getWidth(), height / picture.getHeight());
        float across = picture.getWidth() * scale;
        float up = picture.getHeight() * scale;
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, (size.getWidth() - across) / 2, FOOT + (height - up) / 2, across, up);
        }
        return page;
    }

    void number() throws IOException {
        var font = new PDType1Font(FontName.TIMES_ROMAN);
        for (int at = before; at < document.getNumberOfPages(); at++) {
            var page = document.getPage(at);
            var text = "- " + (at + 1) + " -";
            float width = font.getStringWidth(text) / 1000 * NUMBER_SIZE;
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(font, NUMBER_SIZE);
                content.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, FOOT / 2);
                content.showText(text);
                content.endText();
            }
        }
    }
}
