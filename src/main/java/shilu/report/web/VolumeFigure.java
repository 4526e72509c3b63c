package shilu.report.web;

import java.util.List;
import shilu.common.UnitId;
import shilu.report.FigureToday;

/// A figure of a volume as a line.
///
/// @param unit  whose it is; of a total, the superior's
/// @param total whether it is one over the units of the volume
public record VolumeFigure(SignedLine line, String unit, boolean total, String path) {

    static VolumeFigure of(FigureToday figure, String unit, String volume) {
        boolean total = !figure.signed().basis().of().isEmpty();
        var line = SignedLine.of(figure);
        var path = total ? "/volumes/" + volume + "/totals/" + line.number() : line.path();
        return new VolumeFigure(line, unit, total, path);
    }

    static List<UnitId> units(FigureToday total) {
        return total.signed().basis().of().stream()
                .map(share -> share.unit())
                .toList();
    }
}
