package shilu.ledger.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shilu.ledger.web.FormField.Row;
import shilu.programme.DecisionText;

/// Takes a field's text apart into what its form shows one by one.
final class Cells {
    private static final Pattern NAMES = Pattern.compile("[、，,；;\\n]+");
    private static final Pattern ABSENCES = Pattern.compile("[；;\\n]+");
    private static final Pattern ABSENCE = Pattern.compile("^(.*?)[（(]([^）)]*)[）)]$", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("^【\\s*([^】]+?)\\s*】\\s*(.*)$");

    private Cells() {}

    static List<String> names(String text) {
        return parts(NAMES, text);
    }

    /// Topic and words of each line.
    static List<Row> items(String text) {
        return lines(text).map(Cells::item).toList();
    }

    /// The same, with the owner and the day behind it.
    static List<Row> decisions(String text) {
        return lines(text)
                .map(DecisionText::of)
                .map(one -> {
                    var item = item(one.matter());
                    return new Row(item.first(), item.second(), one.owner(), one.due());
                })
                .toList();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Row item(String line) {
        var match = ITEM.matcher(line);
        return match.matches() ? new Row(match.group(1), match.group(2)) : new Row("", line);
    }

    /// Who and why.
    static List<Row> absences(String text) {
        return parts(ABSENCES, text).stream()
                .map(one -> {
                    var match = ABSENCE.matcher(one);
                    return match.matches() ? new Row(match.group(1), match.group(2)) : new Row(one, "");
                })
                .toList();
    }

    private static List<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
