package shilu.ledger;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// A JPEG as a phone held upright writes it: the picture lies on its side, its left half red, and the EXIF segment says
/// that it is to be turned to the right, and where it was taken.
public final class PhonePhoto {
    public static final String PLACE = "31.2304N 121.4737E";

    private PhonePhoto() {}

    public static byte[] taken(int width, int height) {
        try {
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var brush = picture.createGraphics();
            brush.setColor(Color.RED);
            brush.fillRect(0, 0, width / 2, height);
            brush.dispose();
            var plain = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", plain);
            return with(exif(), plain.toByteArray());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static byte[] exif() {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(64 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 6 << 16); // orientation: to be turned to the right
        entry(exif, 0x8825, 4, 38); // GPS, after these
        exif.putInt(0);
        exif.putShort((short) 1);
        entry(exif, 0x0001, 2, 'N' << 24);
        exif.putInt(0).put(place);
        return java.util.Arrays.copyOf(exif.array(), exif.position());
    }

    private static void entry(ByteBuffer exif, int tag, int type, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(type == 2 ? 2 : 1).putInt(value);
    }

    private static byte[] with(byte[] exif, byte[] jpeg) {
        var whole = ByteBuffer.allocate(jpeg.length + 4 + exif.length);
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.length));
        return whole.put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }
}
