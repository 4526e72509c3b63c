package shilu.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import shilu.document.internal.TableJson;

/// Every figure of one document with what it stands on. Travels signed inside the file, so that a document checks
/// itself without the ledger, and is a checkpoint of every chain it covers.
///
/// @param figures  in the order of their numbers
/// @param appendix digest of the appendix's text ([AppendixText#digest]); empty when the document has none
/// @param annex    the same of the annex
/// @param bound    the reports inside a volume; none in a report
public record FigureTable(
        Origin origin, List<LinkedFigure> figures, String appendix, String annex, List<BoundReport> bound) {
    public FigureTable {
        figures = List.copyOf(figures);
        bound = List.copyOf(bound);
    }

    /// Of a document without an annex that is no volume.
    public FigureTable(Origin origin, List<LinkedFigure> figures, String appendix) {
        this(origin, figures, appendix, "", List.of());
    }

    public Optional<LinkedFigure> figure(int number) {
        return figures.stream().filter(figure -> figure.number() == number).findFirst();
    }

    /// Every entry any figure stands on, once.
    public Collection<Covered> covered() {
        var all = new LinkedHashSet<Covered>();
        for (var figure : figures) all.addAll(figure.basis().covered());
        return all;
    }

    /// The bytes that are signed: JSON after RFC 8785, in UTF-8.
    public byte[] canonical() {
        return TableJson.write(this);
    }

    /// Reads what [#canonical] wrote. Refused when it is something else (`document.table.unreadable`).
    public static FigureTable read(byte[] canonical) {
        return TableJson.read(canonical);
    }

    public SignedTable signedBy(Signer signer) {
        byte[] canonical = canonical();
        return new SignedTable(this, canonical, Optional.of(Signature.by(signer, canonical)));
    }
}
