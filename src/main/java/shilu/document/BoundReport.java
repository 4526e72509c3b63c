package shilu.document;

import java.util.List;

/// A report inside a volume: which of the volume's figures are its own.
///
/// @param title    what the volume calls it
/// @param origin   of the report as it was made
/// @param first    number of its first figure in the volume
/// @param figures  how many it has; they keep their order
/// @param appendix digest of its appendix's text; empty when it has none
/// @param annex    the same of its annex
public record BoundReport(String title, Origin origin, int first, int figures, String appendix, String annex) {

    /// Its figures with the numbers they bore in the report itself.
    public List<LinkedFigure> own(FigureTable volume) {
        return volume.figures().stream()
                .filter(figure -> holds(figure.number()))
                .map(figure -> figure.numbered(figure.number() - first + 1))
                .toList();
    }

    public boolean holds(int number) {
        return number >= first && number < first + figures;
    }
}
