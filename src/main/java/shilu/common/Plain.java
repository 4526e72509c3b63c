package shilu.common;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A text as it is looked for: full or half width, capital or small, it is the same, and what is neither letter nor
/// digit only parts words. Each character knows where in the text it stood, so that what is found can be marked there.
public final class Plain {
    private final StringBuilder letters = new StringBuilder();
    private int[] from;
    private int[] to;

    private Plain(String text) {
        from = new int[text.length()];
        to = new int[text.length()];
        for (int at = 0, next; at < text.length(); at = next) {
            int point = text.codePointAt(at);
            next = at + Character.charCount(point);
            take(point, at, next);
        }
    }

    public static Plain of(String text) {
        return new Plain(text);
    }

    /// The letters and digits, one space between words.
    public String text() {
        return letters.toString().strip();
    }

    public List<String> words() {
        return Arrays.stream(text().split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// A part of the text, from its first character to behind its last.
    public record Place(int from, int to) {}

    /// Everywhere in the text that the word stands.
    public List<Place> places(String word) {
        var places = new ArrayList<Place>();
        for (int at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length()))
            places.add(new Place(from[at], to[at + word.length() - 1]));
        return places;
    }

    private void take(int point, int at, int next) {
        if (isHan(point)) put(point, at, next);
        else if (point < 128) put(Character.toLowerCase(point), at, next);
        else
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .forEach(one -> put(one, at, next));
    }

    private static boolean isHan(int point) {
        return point >= 0x4E00 && point <= 0x9FFF;
    }

    private void put(int point, int at, int next) {
        if (!Character.isLetterOrDigit(point) && Character.getType(point) != Character.LETTER_NUMBER) {
            if (letters.isEmpty() || letters.charAt(letters.length() - 1) == ' ') return;
            point = ' ';
        }
        letters.appendCodePoint(point);
        if (from.length < letters.length()) {
            from = Arrays.copyOf(from, 2 * letters.length());
            to = Arrays.copyOf(to, 2 * letters.length());
        }
        for (int i = letters.length() - Character.charCount(point); i < letters.length(); i++) {
            from[i] = at;
            to[i] = next;
        }
    }
}
