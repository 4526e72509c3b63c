package shilu.document.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
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
    /// Not the first day of zip's calendar: that one brings the machine's time zone into the file.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int LEVEL = 3;

    private final Utf8 packed;
    private final Utf8 result;
    private final ZipArchiveOutputStream zip;
    private final Deflater deflater = new Deflater(LEVEL, true);

    /// A part as it lies packed in a file.
    record Packed(String name, long crc, long size, byte[] bytes, boolean deflated) {}

    /// @param packed takes each part while it is packed
    /// @param result takes the package
    Zip(Utf8 packed, Utf8 result) {
        this.packed = packed;
        this.result = result;
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
                    parts.add(
                            new Packed(entry.getName(), entry.getCrc(), entry.getSize(), raw.readAllBytes(), deflated));
                }
            }
            return parts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Packs a part.
    static Packed pack(String name, byte[] bytes) {
        try (var alone = new Zip(new Utf8(bytes.length / 2), new Utf8(0))) {
            long crc = alone.deflate(bytes, bytes.length);
            return new Packed(name, crc, bytes.length, alone.packed.copy(), true);
        }
    }

    void add(Packed part) {
        var entry = entry(part.name(), part.crc(), part.size(), part.bytes().length);
        if (!part.deflated()) entry.setMethod(ZipEntry.STORED);
        put(entry, new ByteArrayInputStream(part.bytes()));
    }

    void add(String name, Utf8 part) {
        long crc = deflate(part.array(), part.size());
        put(entry(name, crc, part.size(), packed.size()), new ByteArrayInputStream(packed.array(), 0, packed.size()));
    }

    byte[] finish() {
        try {
            zip.finish();
            return result.copy();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Packs into the buffer and answers the check sum.
    private long deflate(byte[] bytes, int size) {
        var crc = new CRC32();
        crc.update(bytes, 0, size);
        deflater.reset();
        deflater.setInput(bytes, 0, size);
        deflater.finish();
        packed.truncate(0);
        while (!deflater.finished()) packed.deflated(deflater);
        return crc.getValue();
    }

    private static ZipArchiveEntry entry(String name, long crc, long size, long packedSize) {
        var entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setCrc(crc);
        entry.setSize(size);
        entry.setCompressedSize(packedSize);
        return entry;
    }

    private void put(ZipArchiveEntry entry, ByteArrayInputStream raw) {
        try {
            zip.addRawArchiveEntry(entry, raw);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}
