package shilu.sample.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// Draws the things scenes are made of.
final class Brush {
    private static final Color[] COATS = {
        new Color(0x2F4B6E), new Color(0x4A5B52), new Color(0x6B4A3A), new Color(0x37474F), new Color(0x5C5470)
    };
    private static final Color SKIN = new Color(0xE8C39E);
    private static final Color HAIR = new Color(0x2B2522);

    final Graphics2D on;
    final Random random;

    Brush(Graphics2D on, Random random) {
        this.on = on;
        this.random = random;
    }

    void wash(int y, int height, Color top, Color bottom) {
        on.setPaint(new GradientPaint(0, y, top, 0, y + height, bottom));
        on.fillRect(0, y, Photo.WIDTH, height);
    }

    void box(double x, double y, double width, double height, Color color) {
        on.setColor(color);
        on.fill(new RoundRectangle2D.Double(x, y, width, height, 8, 8));
    }

    void line(double x1, double y1, double x2, double y2, float width, Color color) {
        on.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.setColor(color);
        on.draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    /// Seen from the front; nobody in particular.
    void person(double x, double foot, double size, Color coat) {
        double head = size * 0.24;
        double shoulder = size * 0.46;
        on.setColor(coat);
        on.fill(new RoundRectangle2D.Double(
                x - shoulder / 2, foot - size * 0.72, shoulder, size * 0.72, shoulder * 0.6, shoulder * 0.6));
        on.setColor(SKIN);
        on.fill(new Ellipse2D.Double(x - head / 2, foot - size, head, head * 1.12));
        on.setColor(HAIR);
        on.fill(new java.awt.geom.Arc2D.Double(
                x - head / 2, foot - size - head * 0.06, head, head, 0, 180, java.awt.geom.Arc2D.CHORD));
    }

    void people(int count, double from, double to, double foot, double size) {
        for (int i = 0; i < count; i++) {
            double x = from + (to - from) * (i + 0.5) / count + random.nextInt(9) - 4;
            person(x, foot + random.nextInt(7), size * (0.94 + random.nextInt(12) / 100.0), coat());
        }
    }

    Color coat() {
        return COATS[random.nextInt(COATS.length)];
    }

    void tree(double x, double foot, double size) {
        line(x, foot, x, foot - size * 0.45, (float) (size * 0.06), new Color(0x6B4F36));
        on.setColor(new Color(60 + random.nextInt(25), 110 + random.nextInt(30), 70));
        on.fill(new Ellipse2D.Double(x - size * 0.3, foot - size, size * 0.6, size * 0.66));
    }

    void hills(int y, Color color) {
        var hills = new Polygon();
        hills.addPoint(0, Photo.HEIGHT);
        for (int x = 0; x <= Photo.WIDTH; x += 60)
            hills.addPoint(x, y - (int) (42 * Math.sin(x / 130.0 + random.nextDouble())) - random.nextInt(16));
        hills.addPoint(Photo.WIDTH, Photo.HEIGHT);
        on.setColor(color);
        on.fill(hills);
    }

    void curve(double x1, double y1, double cx, double cy, double x2, double y2, float width, Color color) {
        on.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.setColor(color);
        on.draw(new QuadCurve2D.Double(x1, y1, cx, cy, x2, y2));
    }
}
