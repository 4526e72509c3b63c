package shilu.document.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import shilu.common.Refused;
import shilu.document.Rendering;

/// The contents' page numbers. The entries are links, so the rendered file says where each leads; every sheet and every
/// report begins on a page of its own, so the pages in their order are those of the entries.
public final class PageNumbers {
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final Duration LEAST = Duration.ofSeconds(120);
    private static final int HEAD = 128 << 10;
    private static final int ENTRY = 2 << 10;

    private PageNumbers() {}

    public static void write(Path volume, int sheets, int reports, Rendering rendering, Path to) throws IOException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= sheets; i++) names.add(Entry.sheet(i));
        for (int i = 1; i <= reports; i++) names.add(Entry.report(i));
        var pdf = rendering.pdf(Files.readAllBytes(volume), LEAST.plus(EACH.multipliedBy(reports)));
        write(volume, names, pages(pdf, names.size()), to);
    }

    /// The page each entry leads to; the first one's is page 1.
    static List<Integer> pages(byte[] pdf, int entries) throws IOException {
        var led = new TreeSet<Integer>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                if (!led.isEmpty() && page >= led.first()) break;
                for (var annotation : document.getPage(page).getAnnotations())
                    if (annotation instanceof PDAnnotationLink link)
                        page(document, link).ifPresent(led::add);
            }
        }
        if (led.size() != entries) throw Refused.because("document.volume.contents", entries, led.size());
        int first = led.first();
        return led.stream().map(page -> page - first + 1).toList();
    }

    private static Optional<Integer> page(PDDocument document, PDAnnotationLink link) throws IOException {
        PDDestination to = link.getDestination();
        if (to == null && link.getAction() instanceof PDActionGoTo go) to = go.getDestination();
        if (to instanceof PDNamedDestination named)
            to = document.getDocumentCatalog().findNamedDestinationPage(named);
        return to instanceof PDPageDestination page ? Optional.of(page.retrievePageNumber()) : Optional.empty();
    }

    private static void write(Path volume, List<String> names, List<Integer> pages, Path to) throws IOException {
        try (var zip = ZipFile.builder().setPath(volume).get();
                var out = new ZipArchiveOutputStream(to)) {
            out.setLevel(3);
            var all = zip.getEntriesInPhysicalOrder();
            while (all.hasMoreElements()) {
                var entry = all.nextElement();
                if (entry.getName().equals(VolumePackage.MAIN)) body(zip, entry, names, pages, out);
                else copy(zip, entry, out);
            }
            out.finish();
        }
    }

    private static void copy(ZipFile zip, ZipArchiveEntry entry, ZipArchiveOutputStream out) throws IOException {
        try (var raw = zip.getRawInputStream(entry)) {
            out.addRawArchiveEntry(entry, raw);
        }
    }

    /// The contents stand near the beginning: that much is read, the rest flows through.
    private static void body(
            ZipFile zip, ZipArchiveEntry entry, List<String> names, List<Integer> pages, ZipArchiveOutputStream out)
            throws IOException {
        var fresh = new ZipArchiveEntry(entry.getName());
        fresh.setTimeLocal(VolumePackage.TIME);
        out.putArchiveEntry(fresh);
        try (InputStream in = zip.getInputStream(entry)) {
            // byte for byte: the cut may fall into a character
            var head = new String(in.readNBytes(HEAD + names.size() * ENTRY), StandardCharsets.ISO_8859_1);
            out.write(filled(head, names, pages).getBytes(StandardCharsets.ISO_8859_1));
            in.transferTo(out);
        }
        out.closeArchiveEntry();
    }

    private static String filled(String head, List<String> names, List<Integer> pages) {
        var text = new StringBuilder(head);
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            var unknown = Entry.unknown(names.get(i));
            int at = text.indexOf(unknown, from);
            if (at < 0) throw Refused.because("document.volume.contents", names.size(), i);
            var known = Entry.known(names.get(i), pages.get(i));
            text.replace(at, at + unknown.length(), known);
            from = at + known.length();
        }
        return text.toString();
    }
}
