package shilu.identity.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;

/// Decides whether a password is good enough: long, and not one of those tried first. No classes of characters and no
/// forced change, which only make people write them down (OWASP ASVS 5.0).
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> COMMON = CommonWords.read();

    private Passwords() {}

    static List<Problem> problems(String field, @Nullable String password, String login) {
        if (password == null || password.isBlank()) return List.of(Problem.about(field, "web.field.missing"));
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return List.of(Problem.about(field, "identity.password.short", SHORTEST));
        if (length > LONGEST) return List.of(Problem.about(field, "identity.password.long", LONGEST));
        if (common(password, login)) return List.of(Problem.about(field, "identity.password.common"));
        return List.of();
    }

    /// The same password, however a keyboard or phone puts its characters together.
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /// Common is what has nothing of its own besides digits and signs: nothing but digits, one character again and
    /// again, or a word of the list or the login name with digits round it, however they are
    /// respelt (P@ssw0rd2024).
    private static boolean common(String password, String login) {
        var plain = normal(password).toLowerCase(Locale.ROOT);
        return plain.codePoints().distinct().count() < 5 || ordinary(plain, login) || ordinary(unspelt(plain), login);
    }

    /// A few letters between digits do not make a word, but many make a password that was thrown, not thought up.
    private static boolean ordinary(String plain, String login) {
        int scattered = 0;
        for (var word : NOT_LETTERS.split(plain)) {
            if (known(word, login)) continue;
            if (word.length() > 2) return false;
            scattered += word.length();
        }
        return scattered <= 4;
    }

    private static boolean known(String word, String login) {
        return word.isEmpty() || COMMON.contains(word) || word.equals(login) || repeated(word) || twoKnown(word);
    }

    private static boolean repeated(String word) {
        for (int length = 1; length <= word.length() / 2; length++)
            if (word.length() % length == 0
                    && word.substring(0, length).repeat(word.length() / length).equals(word)) return true;
        return false;
    }

    private static boolean twoKnown(String word) {
        for (int cut = 3; cut <= word.length() - 3; cut++)
            if (COMMON.contains(word.substring(0, cut)) && COMMON.contains(word.substring(cut))) return true;
        return false;
    }

    private static String unspelt(String plain) {
        return plain.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }
}
