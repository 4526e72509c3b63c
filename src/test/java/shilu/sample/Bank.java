package shilu.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A word bank: sections headed `== name`, one piece of work a line, fields apart by `|`, `#` for remarks.
final class Bank {
    private final Map<String, List<Entry>> sections = new LinkedHashMap<>();

    /// A line's fields. `@05` among them means that it is entered with the workbook of May, `+names` are partners.
    record Entry(List<String> fields, String book, String partners) {
        String get(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        LocalDate day() {
            return SampleYear.day(get(0));
        }

        String lines(int index) {
            return get(index).replace(" / ", "\n");
        }
    }

    static Bank read(Path file) {
        try {
            var bank = new Bank();
            var section = "";
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("== ")) section = line.substring(3).strip();
                else if (!line.isBlank() && !line.startsWith("#"))
                    bank.sections
                            .computeIfAbsent(section, _ -> new ArrayList<>())
                            .add(entry(line));
            }
            return bank;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<Entry> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /// The first line of a section whose first field is the key.
    Entry line(String section, String key) {
        return section(section).stream()
                .filter(entry -> entry.get(0).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + section));
    }

    private static Entry entry(String line) {
        var fields = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        var book = fields.stream()
                .filter(field -> field.startsWith("@"))
                .findFirst()
                .orElse("");
        var partners = fields.stream()
                .filter(field -> field.startsWith("+"))
                .findFirst()
                .orElse("");
        var plain = fields.stream()
                .filter(field -> !field.startsWith("@") && !field.startsWith("+"))
                .map(field -> field.equals("-") ? "" : field)
                .toList();
        return new Entry(plain, book.replace("@", ""), partners.replace("+", ""));
    }
}
