package shilu.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import shilu.common.Refused;

/// A Word file as its parts, read within limits: what an upload may cost is bounded before it is unpacked.
public final class WordFile {
    static final int MAX_FILE = 50 << 20;
    static final int MAX_PARTS = 4_000;
    static final long MAX_UNPACKED = 100L << 20;
    /// A part may be this many times its packed size, once it is larger than [#HARMLESS].
    static final int MAX_RATIO = 200;

    static final int HARMLESS = 4 << 20;

    private final Map<String, byte[]> parts;

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /// Unpacks a docx. Refused when it is no Word file, is too large, would unpack to too much, or names a part twice
    /// or outside the package.
    public static WordFile open(byte[] docx) {
        if (docx.length > MAX_FILE) throw Refused.because("document.file.too-large", MAX_FILE >> 20);
        if (docx.length < 4 || docx[0] != 'P' || docx[1] != 'K') throw Refused.because("document.file.not-word");
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(docx))
                .get()) {
            var file = new WordFile(unpack(zip));
            if (!file.has("[Content_Types].xml")) throw Refused.because("document.file.not-word");
            return file;
        } catch (IOException | IllegalArgumentException broken) {
            throw Refused.because("document.file.broken", String.valueOf(broken.getMessage()));
        }
    }

    private static Map<String, byte[]> unpack(ZipFile zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        long left = MAX_UNPACKED;
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.isDirectory()) continue;
            if (parts.size() == MAX_PARTS) throw Refused.because("document.file.bomb");
            var name = safe(entry);
            byte[] bytes = unpack(zip, entry, left);
            left -= bytes.length;
            if (parts.put(name, bytes) != null) throw Refused.because("document.file.part-twice", name);
        }
        return parts;
    }

    private static String safe(ZipArchiveEntry entry) {
        var name = entry.getName();
        boolean outside = name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../");
        if (outside) throw Refused.because("document.file.part-outside", name);
        if (entry.getGeneralPurposeBit().usesEncryption()) throw Refused.because("document.file.encrypted");
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED)
            throw Refused.because("document.file.broken", name);
        return name;
    }

    private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        long allowed = Math.min(left, Math.max(HARMLESS, MAX_RATIO * Math.max(0, entry.getCompressedSize())));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, allowed + 1));
            if (bytes.length > allowed) throw Refused.because("document.file.bomb");
            return bytes;
        }
    }

    public Collection<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    public boolean has(String name) {
        return parts.containsKey(name);
    }

    /// The bytes of a part that is there.
    public byte[] bytes(String name) {
        var bytes = parts.get(name);
        if (bytes == null) throw new IllegalArgumentException("no part " + name);
        return bytes;
    }
}
