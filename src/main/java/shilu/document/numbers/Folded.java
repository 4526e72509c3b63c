package shilu.document.numbers;

/// A text in one width, character for character at its old place. What a rule has claimed is covered, so that later
/// rules do not see it and still know that something stands there.
public final class Folded implements CharSequence {
    /// Stands for each claimed character.
    static final char CLAIMED = '\uFFFC';

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两几数壹贰叁肆伍陆柒捌玖拾佰仟";

    private final CharSequence original;
    private final char[] chars;
    private final boolean numerals;

    private Folded(CharSequence original, char[] chars, boolean numerals) {
        this.original = original;
        this.chars = chars;
        this.numerals = numerals;
    }

    public static Folded of(CharSequence text) {
        var chars = new char[text.length()];
        boolean numerals = false;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(text, i);
            numerals |= isDigit(chars[i]) || isNumeral(chars[i]) || chars[i] >= '\u2460' && chars[i] <= '\u24FF';
        }
        return new Folded(text, chars, numerals);
    }

    private static char fold(CharSequence text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            // 〇 is often typed as a circle, and always between numerals then
            case '○', '◯' -> i > 0 && isNumeral(text.charAt(i - 1)) ? '〇' : c;
            // a full-width comma separates clauses, except between full-width digits
            case '，' ->
                i > 0 && i + 1 < text.length() && wideDigit(text.charAt(i - 1)) && wideDigit(text.charAt(i + 1))
                        ? ','
                        : c;
            case '\u00A0', '\u2005', '\u2009', '\u202F', '\u3000' -> ' ';
            case '−' -> '-';
            case '、', '。' -> c;
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    private static boolean wideDigit(char c) {
        return c >= '０' && c <= '９';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNumeral(char c) {
        return c > 0x7f && NUMERALS.indexOf(c) >= 0;
    }

    public boolean mayHoldNumbers() {
        return numerals;
    }

    void claim(int start, int end) {
        for (int i = start; i < end; i++) chars[i] = CLAIMED;
    }

    /// The text as it was written.
    String written(int start, int end) {
        return original.subSequence(start, end).toString();
    }

    @Override
    public int length() {
        return chars.length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars);
    }
}
