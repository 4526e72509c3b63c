package shilu.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes a template in the official layout from an outline in plain text, so that a pack's Word files can be written
/// and compared as text. One paragraph a line; what it is shows in how it begins:
/// ```
/// = title                  > addressee             一、 （一） 1. （1） headings of four levels
/// | cell | cell |          rows of a table, the first its head
/// @ unit | date            signature and date      # 附件1 | title    an attachment on a new page
/// ^ text                   header of every page    anything else     body text; empty lines are left out
/// ```
public final class OutlineDocument {
    private OutlineDocument() {}

    /// `OutlineDocument outline.txt template.docx`
    public static void main(String... files) throws IOException {
        Files.write(Path.of(files[1]), docx(Files.readString(Path.of(files[0]))));
    }

    public static byte[] docx(String outline) {
        var document = new OfficialDocument();
        var rows = new ArrayList<List<String>>();
        for (var line : outline.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            if (line.startsWith("|")) {
                rows.add(cells(line.substring(1, line.length() - 1)));
                continue;
            }
            flush(document, rows);
            add(document, line);
        }
        flush(document, rows);
        return document.bytes();
    }

    private static void add(OfficialDocument document, String line) {
        var rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '=' -> document.title(rest);
            case '>' -> document.addressee(rest);
            case '@' -> document.signed(cells(rest).getFirst(), cells(rest).getLast());
            case '#' -> document.attachment(cells(rest).getFirst(), cells(rest).getLast());
            case '^' -> document.header(rest);
            default -> text(document, line);
        }
    }

    private static void text(OfficialDocument document, String line) {
        var marks = List.of("[一二三四五六七八九十]+、.*", "（[一二三四五六七八九十]+）.*", "\\d+[.．].*", "（\\d+）.*");
        for (int i = 0; i < marks.size(); i++) {
            if (!line.matches(marks.get(i))) continue;
            document.heading(i + 1, line);
            return;
        }
        document.text(line);
    }

    private static void flush(OfficialDocument document, List<List<String>> rows) {
        if (rows.isEmpty()) return;
        document.table(List.copyOf(rows));
        rows.clear();
    }

    /// Bars within double braces belong to a number form.
    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|(?![^{}]*}})")).map(String::strip).toList();
    }
}
