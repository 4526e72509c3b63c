package shilu.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import shilu.common.Refused;

/// Tells by its content whether a file can be a workbook we read. Names lie; the first bytes do not.
final class WorkbookFile {
    static final long MOST_BYTES = 40L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    /// The stream in which Office keeps a workbook with a password, as its folder of streams writes it.
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private WorkbookFile() {}

    static void check(Path file) {
        var name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) throw Refused.because("sheet.missing", name);
        try {
            long size = Files.size(file);
            if (size == 0) throw Refused.because("sheet.empty", name);
            if (size > MOST_BYTES) throw Refused.because("sheet.too-large", name, size >> 20, MOST_BYTES >> 20);
            var start = start(file);
            if (starts(start, OLE)) throw Refused.because(encrypted(file) ? "sheet.password" : "sheet.old", name);
            if (!starts(start, ZIP)) throw Refused.because("sheet.other", name);
        } catch (IOException unreadable) {
            throw Book.damaged(name, unreadable);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(8);
            channel.read(buffer);
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean encrypted(Path file) throws IOException {
        var latin = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return latin.contains(new String(ENCRYPTED, StandardCharsets.ISO_8859_1));
    }
}
