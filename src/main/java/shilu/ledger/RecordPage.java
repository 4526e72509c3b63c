package shilu.ledger;

import java.util.List;

/// Some records of many.
///
/// @param page  0 for the first
/// @param total how many there are, as far as they are counted
/// @param more  whether there are more than were counted; nobody pages through so many
public record RecordPage(List<WorkRecord> records, int page, int size, long total, boolean more) {}
