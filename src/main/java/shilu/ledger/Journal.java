package shilu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;

/// The entries of many records as one stream: what was entered, corrected and withdrawn, and when. Reaches only
/// records the actor may read.
public interface Journal {

    /// A page of the entries of some days, newest first; [#counts] says how many there are.
    List<Happening> entered(Days asked, Set<EntryType> types, int page, int size, Actor actor);

    /// How many there are of each type.
    Map<EntryType, Long> counts(Days asked, Actor actor);

    /// How many records that count are of which day of work and came in on which day.
    List<Arrival> arrivals(UnitId top, Period work, Actor actor);

    /// Entries made in the office's days from one on, up to the end of another; of the unit and what stood below it on
    /// the record's day.
    ///
    /// @param until the last day; null for up to now
    record Days(UnitId top, LocalDate since, @Nullable LocalDate until) {}

    /// @param record as it stands now
    /// @param reason why it was asked for or given back; null where none is asked for
    record Happening(
            Entry entry, WorkRecord record, @Nullable String reason) {}

    /// @param entered the office's day of the first submission
    record Arrival(LocalDate day, LocalDate entered, long records) {}
}
