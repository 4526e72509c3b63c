package shilu.document.check;

/// A place in the text whose words are those a figure was signed among.
///
/// @param from     behind the words before it
/// @param to       before the words after it; what lies between stands in the figure's place
/// @param likeness of the wider words, 0 to 1
record Gap(Words words, int from, int to, double likeness) {

    /// Whether the figure itself stands here, perhaps beside what was set against it.
    boolean holds(Words where, int place) {
        return words.passage == where.passage && from <= place && place <= to;
    }

    /// Where it begins in the passage's own text.
    int start() {
        return from == to ? words.endBefore(from) : words.offset(from);
    }

    int end() {
        return words.endBefore(to);
    }
}
