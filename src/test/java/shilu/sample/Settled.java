package shilu.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip package with the same bytes every time it is made: entries and properties carry one fixed moment.
public final class Settled {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2025, 1, 1, 0, 0);
    private static final String WRITTEN = "2025-01-01T00:00:00Z";

    private Settled() {}

    public static byte[] zip(byte[] made) {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(made).get();
                var to = new ZipOutputStream(out)) {
            to.setLevel(9);
            for (var entry : Collections.list(from.getEntries())) {
                var settled = new ZipEntry(entry.getName());
                settled.setTimeLocal(MOMENT);
                to.putNextEntry(settled);
                var bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals("docProps/core.xml") ? dated(bytes) : bytes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] dated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + WRITTEN)
                .getBytes(StandardCharsets.UTF_8);
    }
}
