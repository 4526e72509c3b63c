package shilu.programme;

import java.util.List;
import java.util.Map;
import shilu.unit.UnitType;

/// A report a pack offers: its Word template by unit type, and which highlights belong under which heading.
///
/// @param pack the version it stands in
public record ReportForm(
        String id,
        Label name,
        PackVersion pack,
        Cadence every,
        Map<UnitType, Template> templates,
        List<Section> sections) {

    /// @param highlights the kinds whose highlights this section tells, in this order
    public record Section(String id, Label name, List<KindId> highlights) {}

    /// A Word template as it was when its pack version was adopted.
    public interface Template {
        /// Its path inside the pack, such as `reports/annual-bureau.docx`.
        String path();

        byte[] bytes();
    }
}
