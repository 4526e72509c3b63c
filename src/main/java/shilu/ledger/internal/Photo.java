package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.Orientation;
import shilu.common.Refused;

/// Drops what a camera wrote into a photo, its place included, by drawing it anew the right way up.
///
/// It is drawn with as little memory as can be: a photo of 12 million points takes 36 MB, twice that where it is to be
/// turned. All that are drawn in one moment share half of the memory there is; the next waits.
final class Photo {
    /// More is no photo of a meeting but an attempt to fill the memory.
    private static final long MOST_POINTS = 60_000_000;
    /// Of a point on the canvas where a photo is turned or brought to plain colours.
    private static final int CANVAS = 3;
    private static final int MEGABYTES = (int) (Runtime.getRuntime().maxMemory() / 2 >> 20);
    private static final Semaphore MEMORY = new Semaphore(MEGABYTES, true);
    private static final int SMALL = 320;

    private static final Set<String> TYPES = Set.of(EvidenceType.JPEG, EvidenceType.PNG, EvidenceType.WEBP);

    private Photo() {}

    static boolean is(String mediaType) {
        return TYPES.contains(mediaType);
    }

    /// Refused when it cannot be read, or has too many points for half of the memory.
    ///
    /// @return the media type it has now: what few programs open (WebP) becomes what all do
    static String stripped(Path from, Path to, String mediaType, String name) throws IOException {
        return reading(from, name, reader -> {
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            int needed = megabytes(points, reader);
            if (points > MOST_POINTS || needed > MEGABYTES) throw Refused.because("evidence.photo.too-large", name);
            var held = mediaType.equals(EvidenceType.JPEG) ? Held.in(from) : Orientation.TOP_LEFT;
            return within(needed, () -> {
                var canvas = Canvas.of(reader.read(0)).upright(held);
                var type = mediaType.equals(EvidenceType.WEBP) ? canvas.plainType() : mediaType;
                canvas.write(type, to);
                return type;
            });
        });
    }

    /// A small picture of a photo that was drawn anew.
    static void small(Path from, Path to) throws IOException {
        reading(from, "", reader -> {
            var param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * SMALL));
            param.setSourceSubsampling(every, every, 0, 0);
            long points = (long) (reader.getWidth(0) / every) * (reader.getHeight(0) / every);
            return within(megabytes(points, reader), () -> {
                Canvas.of(reader.read(0, param)).within(SMALL).write(EvidenceType.PNG, to);
                return true;
            });
        });
    }

    private static int megabytes(long points, ImageReader reader) throws IOException {
        int read = (reader.getImageTypes(0).next().getColorModel().getPixelSize() + 7) / 8;
        return (int) (points * (read + CANVAS) >> 20) + 1;
    }

    private interface Drawn<T> {
        T done() throws IOException;
    }

    private static <T> T within(int megabytes, Drawn<T> work) throws IOException {
        MEMORY.acquireUninterruptibly(megabytes);
        try {
            return work.done();
        } finally {
            MEMORY.release(megabytes);
        }
    }

    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T reading(Path file, String name, Work<T> work) throws IOException {
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
        }
    }
}
