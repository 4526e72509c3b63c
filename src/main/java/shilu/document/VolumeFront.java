package shilu.document;

import java.util.List;

/// What stands in a volume before its reports: a cover, and sheets of words and tables behind the contents.
///
/// @param compiler who compiled it, on the cover
/// @param date     as it is printed
/// @param mark     what the cover and the sheets' headers bear, such as 样例; usually nothing
public record VolumeFront(String title, String compiler, String date, String mark, List<Sheet> sheets) {
    public VolumeFront {
        sheets = List.copyOf(sheets);
    }

    /// Some pages of their own, with an entry in the contents.
    ///
    /// @param landscape whether the pages lie on their side, for wide tables
    public record Sheet(String title, boolean landscape, List<Block> blocks) {
        public Sheet {
            blocks = List.copyOf(blocks);
        }
    }

    /// What a sheet is made of.
    public sealed interface Block permits Words, Note, Table {}

    public record Words(String text) implements Block {}

    /// In small type, beside a table.
    public record Note(String text) implements Block {}

    /// The head is repeated on every page. The last of the rows can be a total, which stands out.
    public record Table(List<Column> columns, List<List<Cell>> rows, boolean total) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param share   of the table's width, in parts of the columns' sum
    /// @param centred for figures, days and marks; names run from the left
    public record Column(String head, int share, boolean centred) {}

    public sealed interface Cell permits Text, Number {}

    public record Text(String words) implements Cell {}

    /// A figure in a control of its own, in the signed table like any other.
    public record Number(Basis basis) implements Cell {}
}
