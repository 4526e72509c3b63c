package shilu.ledger.internal;

import java.util.Locale;

/// A file's name as a browser sends it, made fit to be shown and to be a download's name: without folders and without
/// what cannot be seen.
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /// Shortened before its ending when it is overlong; "file" when nothing is left of it.
    static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (name.isEmpty()) return "file";
        if (name.length() <= LONGEST) return name;
        var ending = ending(name);
        return name.substring(0, LONGEST - ending.length() - 1) + "…" + ending;
    }

    /// With another ending, `.jpg`, where it has one that now says something else.
    static String with(String ending, String name) {
        var now = ending(name);
        return now.toLowerCase(Locale.ROOT).equals(ending) ? name : name.substring(0, name.length() - now.length()) + ending;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    }
}
