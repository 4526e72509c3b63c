package shilu.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.ledger.Version;
import shilu.ledger.web.RecordView.Happened;

/// The versions of a record side by side.
///
/// @param fields in the order of the form, each with a cell for every version
public record VersionsView(
        List<Column> columns, Row day, List<Row> fields, Row evidence, List<VersionFold.Withdrawal> withdrawals) {

    /// @param by     who submitted it
    /// @param answer what a second person said of it; null while it waits
    public record Column(
            Version version,
            String by,
            VersionFold.Fate fate,
            @Nullable Happened answer) {}

    public record Row(String label, List<Cell> cells) {
        public boolean changed() {
            return cells.stream().anyMatch(Cell::changed);
        }
    }

    /// @param changed whether it says something else than the version it was to take the place of
    public record Cell(String text, boolean changed) {}
}
