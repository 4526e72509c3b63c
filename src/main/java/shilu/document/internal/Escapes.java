package shilu.document.internal;

import org.jspecify.annotations.Nullable;

/// What stands for the characters that must not be written as they are. The control characters XML knows no way to
/// write become a space.
enum Escapes {
    NONE,
    XML,
    JSON,
    /// White space is left out, as XML would give it back.
    WORDS;

    private final @Nullable String[] instead = new @Nullable String[0x80];

    static {
        for (char c = 0; c < 0x20; c++) {
            NONE.instead[c] = " ";
            XML.instead[c] = " ";
            JSON.instead[c] = "\\u00%02x".formatted((int) c);
            WORDS.instead[c] = "";
        }
        for (char c : new char[] {'\t', '\n', '\r'}) NONE.instead[c] = null;
        XML.all("\t", "&#9;", "\n", "&#10;", "\r", "&#13;", "&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;");
        JSON.all("\t", "\\t", "\n", "\\n", "\r", "\\r", "\b", "\\b", "\f", "\\f", "\"", "\\\"", "\\", "\\\\");
        WORDS.all(" ", "");
    }

    private void all(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) instead[pairs[i].charAt(0)] = pairs[i + 1];
    }

    /// Of a character below 128; null when it is written as it is.
    @Nullable String of(char ascii) {
        return instead[ascii];
    }

    /// Whether another character is left out. No white space has a greater number than the ideographic space.
    boolean leavesOut(char other) {
        return this == WORDS && other <= 0x3000 && (Character.isWhitespace(other) || Character.isSpaceChar(other));
    }
}
