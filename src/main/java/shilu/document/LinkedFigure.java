package shilu.document;

/// One figure of a document as it was signed.
///
/// @param number in this document, from 1, in reading order of the parts
/// @param basis  what it is and what it stands on
/// @param shown  the text in its control
/// @param around the words it stood among
public record LinkedFigure(int number, Basis basis, String shown, Surroundings around) {

    /// What its control carries.
    public FigureTag tag() {
        return FigureTag.of(number, basis.fingerprint());
    }
}
