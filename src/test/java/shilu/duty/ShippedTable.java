package shilu.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The holiday table that comes with the product, read as anybody would read the file.
final class ShippedTable {
    private ShippedTable() {}

    record Row(LocalDate day, boolean works) {}

    static List<Row> days() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/duty/holidays.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .map(cells -> new Row(LocalDate.parse(cells[0]), cells[1].equals("work")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
