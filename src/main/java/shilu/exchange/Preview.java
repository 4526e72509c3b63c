package shilu.exchange;

import java.util.List;
import java.util.stream.Stream;
import shilu.common.Problem;
import shilu.sheet.Row;

/// What an import would do, before anything is done.
///
/// @param good     rows that would be taken
/// @param already  rows that stand in the ledger, or further up in the same files
/// @param refused  rows that cannot be taken, each with its reasons
/// @param whole    problems of whole files and sheets
/// @param hints    what is taken but may be meant otherwise: likely doubles, columns and sheets passed over
public record Preview(int good, int already, List<RefusedRow> refused, List<Problem> whole, List<Problem> hints) {

    /// A row and why it cannot be taken; a reason that concerns many rows stands with each.
    public record RefusedRow(Row row, List<Problem> problems) {}

    public int rows() {
        return good + already + refused.size();
    }

    /// Every problem once.
    public List<Problem> problems() {
        var rows = refused.stream().flatMap(row -> row.problems().stream());
        return Stream.concat(whole.stream(), rows).distinct().toList();
    }
}
