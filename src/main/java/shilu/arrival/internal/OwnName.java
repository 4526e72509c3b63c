package shilu.arrival.internal;

import java.util.regex.Pattern;
import shilu.common.Problem;
import shilu.common.Refused;

/// A name somebody writes of themselves: letters, and what parts them in some names. Whatever could say more than a
/// name, or be taken for several, is refused.
final class OwnName {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[ ·•.’'-]{1,2}[\\p{L}\\p{M}]+)*[.]?");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private OwnName() {}

    /// As it is kept: without blanks between Chinese characters.
    static String read(String typed) {
        var name = BETWEEN_HAN
                .matcher(typed.strip().replaceAll("[ \\t\\u3000]+", " "))
                .replaceAll("");
        if (name.isEmpty()) throw refused("arrival.name.missing");
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST || length > LONGEST || !NAME.matcher(name).matches()) throw refused("arrival.name.none");
        return name;
    }

    private static Refused refused(String code) {
        return new Refused(java.util.List.of(Problem.about("name", code)));
    }
}
