package shilu.inspection;

import java.util.List;
import shilu.duty.OpenedObligation;
import shilu.ledger.Evidences;
import shilu.ledger.WorkRecord;
import shilu.programme.Duty;
import shilu.unit.Unit;

/// What stands behind one duty of a unit in a year, as of a position: its periods with the records that counted, and
/// their files.
///
/// @param duty     as it stands in the year's last period
/// @param position up to which the ledger was read
public record Binder(Unit unit, Duty duty, int year, long position, List<Part> parts) {

    /// @param works what counted, by day
    public record Part(OpenedObligation opened, List<Work> works) {}

    public record Work(WorkRecord record, List<Item> items) {}

    /// @param number  1, 2, 3 … through the binder
    /// @param content missing where the file was removed by law
    public record Item(int number, shilu.ledger.EvidenceRef file, java.util.Optional<Evidences.Kept> content) {

        /// What the file is called in an archive: its number keeps equal names apart and all in order.
        public String archived() {
            return "%03d-%s".formatted(number, file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " "));
        }
    }

    public List<Item> items() {
        return parts.stream()
                .flatMap(part -> part.works().stream())
                .flatMap(work -> work.items().stream())
                .toList();
    }

    public long bytes() {
        return items().stream()
                .flatMap(item -> item.content().stream())
                .mapToLong(Evidences.Kept::bytes)
                .sum();
    }
}
