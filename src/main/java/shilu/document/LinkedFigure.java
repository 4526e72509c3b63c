package shilu.document;

/// One figure of a document as it was signed.
///
/// @param number in this document, from 1, in reading order of the parts
/// @param basis  what it is and what it stands on
/// @param shown  the text in its control
/// @param around the words it stood among
public record LinkedFigure(int number, Basis basis, String shown, Surroundings around) {

    /// The same under another number, as it has in a volume.
    public LinkedFigure numbered(int other) {
        return new LinkedFigure(other, basis, shown, around);
    }

    /// What its control carries.
    public FigureTag tag() {
        return FigureTag.of(number, basis.fingerprint());
    }
}
