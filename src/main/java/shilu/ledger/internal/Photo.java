package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.tasks.UnsupportedFormatException;
import shilu.common.Refused;

/// Drops what a camera wrote into a photo, its place included, by drawing it anew the right way up.
final class Photo {
    /// More is no photo of a meeting but an attempt to fill the memory.
    private static final long MOST_PIXELS = 60_000_000;

    private static final Set<String> TYPES = Set.of(EvidenceType.JPEG, EvidenceType.PNG, EvidenceType.WEBP);

    /// One at a time: a photo of 12 million points needs some 100 MB while it is drawn.
    private static final ReentrantLock BRUSH = new ReentrantLock();

    private Photo() {}

    static boolean is(String mediaType) {
        return TYPES.contains(mediaType);
    }

    /// Refused when it cannot be read, or has too many points.
    ///
    /// @return the media type it has now: what few programs open (WebP) becomes what all do
    static String stripped(Path from, Path to, String mediaType, String name) throws IOException {
        try {
            var type = looked(from, mediaType, name);
            draw(from, to, type.equals(EvidenceType.PNG) ? "png" : "jpg");
            return type;
        } catch (IIOException | UnsupportedFormatException broken) {
            throw Refused.because("evidence.photo.unreadable", name);
        }
    }

    private static void draw(Path from, Path to, String format) throws IOException {
        BRUSH.lock();
        try (var out = Files.newOutputStream(to)) {
            Thumbnails.of(from.toFile())
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(0.9)
                    .toOutputStream(out);
        } finally {
            BRUSH.unlock();
        }
    }

    private static String looked(Path file, String mediaType, String name) throws IOException {
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) throw Refused.because("evidence.photo.unreadable", name);
            var reader = readers.next();
            try {
                reader.setInput(content, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    throw Refused.because("evidence.photo.too-large", name);
                return mediaType.equals(EvidenceType.WEBP) ? plain(reader) : mediaType;
            } finally {
                reader.dispose();
            }
        }
    }

    private static String plain(ImageReader webp) throws IOException {
        boolean clear = webp.getRawImageType(0).getColorModel().hasAlpha();
        return clear ? EvidenceType.PNG : EvidenceType.JPEG;
    }
}
