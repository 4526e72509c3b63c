package shilu.programme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.unit.People.Office;
import shilu.unit.UnitType;

/// A report a pack offers: its Word template by unit type, and which highlights belong under which heading.
///
/// @param pack  the version it stands in
/// @param sort  a report on work done, or a letter by which somebody takes duties on
/// @param every the periods it is made for
/// @param role  whose duties a letter lists; null for all, and for reports
/// @param volume the figures by which a volume of such reports compares their units, in this order
/// @param signing where it is recorded that letters were signed; null where the pack does not say, and for reports
public record ReportForm(
        String id,
        Label name,
        PackVersion pack,
        Sort sort,
        Every every,
        @Nullable Office role,
        Map<UnitType, Template> templates,
        List<Section> sections,
        List<MetricId> volume,
        @Nullable Signing signing) {

    /// Where the signing of letters is recorded.
    ///
    /// @param kind   of the record
    /// @param signed its field for how many were signed; null for none
    /// @param due    its field for how many were to be signed; null for none
    public record Signing(
            KindId kind, @Nullable String signed, @Nullable String due) {}

    /// `type:` in YAML.
    public enum Sort {
        SUMMARY,
        /// 责任书: duties to come, no figures
        LETTER
    }

    /// `every:` in YAML, in lower case with hyphens.
    public enum Every {
        YEAR,
        HALF_YEAR,
        QUARTER,
        MONTH,
        /// any days, such as several years; offered where no other form of the pack is made for the period
        SPAN;

        /// Whether a period is of this length.
        public boolean fits(Period period) {
            return this == of(period);
        }

        private static Every of(Period period) {
            var written = period.toString();
            if (written.contains("..")) return SPAN;
            if (written.contains("H")) return HALF_YEAR;
            if (written.contains("Q")) return QUARTER;
            return written.contains("-") ? MONTH : YEAR;
        }
    }

    public boolean letter() {
        return sort == Sort.LETTER;
    }

    /// @param highlights the kinds whose highlights this section tells, in this order, each with which of its records
    public record Section(String id, Label name, List<Metric.Source> highlights) {}

    /// A Word template as it was when its pack version was adopted.
    public interface Template {
        /// Its path inside the pack, such as `reports/annual-bureau.docx`.
        String path();

        byte[] bytes();
    }
}
