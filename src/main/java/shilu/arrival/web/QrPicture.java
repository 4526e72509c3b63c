package shilu.arrival.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as the outline of its dark squares, for a page to draw: sharp at any size, and no picture to fetch.
///
/// @param size of a side in squares, with the quiet zone around
/// @param path an SVG path
public record QrPicture(int size, String path) {
    /// What the standard asks for on each side.
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        try {
            return of(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
    }

    private static QrPicture of(ByteMatrix dark) {
        var path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++)
            for (int x = 0, next; x < dark.getWidth(); x = next) {
                next = x + 1;
                if (dark.get(x, y) == 0) continue;
                while (next < dark.getWidth() && dark.get(next, y) != 0) next++;
                path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(next - x).append("v1h").append(x - next).append('z');
            }
        return new QrPicture(dark.getWidth() + 2 * QUIET, path.toString());
    }
}
