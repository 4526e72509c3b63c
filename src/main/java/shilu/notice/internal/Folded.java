package shilu.notice.internal;

/// Lines as RFC 5545 wants them: no longer than 75 octets, none cut within a character. The library folds by
/// characters, of which a Chinese one has three octets.
final class Folded {
    private static final int LONGEST = 75;

    private Folded() {}

    static String at75Octets(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / LONGEST);
        int octets = 0;
        for (int at = 0, point; at < unfolded.length(); at += Character.charCount(point)) {
            point = unfolded.codePointAt(at);
            if (point == '\r' || point == '\n') octets = -octets(point);
            else if (octets + octets(point) > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += octets(point);
        }
        return folded.toString();
    }

    private static int octets(int point) {
        if (point < 0x80) return 1;
        if (point < 0x800) return 2;
        return point < 0x10000 ? 3 : 4;
    }
}
