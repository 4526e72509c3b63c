package shilu.document.check;

/// A place in the text whose words are those a figure was signed among.
///
/// @param from     behind the words before it
/// @param to       before the words after it; what lies between stands in the figure's place
/// @param exact    whether the nearest words are all there, with nothing but a number or a figure between them
/// @param likeness of the wider words, 0 to 1
record Gap(Words words, int from, int to, boolean exact, double likeness) {
    /// Words put in beside a figure shift its place by so many characters without moving it.
    private static final int NEARBY = 12;

    /// Whether the figure itself stands here, perhaps beside what was set against it.
    boolean holds(Words where, int place) {
        int margin = exact ? 0 : NEARBY;
        return words.passage == where.passage && from - margin <= place && place <= to + margin;
    }

    /// Where it begins in the passage's own text.
    int start() {
        return from == to ? words.endBefore(from) : words.offset(from);
    }

    int end() {
        return words.endBefore(to);
    }
}
