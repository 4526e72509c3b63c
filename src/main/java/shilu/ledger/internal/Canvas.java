package shilu.ledger.internal;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.Orientation;

/// A picture in memory and nothing else: no word of what stood beside it in its file.
record Canvas(BufferedImage picture) {
    private static final float QUALITY = 0.9f;

    /// In the colours every program knows: some cameras write colours of their own.
    static Canvas of(BufferedImage read) {
        return read.getType() == BufferedImage.TYPE_CUSTOM
                ? new Canvas(read).drawn(new AffineTransform(), read.getWidth(), read.getHeight())
                : new Canvas(read);
    }

    /// Turned and mirrored as the camera was held.
    Canvas upright(Orientation held) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return switch (held) {
            case TOP_LEFT -> this;
            case TOP_RIGHT -> drawn(new AffineTransform(-1, 0, 0, 1, width, 0), width, height);
            case BOTTOM_RIGHT -> drawn(new AffineTransform(-1, 0, 0, -1, width, height), width, height);
            case BOTTOM_LEFT -> drawn(new AffineTransform(1, 0, 0, -1, 0, height), width, height);
            case LEFT_TOP -> drawn(new AffineTransform(0, 1, 1, 0, 0, 0), height, width);
            case RIGHT_TOP -> drawn(new AffineTransform(0, 1, -1, 0, height, 0), height, width);
            case RIGHT_BOTTOM -> drawn(new AffineTransform(0, -1, -1, 0, height, width), height, width);
            case LEFT_BOTTOM -> drawn(new AffineTransform(0, -1, 1, 0, 0, width), height, width);
        };
    }

    private Canvas drawn(AffineTransform how, int width, int height) {
        boolean clear = picture.getColorModel().hasAlpha();
        var on = new BufferedImage(width, height, clear ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var brush = on.createGraphics();
        brush.drawImage(picture, how, null);
        brush.dispose();
        return new Canvas(on);
    }

    /// No larger than a square of this side.
    Canvas within(int side) throws IOException {
        return picture.getWidth() <= side && picture.getHeight() <= side
                ? this
                : new Canvas(Thumbnails.of(picture).size(side, side).asBufferedImage());
    }

    /// JPEG, unless something of it can be seen through.
    String plainType() {
        return picture.getColorModel().hasAlpha() ? EvidenceType.PNG : EvidenceType.JPEG;
    }

    void write(String mediaType, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
        try (var out = ImageIO.createImageOutputStream(to.toFile())) {
            var param = writer.getDefaultWriteParam();
            if (mediaType.equals(EvidenceType.JPEG)) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
