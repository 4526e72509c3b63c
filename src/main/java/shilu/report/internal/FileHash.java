package shilu.report.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shilu.common.Sha256;

/// SHA-256 of a kept file, in lower-case hexadecimal.
final class FileHash {
    private FileHash() {}

    static String of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String of(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
