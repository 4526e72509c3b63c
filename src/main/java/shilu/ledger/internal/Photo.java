package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import shilu.common.Refused;

/// Drops what a camera wrote into a photo, its place included, by drawing it anew the right way up.
final class Photo {
    /// More is no photo of a meeting but an attempt to fill the memory.
    private static final long MOST_PIXELS = 60_000_000;

    private Photo() {}

    static void stripped(Path from, Path to, String mediaType, String name) throws IOException {
        if (pixels(from, name) > MOST_PIXELS) throw Refused.because("evidence.photo.too-large", name);
        var format = mediaType.equals(EvidenceType.PNG) ? "png" : "jpg";
        try (var out = Files.newOutputStream(to)) {
            Thumbnails.of(from.toFile())
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(0.9)
                    .toOutputStream(out);
        }
    }

    private static long pixels(Path file, String name) throws IOException {
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) throw Refused.because("evidence.photo.unreadable", name);
            var reader = readers.next();
            try {
                reader.setInput(content, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
