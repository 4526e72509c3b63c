package shilu.exchange.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.programme.RecordKind;
import shilu.programme.Values;
import shilu.sheet.Row;

/// A row as it was understood.
sealed interface ReadRow {

    /// Can be taken. A long workbook must fit into little memory, so the row itself stays only where an evidence file
    /// may yet refuse it; null elsewhere.
    record Good(Problem.Place place, @Nullable Row row, Work work) implements ReadRow {}

    record Bad(Row row, List<Problem> problems) implements ReadRow {}

    /// @param fingerprint of unit, kind, day and values
    record Work(UnitId unit, RecordKind kind, LocalDate day, Packed packed, List<Path> evidence, String fingerprint) {
        Values values() {
            return packed.values();
        }

        /// What the work is called, for telling likely doubles; empty when it has no such field.
        String theme() {
            return kind.title(values());
        }
    }
}
