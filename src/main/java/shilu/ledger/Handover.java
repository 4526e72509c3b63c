package shilu.ledger;

import java.time.LocalDate;
import java.util.List;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// Open work handed from one person of a unit to another.
///
/// @param records those of its records that are still open
public record Handover(
        String id,
        UnitId unit,
        PersonId giver,
        PersonId taker,
        LocalDate day,
        String reason,
        PersonId who,
        List<RecordId> records) {}
