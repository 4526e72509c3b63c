package shilu.ledger;

import java.util.regex.Pattern;

/// Whether two themes are likely of the same work.
public final class Themes {
    private static final Pattern UNSPOKEN = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]|专题|会议|学习");
    private static final int TELLING = 4;

    private Themes() {}

    public static boolean alike(String theme, String other) {
        var one = UNSPOKEN.matcher(theme).replaceAll("");
        var two = UNSPOKEN.matcher(other).replaceAll("");
        if (one.length() < TELLING || two.length() < TELLING) return theme.equals(other) && !theme.isEmpty();
        return one.contains(two) || two.contains(one);
    }
}
