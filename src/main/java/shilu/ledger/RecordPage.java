package shilu.ledger;

import java.util.List;

/// Some records of many.
///
/// @param total how many there are in all
public record RecordPage(List<WorkRecord> records, int page, int size, long total) {
    public int pages() {
        return (int) ((total + size - 1) / size);
    }
}
