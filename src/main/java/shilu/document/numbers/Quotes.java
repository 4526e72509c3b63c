package shilu.document.numbers;

import java.util.List;
import java.util.regex.Pattern;
import shilu.document.WrittenNumber;
import shilu.document.WrittenNumber.Sort;

/// Numbers in book titles and in short quotations are part of a name: 《2025年要点》, “四个一”. A quotation that counts
/// something in Arabic digits, “完成12次”, is none: it would be a place to hide a figure.
final class Quotes {
    private static final Pattern TITLE = Pattern.compile("《[^》]{1,60}》");
    private static final Pattern QUOTED = Pattern.compile("[“‘「『\"]([^“”‘’「」『』\"]{1,12})[”’」』\"]");
    private static final Pattern COUNTS = Pattern.compile("\\d+(?:\\.\\d+)?(?:[余多]?[万亿]?[次场期篇条项个件份名人户家天年元万亿%‰])");
    private static final Pattern NUMERAL = Pattern.compile("[0-9〇零一二三四五六七八九十百千万亿两\uFFFC]");

    private Quotes() {}

    static void find(Folded text, List<WrittenNumber> found) {
        var title = TITLE.matcher(text);
        while (title.find()) claim(title.start(), title.end(), text, found);
        var quoted = QUOTED.matcher(text);
        while (quoted.find()) if (isName(quoted.group(1))) claim(quoted.start(1), quoted.end(1), text, found);
    }

    private static boolean isName(String words) {
        boolean joined = words.indexOf('+') >= 0 || words.indexOf('·') >= 0;
        return joined || !COUNTS.matcher(words).find();
    }

    private static void claim(int start, int end, Folded text, List<WrittenNumber> found) {
        if (NUMERAL.matcher(text.subSequence(start, end)).find()) Rules.claim(Sort.NAME, start, end, text, found);
    }
}
