package shilu.document.internal;

/// The run properties of a placeholder's first character, as they stand in the part.
///
/// @param properties the `w:rPr` element, or nothing
public record Style(byte[] properties) {

    /// A run of text; a line feed becomes a line break.
    void run(Utf8 out, String text) {
        if (text.isEmpty()) return;
        out.ascii("<w:r>").raw(properties);
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            words(out, text.substring(from, to));
            out.ascii("<w:br/>");
            from = to + 1;
        }
        words(out, text.substring(from));
        out.ascii("</w:r>");
    }

    private static void words(Utf8 out, String text) {
        if (!text.isEmpty()) out.ascii("<w:t xml:space=\"preserve\">").xml(text).ascii("</w:t>");
    }
}
