package shilu.sheet;

/// Tidies what people type into cells. Chinese punctuation stays as it is: it is right in a sentence.
public final class Texts {
    private static final int WIDE = 'Ａ' - 'A';

    private Texts() {}

    /// Half-width digits and letters, plain line breaks, nothing invisible, no spaces around each line or the whole.
    public static String tidy(String raw) {
        var out = new StringBuilder(raw.length());
        raw.replace("_x000D_", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(point -> {
                    if (point == '\n') trimEnd(out).append('\n');
                    else if (!invisible(point)) out.appendCodePoint(space(point) ? ' ' : narrow(point));
                });
        return out.toString()
                .lines()
                .map(String::strip)
                .collect(java.util.stream.Collectors.joining("\n"))
                .strip();
    }

    /// A heading without any space in it.
    public static String heading(String raw) {
        return tidy(raw).replaceAll("\\s", "").replaceAll("^[*＊]|[*＊]$", "");
    }

    /// Digits, signs and points as a number wants them, from wherever they were typed.
    static String plain(String text) {
        return java.text.Normalizer.normalize(tidy(text), java.text.Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('。', '.');
    }

    private static int narrow(int point) {
        boolean wide = point >= '０' && point <= '９' || point >= 'Ａ' && point <= 'Ｚ' || point >= 'ａ' && point <= 'ｚ';
        return wide ? point - WIDE : point;
    }

    private static boolean space(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean invisible(int point) {
        return Character.getType(point) == Character.FORMAT || Character.isISOControl(point) && !space(point);
    }

    private static StringBuilder trimEnd(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
        return out;
    }
}
