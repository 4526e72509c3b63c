package shilu.document;

/// What stands directly against a figure and is read as part of the same number.
final class Joined {
    private static final String ALONE = "#";

    private Joined() {}

    /// The characters before and behind around `#`: `#%`, `#万`, `百分之#`, `1#` where a digit was put in front.
    static String in(CharSequence text, int at, int next) {
        int from = leads(text, at);
        int to = share(text, scale(text, digits(text, next)));
        if (from == at && to == next) return ALONE;
        return text.subSequence(from, at) + ALONE + text.subSequence(next, to);
    }

    private static int leads(CharSequence text, int at) {
        int from = at;
        while (true) {
            if (isDigit(text, from - 1) || is(text, from - 1, "负")) from--;
            else if (is(text, from - 1, ".,．") && isDigit(text, from - 2)) from -= 2;
            else if (is(text, from - 1, "之") && is(text, from - 2, "分") && is(text, from - 3, "百千万")) from -= 3;
            else return from;
        }
    }

    private static int digits(CharSequence text, int at) {
        int to = at;
        while (true) {
            if (isDigit(text, to)) to++;
            else if (is(text, to, ".,．") && isDigit(text, to + 1)) to += 2;
            else return to;
        }
    }

    private static int scale(CharSequence text, int at) {
        int to = at;
        if (is(text, to, "余多")) to++;
        if (is(text, to, "十百千")) to++;
        if (is(text, to, "万")) to++;
        if (is(text, to, "亿")) to++;
        return to;
    }

    private static int share(CharSequence text, int at) {
        return is(text, at, "%％‰") ? at + 1 : at;
    }

    private static boolean isDigit(CharSequence text, int at) {
        return is(text, at, "0123456789０１２３４５６７８９");
    }

    private static boolean is(CharSequence text, int at, String any) {
        return at >= 0 && at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }
}
