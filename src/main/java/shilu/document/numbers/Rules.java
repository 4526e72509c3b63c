package shilu.document.numbers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shilu.document.WrittenNumber;
import shilu.document.WrittenNumber.Sort;

/// What is a number and no figure, in the order in which it is asked.
public final class Rules {
    /// One rule: what its pattern finds is of that sort. The group `n`, where there is one, is the number.
    record Rule(Sort sort, Pattern pattern, boolean grouped) {
        static Rule of(Sort sort, String regex) {
            return new Rule(sort, Pattern.compile(regex), regex.contains("(?<n>"));
        }
    }

    private final WordList names;
    private final List<Rule> namePatterns;

    public Rules(WordList names) {
        this.names = names;
        namePatterns = names.patterns().stream()
                .map(pattern -> new Rule(Sort.NAME, pattern, false))
                .toList();
    }

    public void find(Folded text, List<WrittenNumber> found) {
        for (var rule : DatesAndNumbers.RULES) apply(rule, text, found);
        for (var rule : Ordinals.RULES) apply(rule, text, found);
        for (var rule : namePatterns) apply(rule, text, found);
        Quotes.find(text, found);
        findNames(text, found);
    }

    private static void apply(Rule rule, Folded text, List<WrittenNumber> found) {
        var match = rule.pattern().matcher(text);
        while (match.find()) {
            int start = rule.grouped() ? match.start("n") : match.start();
            int end = rule.grouped() ? match.end("n") : match.end();
            claim(rule.sort(), start, end, text, found);
            resume(match, end, text.length());
        }
    }

    /// Goes on behind the number, not behind what the pattern only looked at.
    private static void resume(Matcher match, int from, int length) {
        if (from < match.end())
            match.region(from, length).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private void findNames(Folded text, List<WrittenNumber> found) {
        for (int i = 0; i < text.length(); i++) {
            int length = names.lengthAt(text, i);
            // 3万户 holds no 万户
            if (length == 0 || continues(text, i)) continue;
            claim(Sort.NAME, i, i + length, text, found);
            i += length - 1;
        }
    }

    private static boolean continues(Folded text, int at) {
        if (at == 0 || !Folded.isNumeral(text.charAt(at))) return false;
        char before = text.charAt(at - 1);
        return Folded.isDigit(before) || Folded.isNumeral(before);
    }

    static void claim(Sort sort, int start, int end, Folded text, List<WrittenNumber> found) {
        if (start >= end) return;
        found.add(new WrittenNumber(start, end, text.written(start, end), sort, null, "", false));
        text.claim(start, end);
    }
}
