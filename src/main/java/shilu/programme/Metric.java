package shilu.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure a pack defines.
///
/// @param measure     unit of measure as the user reads it: 次, 人次, 篇, %
/// @param decimals    decimals shown, 0 to 4
/// @param displayOnly shown, but refused in duties, scorecards and comparisons of units
/// @param sources     what counts and with which amount; empty for a ratio
/// @param numerator   for a ratio, the metric above the line
/// @param denominator for a ratio, the metric below the line
public record Metric(
        MetricId id,
        Label name,
        MetricType type,
        String measure,
        int decimals,
        boolean displayOnly,
        List<Source> sources,
        @Nullable MetricId numerator,
        @Nullable MetricId denominator) {

    /// A kind whose records count when the filter holds.
    ///
    /// @param field    number field whose value is added; null to count records
    /// @param where    the filter in the packs' formula language over choice, number and date fields, `topics` and
    ///                 `filled`; null when all count
    /// @param partners unit field whose units are credited instead of the record's own; null as a rule. Joint work
    ///                 is one record of its host, and this is what those who took part get for it
    public record Source(
            KindId kind,
            @Nullable String field,
            @Nullable String where,
            @Nullable String partners) {

        public Source(KindId kind, @Nullable String field, @Nullable String where) {
            this(kind, field, where, null);
        }
    }
}
