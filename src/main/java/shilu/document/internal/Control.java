package shilu.document.internal;

import shilu.document.Basis;
import shilu.document.FigureTag;

/// The content control around a figure: run properties both in the control and in its run, so that a number typed over
/// keeps its look, then name, tag, id, and the mark of a plain-text control.
public final class Control {
    /// Word allows no longer name or tag.
    static final int LONGEST = 64;

    private Control() {}

    public static void write(Utf8 out, int number, Basis basis, String shown, long id, Style style) {
        var alias = basis.alias();
        out.ascii("<w:sdt><w:sdtPr>").raw(style.properties());
        out.ascii("<w:alias w:val=\"").xml(alias.length() > LONGEST ? alias.substring(0, LONGEST) : alias);
        out.ascii("\"/><w:tag w:val=\"")
                .text(FigureTag.of(number, basis.fingerprint()).toString());
        out.ascii("\"/><w:id w:val=\"").number(id);
        out.ascii("\"/><w:text/></w:sdtPr><w:sdtContent><w:r>").raw(style.properties());
        out.ascii("<w:t>").xml(shown).ascii("</w:t></w:r></w:sdtContent></w:sdt>");
    }
}
