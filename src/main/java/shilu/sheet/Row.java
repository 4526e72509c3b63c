package shilu.sheet;

import java.util.List;
import java.util.Optional;
import shilu.common.Problem;

/// One row of a table: a cell for each heading, blank ones too.
///
/// @param number as the spreadsheet counts it, from 1
public record Row(String file, String sheet, int number, List<Cell> cells) {

    public Optional<Cell> cell(String heading) {
        return cells.stream().filter(cell -> cell.heading().equals(heading)).findFirst();
    }

    public Problem.Place place() {
        return new Problem.Place(file, sheet, number, null);
    }
}
