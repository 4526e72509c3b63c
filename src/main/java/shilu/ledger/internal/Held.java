package shilu.ledger.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/// How a camera was held, as it wrote into a JPEG. Looked for here, since Java reads all that stands beside a picture
/// or nothing, and gives up over some phones' order of it.
final class Held {
    private static final int BEGINNING = 0xFFD8;
    private static final int APPLICATION = 0xFFE1;
    private static final int PICTURE = 0xFFDA;
    private static final byte[] EXIF = "Exif".getBytes(StandardCharsets.US_ASCII);

    private Held() {}

    /// Upright where it says nothing that can be read.
    static Orientation in(Path jpeg) throws IOException {
        try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            if (content.readUnsignedShort() != BEGINNING) return Orientation.TOP_LEFT;
            for (int marker = content.readUnsignedShort(); marker != PICTURE; marker = content.readUnsignedShort()) {
                var segment = content.readNBytes(Math.max(0, content.readUnsignedShort() - 2));
                if (marker == APPLICATION && Arrays.equals(EXIF, 0, 4, segment, 0, Math.min(4, segment.length)))
                    return said(segment);
            }
            return Orientation.TOP_LEFT;
        } catch (EOFException torn) {
            return Orientation.TOP_LEFT;
        }
    }

    private static Orientation said(byte[] exif) {
        try {
            var held = ExifUtils.getOrientationFromExif(exif);
            return held == null ? Orientation.TOP_LEFT : held;
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            return Orientation.TOP_LEFT;
        }
    }
}
