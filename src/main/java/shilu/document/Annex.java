package shilu.document;

import java.util.List;

/// Tables the caller sets behind every document's text, on pages of their own before the appendix: no template has a
/// say in them. They are plain text; its digest is signed, so that nobody changes or drops them unseen.
///
/// @param title above them
/// @param lead  what they show, in a sentence or two
public record Annex(String title, String lead, List<Part> parts) {
    public Annex {
        parts = List.copyOf(parts);
    }

    /// One table under its heading.
    ///
    /// @param empty what is said when it has no rows
    public record Part(String heading, List<Column> columns, List<List<String>> rows, String empty) {
        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param share   of the page's width, in per cent
    /// @param centred for numbers and days; otherwise text runs from the left
    public record Column(String name, int share, boolean centred) {}
}
