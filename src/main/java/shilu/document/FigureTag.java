package shilu.document;

import java.util.Optional;
import java.util.regex.Pattern;

/// The tag of a figure's control: `sl:7:841db67d9d47`. Word allows 64 characters, so it holds the figure's number in
/// this document and the beginning of its fingerprint; the rest stands in the table of figures.
public record FigureTag(int number, String fingerprint) {
    /// Hexadecimal characters of the fingerprint that a tag carries.
    public static final int LENGTH = 12;

    private static final Pattern WRITTEN = Pattern.compile("sl:([1-9]\\d{0,5}):([0-9a-f]{" + LENGTH + "})");

    public static FigureTag of(int number, String fingerprint) {
        return new FigureTag(number, fingerprint.substring(0, LENGTH));
    }

    /// Reads a tag; empty for the tags of others.
    public static Optional<FigureTag> read(String tag) {
        var match = WRITTEN.matcher(tag);
        return match.matches()
                ? Optional.of(new FigureTag(Integer.parseInt(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "sl:" + number + ":" + fingerprint;
    }
}
