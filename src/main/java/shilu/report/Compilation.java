package shilu.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// A volume (汇编): the final reports of the units below a superior, bound into one file that later entries never
/// change.
///
/// @param form     id of the reports' form in its pack
/// @param unit     the superior
/// @param position up to which its making knew the ledger; each report keeps its own
/// @param units    who it is of, in its order, those that had not delivered among them
/// @param sheets   how many sheets stand before the reports
/// @param figures  how many it holds
/// @param numbered whether the contents name pages
/// @param fileHash SHA-256 of its file; numbering the contents is the last that changes it
public record Compilation(
        Region region,
        String id,
        String form,
        String name,
        UnitId unit,
        Period period,
        long position,
        Instant madeAt,
        PersonId by,
        List<Delivery> units,
        int sheets,
        int figures,
        boolean numbered,
        String fileHash) {

    public Compilation {
        units = List.copyOf(units);
    }

    /// A unit and its report; empty when it had not delivered.
    public record Delivery(UnitId unit, Optional<String> report) {}

    public List<UnitId> missing() {
        return units.stream()
                .filter(one -> one.report().isEmpty())
                .map(Delivery::unit)
                .toList();
    }

    public int reports() {
        return units.size() - missing().size();
    }
}
