package shilu.sample.evidence;

import java.awt.Color;

/// The scenes, from the back to the front.
final class Painting {
    private static final Color WALL = new Color(0xF1EDE4);
    private static final Color WOOD = new Color(0x9C6B42);
    private static final Color FLOOR = new Color(0xC9B79C);
    private static final Color SCREEN = new Color(0x24507A);
    private static final Color VEST = new Color(0xC8412F);

    private final Brush brush;
    private final String type;

    Painting(Brush brush, String type) {
        this.brush = brush;
        this.type = type;
    }

    void paint(Scene scene) {
        switch (scene) {
            case MEETING -> meeting();
            case STUDY -> study();
            case ACTIVITY_INDOOR -> stall();
            case ACTIVITY_OUTDOOR -> outdoors();
            case DRILL -> drill();
            case CHANNEL -> board();
            case SITE -> site();
        }
    }

    private void room() {
        brush.wash(0, 380, WALL, new Color(0xE2DACB));
        brush.wash(380, 260, FLOOR, new Color(0xA8937A));
        for (int x = 40; x < 300; x += 130) brush.box(x, 70, 100, 190, new Color(0xBFD9EA));
    }

    private void meeting() {
        room();
        brush.box(360, 60, 380, 190, SCREEN);
        for (int row = 0; row < 3; row++) brush.box(420, 110 + row * 38, 260 - row * 60, 14, new Color(0xD8E6F2));
        brush.people(6, 150, 810, 400, 150);
        brush.box(90, 330, 780, 70, WOOD);
        brush.box(90, 330, 780, 12, new Color(0xB98556));
        for (int x = 150; x < 840; x += 115) brush.box(x, 318, 46, 14, Color.WHITE);
        brush.people(5, 120, 840, 620, 230);
    }

    private void study() {
        room();
        brush.box(430, 70, 300, 180, Color.WHITE);
        for (int row = 0; row < 5; row++)
            brush.line(460, 110 + row * 26, 680 - row % 2 * 70, 110 + row * 26, 4, new Color(0x8496A6));
        brush.person(800, 400, 210, new Color(0x31506B));
        for (int row = 0; row < 2; row++) {
            brush.people(6, 60, 900, 500 + row * 110, 130 + row * 30);
            brush.box(50, 500 + row * 110, 860, 22, WOOD);
        }
    }

    private void sky() {
        brush.wash(0, 420, new Color(0x9CC7E6), new Color(0xE6F1F7));
    }

    private void stall() {
        sky();
        brush.wash(400, 240, new Color(0xB9B2A6), new Color(0x8F877A));
        for (int x = 0; x < Photo.WIDTH; x += 150) brush.box(x + 12, 150 + x % 90, 118, 260, new Color(0xCFC6B8));
        brush.box(180, 170, 600, 56, VEST);
        brush.line(190, 226, 190, 470, 8, new Color(0x777777));
        brush.line(770, 226, 770, 470, 8, new Color(0x777777));
        brush.people(4, 220, 740, 470, 170);
        brush.box(170, 440, 620, 80, new Color(0x2D6A9F));
        for (int x = 200; x < 760; x += 80) brush.box(x, 426, 50, 12, Color.WHITE);
        brush.people(5, 60, 900, 640, 220);
    }

    private void outdoors() {
        sky();
        brush.hills(330, new Color(0x7FA57A));
        brush.hills(400, new Color(0x5F8B5C));
        brush.wash(450, 190, new Color(0x8AA95E), new Color(0x5E7F3E));
        if (type.equals("township") || type.equals("bureau"))
            for (int x = 40; x < 940; x += 90) brush.tree(x, 470 + x % 40, 90);
        else brush.curve(0, 560, 480, 480, 960, 540, 46, new Color(0xB7C9D8));
        for (int i = 0; i < 7; i++)
            brush.person(110 + i * 120, 610 - i % 2 * 26, 190, i % 2 == 0 ? VEST : brush.coat());
    }

