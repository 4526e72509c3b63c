package shilu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shilu.document.numbers.Figures;
import shilu.document.numbers.Folded;
import shilu.document.numbers.Rules;
import shilu.document.numbers.WordList;

/// Finds the numbers in a plain text and says what each is; the first rule that matches wins. Pure: the same text
/// gives the same answer. Names and measure words are lists in files, which an office can extend.
public final class Numbers {
    private static final Numbers STANDARD = new Numbers(WordList.standard("names"), WordList.standard("measures"));

    private final Rules rules;
    private final Figures figures;

    private Numbers(WordList names, WordList measures) {
        rules = new Rules(names);
        figures = new Figures(measures);
    }

    /// With the lists that are shipped.
    public static Numbers standard() {
        return STANDARD;
    }

    /// With more names and measure words, written as in the shipped lists; a line that begins with `~` is a pattern.
    public static Numbers withMore(String names, String measures) {
        return new Numbers(
                WordList.standard("names").with(names),
                WordList.standard("measures").with(measures));
    }

    /// Every number in the text, from left to right.
    public List<WrittenNumber> in(CharSequence text) {
        var folded = Folded.of(text);
        if (!folded.mayHoldNumbers()) return List.of();
        var found = new ArrayList<WrittenNumber>();
        rules.find(folded, found);
        figures.find(folded, found);
        found.sort(Comparator.comparingInt(WrittenNumber::start));
        return found;
    }

    /// The figures alone.
    public List<WrittenNumber> figuresIn(CharSequence text) {
        return in(text).stream().filter(WrittenNumber::isFigure).toList();
    }

    /// Reads a text that is one number and nothing else but a measure word, such as `1,234` or `45.5%`.
    public Optional<WrittenNumber> read(String text) {
        var found = new ArrayList<WrittenNumber>();
        figures.find(Folded.of(text), found);
        return found.stream()
                .filter(number -> found.size() == 1 && number.isFigure())
                .filter(number -> text.substring(0, number.start()).isBlank()
                        && text.substring(number.end() + number.measure().length())
                                .isBlank())
                .findFirst();
    }
}
