package shilu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shilu.document.internal.WordFile;

/// A file with one of its parts changed.
final class Rewritten {
    private Rewritten() {}

    static byte[] with(byte[] docx, String part, byte[] changed) {
        var file = WordFile.open(docx);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : file.names()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.equals(part) ? changed : file.bytes(name));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