    private void drill() {
        sky();
        brush.wash(410, 230, new Color(0xB1ABA2), new Color(0x7F7A72));
        brush.box(90, 130, 360, 300, new Color(0xD9D2C6));
        for (int row = 0; row < 3; row++)
            for (int column = 0; column < 4; column++)
                brush.box(120 + column * 80, 160 + row * 84, 50, 50, new Color(0x6F93AE));
        for (int puff = 0; puff < 16; puff++) {
            brush.on.setColor(new Color(150, 150, 150, 90));
            brush.on.fillOval(430 + brush.random.nextInt(150), 60 + brush.random.nextInt(240), 110, 86);
        }
        brush.box(620, 360, 250, 90, VEST);
        brush.box(800, 320, 70, 60, new Color(0xA8C6DC));
        for (int x : new int[] {670, 820}) {
            brush.on.setColor(new Color(0x2B2B2B));
            brush.on.fillOval(x - 26, 426, 52, 52);
        }
        for (int i = 0; i < 6; i++) brush.person(120 + i * 130, 620, 190, i < 4 ? new Color(0xE07B24) : VEST);
    }

    private void board() {
        brush.wash(0, 640, new Color(0xDCD6C8), new Color(0xB9AF9D));
        brush.box(110, 90, 740, 420, new Color(0x6D7A83));
        brush.box(130, 130, 700, 360, Color.WHITE);
        for (int panel = 0; panel < 4; panel++) {
            int x = 150 + panel * 170;
            brush.box(x, 150, 150, 90, panel % 2 == 0 ? new Color(0xC9DCEB) : new Color(0xDDE8CF));
            for (int row = 0; row < 8; row++)
                brush.line(x, 268 + row * 26, x + 150 - row % 3 * 34, 268 + row * 26, 5, new Color(0xA7A7A7));
        }
        for (int x : new int[] {170, 790}) brush.box(x - 12, 510, 24, 130, new Color(0x5A656D));
    }

    private void site() {
        sky();
        brush.wash(420, 220, new Color(0xC0A97E), new Color(0x8D7851));
        switch (type) {
            case "company" -> tanks();
            case "township" -> fields();
            default -> building();
        }
        for (int i = 0; i < 3; i++) {
            brush.person(240 + i * 220, 620, 190, new Color(0xE5B52B));
            brush.box(222 + i * 220, 428, 38, 12, new Color(0xF3D24C));
        }
    }

    private void building() {
        brush.box(280, 120, 420, 330, new Color(0xBBB3A7));
        for (int row = 0; row < 4; row++)
            for (int column = 0; column < 5; column++)
                brush.box(305 + column * 78, 145 + row * 76, 52, 48, new Color(0x7D98AB));
        brush.line(760, 450, 760, 60, 9, new Color(0xD39B2A));
        brush.line(560, 80, 900, 80, 7, new Color(0xD39B2A));
        brush.line(620, 80, 620, 170, 3, new Color(0x555555));
    }

    private void tanks() {
        for (int tank = 0; tank < 3; tank++) {
            brush.box(150 + tank * 240, 190, 190, 250, new Color(0xC9D6DE));
            brush.box(150 + tank * 240, 190, 190, 26, new Color(0x8FA9B8));
        }
        brush.line(120, 400, 860, 400, 16, new Color(0x4E7FA6));
    }

    private void fields() {
        for (int row = 0; row < 7; row++)
            brush.curve(0, 440 + row * 26, 480, 410 + row * 28, 960, 446 + row * 24, 14, new Color(0x86A04A));
        brush.hills(360, new Color(0x7FA57A));
        for (int row = 0; row < 7; row++)
            brush.curve(0, 450 + row * 26, 480, 420 + row * 28, 960, 456 + row * 24, 12, new Color(0x9DB65A));
    }
}
