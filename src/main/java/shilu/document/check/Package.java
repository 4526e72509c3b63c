package shilu.document.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import shilu.document.internal.WordFile;

/// Writes a package anew with some of its parts changed.
final class Package {
    private Package() {}

    static byte[] with(WordFile file, Map<String, byte[]> changed) {
        var names = new LinkedHashSet<String>();
        // programs expect the content types first
        names.add("[Content_Types].xml");
        names.addAll(file.names());
        names.addAll(changed.keySet());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(changed.containsKey(name) ? changed.get(name) : file.bytes(name));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] bytes(Document part) {
        var out = new ByteArrayOutputStream();
        try {
            part.setXmlStandalone(true);
            // the JDK's own: another on the class path once took over and cost a second
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(part), new StreamResult(out));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
