package shilu.duty.web;

import java.time.LocalDate;
import shilu.common.RecordId;

/// Something that was found and not closed yet.
///
/// @param days on which it has been open
public record OpenFinding(RecordId record, String title, LocalDate day, long days) {}
