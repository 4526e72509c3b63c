package shilu.sheet;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/// A row as the library reads it, numbered as the user counts.
record RawRow(int number, List<Cell> cells) {

    /// Some writers leave out row numbers; the library then counts from 0.
    static Stream<RawRow> all(Stream<Row> rows) {
        var shift = new AtomicInteger(-1);
        return rows.map(row -> {
            shift.compareAndSet(-1, row.getRowNum() == 0 ? 1 : 0);
            var cells = row.stream().filter(Objects::nonNull).toList();
            return new RawRow(row.getRowNum() + shift.get(), cells);
        });
    }
}
