package shilu.document.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Writes a package: parts that never change go in packed as they are, the others are packed once and straight into the
/// result. Entries carry their sizes in front and one fixed time, so that the same parts give the same file.
final class Zip implements AutoCloseable {
    private static final long TIME = 315532800000L;
    private static final int LEVEL = 3;

    private final Utf8 result;
    private final ZipArchiveOutputStream zip;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final byte[] chunk = new byte[8192];

    /// A part as it lies packed in a file.
    record Packed(String name, long crc, long size, byte[] bytes, boolean deflated) {}

    Zip(int expected) {
        result = new Utf8(expected);
        zip = new ZipArchiveOutputStream(result);
    }

    /// The parts of a file, packed, that are wanted.
    static List<Packed> packed(byte[] docx, Predicate<String> wanted) {
        var parts = new ArrayList<Packed>();
        try (var file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(docx))
                .get()) {
            for (var entry : Collections.list(file.getEntries())) {
                if (entry.isDirectory() || !wanted.test(entry.getName())) continue;
                try (var raw = file.getRawInputStream(entry)) {
                    boolean deflated = entry.getMethod() == ZipEntry.DEFLATED;
                    parts.add(new Packed(
                            entry.getName(), entry.getCrc(), entry.getSize(), raw.readAllBytes(), deflated));
                }
            }
            return parts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Packs a part.
    static Packed pack(String name, byte[] bytes) {
        try (var alone = new Zip(bytes.length / 2 + 64)) {
            return alone.packed(name, bytes, bytes.length);
        }
    }

    void add(Packed part) {
        var entry = entry(part.name(), part.deflated() ? ZipEntry.DEFLATED : ZipEntry.STORED);
        entry.setCrc(part.crc());
        entry.setSize(part.size());
        entry.setCompressedSize(part.bytes().length);
        put(entry, part.bytes());
    }

    void add(String name, Utf8 part) {
        add(packed(name, part.array(), part.size()));
    }

    void add(String name, byte[] part) {
        add(packed(name, part, part.length));
    }

    byte[] finish() {
        try {
            zip.finish();
            return result.copy();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Packed packed(String name, byte[] bytes, int size) {
        var crc = new CRC32();
        crc.update(bytes, 0, size);
        deflater.reset();
        deflater.setInput(bytes, 0, size);
        deflater.finish();
        var packed = new Utf8(size / 8 + 256);
        while (!deflater.finished()) packed.write(chunk, 0, deflater.deflate(chunk));
        return new Packed(name, crc.getValue(), size, packed.copy(), true);
    }

    private static ZipArchiveEntry entry(String name, int method) {
        var entry = new ZipArchiveEntry(name);
        entry.setTime(TIME);
        entry.setMethod(method);
        return entry;
    }

    private void put(ZipArchiveEntry entry, byte[] raw) {
        try {
            zip.addRawArchiveEntry(entry, new ByteArrayInputStream(raw));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}
