package shilu.document.internal;

/// A place in a template in its author's words: the part, and how the paragraph begins.
///
/// @param paragraph counted through all parts, for putting faults in order
record Where(String part, String beginning, int paragraph) {
    private static final int WORDS = 12;

    static Where of(String part, String text, int paragraph) {
        var start = text.strip();
        boolean whole = start.codePointCount(0, start.length()) <= WORDS;
        return new Where(part, whole ? start : start.substring(0, start.offsetByCodePoints(0, WORDS)) + "…", paragraph);
    }
}
