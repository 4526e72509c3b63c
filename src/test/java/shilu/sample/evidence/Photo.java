package shilu.sample.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// A drawn photo with a line below that names the unit and says 样例.
final class Photo {
    static final int WIDTH = 960;
    static final int HEIGHT = 640;
    private static final float QUALITY = 0.62f;

    private final String unit;
    private final String type;
    private final Scene scene;

    Photo(String unit, String type, Scene scene) {
        this.unit = unit;
        this.type = type;
        this.scene = scene;
    }

    byte[] jpg() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var random = new Random(unit.hashCode() * 31L + scene.ordinal());
        new Painting(new Brush(on, random), type).paint(scene);
        on.setColor(new Color(0, 0, 0, 150));
        on.fillRect(0, HEIGHT - 52, WIDTH, 52);
        on.setColor(Color.WHITE);
        on.setFont(new Font("LXGW WenKai", Font.PLAIN, 26));
        on.drawString("样例 · " + unit + " · " + scene.caption(), 24, HEIGHT - 17);
        on.dispose();
        return compressed(image);
    }

    private static byte[] compressed(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
