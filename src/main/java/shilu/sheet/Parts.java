package shilu.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import shilu.common.Refused;

/// The parts of a workbook's package, walked once before it is read: sizes are counted, not believed, so a file that
/// unpacks to more than its entries say does no harm; addresses no spreadsheet has are refused; and the merged ranges
/// are noted, which stand behind the rows they merge.
final class Parts {
    private static final long MOST_UNPACKED = 400L << 20;
    private static final long MOST_STRINGS = 64L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String file;
    private final ZipFile zip;
    private final List<Merges> merges = new ArrayList<>();
    private long unpacked;

    private Parts(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static Parts of(Path path) {
        var name = path.getFileName().toString();
        try (var zip = new ZipFile(path.toFile())) {
            var parts = new Parts(name, zip);
            parts.walk();
            return parts;
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            throw unreadable instanceof Refused refused ? refused : Book.damaged(name, unreadable);
        }
    }

    /// The merged ranges of the sheet at this place in the workbook.
    Merges merges(int sheet) {
        return sheet < merges.size() ? merges.get(sheet) : Merges.NONE;
    }

    private void walk() throws IOException, XMLStreamException {
        if (zip.size() > MOST_PARTS) throw Refused.because("sheet.bomb", file);
        if (zip.getEntry("xl/workbook.bin") != null) throw Refused.because("sheet.old", file);
        if (zip.getEntry("xl/workbook.xml") == null) throw Refused.because("sheet.other", file);
        var found = new HashMap<String, Merges>();
        for (var entry : zip.stream().toList()) {
            if (entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml"))
                found.put(entry.getName(), sheet(entry));
            else count(entry);
        }
        for (var part : sheetParts()) merges.add(found.getOrDefault(part, Merges.NONE));
    }

    private Merges sheet(ZipEntry entry) throws IOException, XMLStreamException {
        try (var in = new Counted(zip.getInputStream(entry), MOST_UNPACKED)) {
            return Merges.read(reader(in));
        }
    }

    private void count(ZipEntry entry) throws IOException {
        boolean strings = entry.getName().endsWith("sharedStrings.xml");
        try (var in = new Counted(zip.getInputStream(entry), strings ? MOST_STRINGS : MOST_UNPACKED)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    /// The parts of the sheets in the workbook's order.
    private List<String> sheetParts() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        attributes("xl/_rels/workbook.xml.rels", "Relationship", null, "Id", "Target", targets);
        var ids = new java.util.LinkedHashMap<String, String>();
        attributes("xl/workbook.xml", "sheet", RELATIONS, "id", null, ids);
        return ids.keySet().stream()
                .map(id -> targets.getOrDefault(id, ""))
                .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target)
                .toList();
    }

    private void attributes(
            String part,
            String element,
            @Nullable String space,
            String key,
            @Nullable String value,
            Map<String, String> into)
            throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) return;
        try (var in = zip.getInputStream(entry)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals(element)) continue;
                var name = xml.getAttributeValue(space, key);
                if (name != null)
                    into.put(name, value == null ? "" : String.valueOf(xml.getAttributeValue(null, value)));
            }
        }
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /// Counts what is really unpacked and stops at the limit.
    private final class Counted extends InputStream {
        private final InputStream in;
        private long left;

        Counted(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) took(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) took(read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void took(int bytes) {
            left -= bytes;
            unpacked += bytes;
            if (left < 0 || unpacked > MOST_UNPACKED) throw Refused.because("sheet.bomb", file);
        }
    }
}
