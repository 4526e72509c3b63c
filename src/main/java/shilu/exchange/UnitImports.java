package shilu.exchange;

import java.io.OutputStream;
import java.nio.file.Path;
import shilu.common.Actor;

/// Takes units and people in from a workbook with the sheets 单位 and 人员, as the template has them. For whoever
/// administers the units they go below.
public interface UnitImports {

    /// An empty workbook with the headings, the types there are, and a row each to show how it is meant.
    void template(OutputStream out);

    /// Reads a workbook and says what would be taken and every problem once, with sheet, row and column. Nothing is
    /// written.
    UnitPreview preview(Path workbook, Actor actor);

    /// Takes everything or, when there is any problem, nothing; units above others first, whatever their order. What is
    /// there already is passed over, so the same file twice adds nothing. Refused with every problem.
    UnitPreview take(Path workbook, Actor actor);
}
