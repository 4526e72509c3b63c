package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.Orientation;
import shilu.common.Refused;

/// Drops what a camera wrote into a photo, its place included, by drawing it anew the right way up.
///
/// It is drawn with as little memory as can be: a photo of 12 million points takes 36 MB, twice that where it is to be
/// turned, and photos are drawn one at a time.
final class Photo {
    /// More is no photo of a meeting but an attempt to fill the memory.
    private static final long MOST_POINTS = 60_000_000;
    /// Of a point, read and turned.
    private static final int BYTES = 6;
    private static final int SMALL = 320;

    private static final Set<String> TYPES = Set.of(EvidenceType.JPEG, EvidenceType.PNG, EvidenceType.WEBP);
    private static final ReentrantLock BRUSH = new ReentrantLock();

    private Photo() {}

    static boolean is(String mediaType) {
        return TYPES.contains(mediaType);
    }

    /// Refused when it cannot be read, or has too many points for half of the memory.
    ///
    /// @return the media type it has now: what few programs open (WebP) becomes what all do
    static String stripped(Path from, Path to, String mediaType, String name) throws IOException {
        return reading(from, name, reader -> {
            if (points(reader) > most()) throw Refused.because("evidence.photo.too-large", name);
            var held = mediaType.equals(EvidenceType.JPEG) ? Held.in(from) : Orientation.TOP_LEFT;
            var canvas = Canvas.of(reader.read(0)).upright(held);
            var type = mediaType.equals(EvidenceType.WEBP) ? canvas.plainType() : mediaType;
            canvas.write(type, to);
            return type;
        });
    }

    /// A small picture of a photo that was drawn anew.
    static void small(Path from, Path to) throws IOException {
        reading(from, "", reader -> {
            var param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * SMALL));
            param.setSourceSubsampling(every, every, 0, 0);
            Canvas.of(reader.read(0, param)).within(SMALL).write(EvidenceType.PNG, to);
            return true;
        });
    }

    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T reading(Path file, String name, Work<T> work) throws IOException {
        BRUSH.lock();
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) throw Refused.because("evidence.photo.unreadable", name);
            var reader = readers.next();
            try {
                reader.setInput(content, true, true);
                return work.with(reader);
            } finally {
                reader.dispose();
            }
        } catch (IIOException broken) {
            throw Refused.because("evidence.photo.unreadable", name);
        } finally {
            BRUSH.unlock();
        }
    }

    private static long points(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static long most() {
        return Math.min(MOST_POINTS, Runtime.getRuntime().maxMemory() / 2 / BYTES);
    }
}
