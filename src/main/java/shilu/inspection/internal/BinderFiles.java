package shilu.inspection.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import shilu.document.Fonts;
import shilu.document.Rendering;
import shilu.inspection.Binder;
import shilu.installation.DataFolder;
import shilu.ledger.Preview;
import shilu.ledger.Previews;

/// Writes binders: as an archive, and as one PDF of the drawn pages. Files come from strangers, so a PDF among them is
/// not opened here: its pages were drawn apart (0018), and these pictures are what is bound.
@Component
class BinderFiles {
    private static final String CONTENTS = "000-目录.docx";
    /// As wide as any page number of a binder: the contents are laid out alike with it and with the numbers.
    private static final String NOT_YET = "0000";

    private final Contents contents;
    private final Previews previews;
    private final DataFolder folder;

    BinderFiles(Contents contents, Previews previews, DataFolder folder) {
        this.contents = contents;
        this.previews = previews;
        this.folder = folder;
    }

    void zip(Binder binder, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            add(zip, CONTENTS, contents.docx(binder, "文件号", item -> "%03d".formatted(item.number())));
            for (var item : binder.items()) {
                var content = item.content();
                if (content.isEmpty()) continue;
                zip.putNextEntry(new ZipEntry(item.archived()));
                Files.copy(content.get().file(), zip);
                zip.closeEntry();
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    void pdf(Binder binder, OutputStream to) throws IOException {
        var rendering = Rendering.in(folder.folder("rendering"), Fonts.installed());
        var drawn = drawn(binder);
        var laid =
                rendering.pdf(contents.docx(binder, "页码", item -> drawn.containsKey(item.number()) ? NOT_YET : "见压缩包"));
        int before = pages(laid);
        var numbers = numbers(binder, drawn, before);
        var said = rendering.pdf(contents.docx(
                binder,
                "页码",
                item -> numbers.containsKey(item.number()) ? String.valueOf(numbers.get(item.number())) : "见压缩包"));
        try (var bound = Loader.loadPDF(said)) {
            var pages = new BinderPages(bound, before);
            for (var item : binder.items()) {
                var picture = drawn.get(item.number());
                if (picture != null) pages.add(item, picture);
            }
            pages.number();
            bound.save(to);
        }
    }

    /// The pictures of each file that has any.
    private Map<Integer, BinderPages.Pictures> drawn(Binder binder) {
        var drawn = new HashMap<Integer, BinderPages.Pictures>();
        for (var item : binder.items()) {
            var content = item.content();
            if (content.isEmpty() || !(previews.of(content.get()) instanceof Preview.Drawn pages)) continue;
            var files = new ArrayList<java.nio.file.Path>();
            for (int page = 1; page <= pages.pages(); page++) files.add(pages.page(page));
            if (content.get().photo()) files.add(content.get().file());
            drawn.put(item.number(), new BinderPages.Pictures(List.copyOf(files), pages.more()));
        }
        return drawn;
    }

    private static Map<Integer, Integer> numbers(Binder binder, Map<Integer, BinderPages.Pictures> drawn, int before) {
        var numbers = new HashMap<Integer, Integer>();
        int next = before + 1;
        for (var item : binder.items()) {
            var pictures = drawn.get(item.number());
            if (pictures == null) continue;
            numbers.put(item.number(), next);
            next += pictures.files().size();
        }
        return numbers;
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
