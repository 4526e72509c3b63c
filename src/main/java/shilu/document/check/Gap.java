package shilu.document.check;

/// A place in the text whose words are those a figure was signed among.
///
/// @param from     behind the words before it
/// @param to       before the words after it; what lies between stands in the figure's place
/// @param likeness of the wider words, 0 to 1
record Gap(Words words, int from, int to, double likeness) {

    /// Where it begins in the passage's own text.
    int start() {
        return from == to ? words.endBefore(from) : words.offset(from);
    }

    int end() {
        return words.endBefore(to);
    }
}
