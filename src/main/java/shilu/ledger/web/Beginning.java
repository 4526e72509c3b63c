package shilu.ledger.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.ledger.DraftId;
import shilu.unit.UnitField;

/// What somebody may begin to write down.
///
/// @param unit   where, by id
/// @param units  where else they record; nothing where that is not asked
/// @param often  the kinds they recorded most
/// @param groups all other kinds, by the ledger they belong to; at the end, without a name, those alone in theirs
/// @param open   what they and their colleagues have not finished
public record Beginning(
        String unit,
        String unitName,
        @Nullable UnitField units,
        List<Kind> often,
        Map<String, List<Kind>> groups,
        List<Open> open) {

    /// @param words what rows of this kind are called in a workbook
    public record Kind(String id, String name, String words) {}

    /// @param owner who began it; empty for the reader
    public record Open(DraftId id, String title, String kind, String unit, Instant changed, String owner) {}
}
