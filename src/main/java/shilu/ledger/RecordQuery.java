package shilu.ledger;

import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// Which records are asked for; null leaves a question open.
///
/// @param top     the unit and everything below it
/// @param waiting only records where something waits for a second person
/// @param as      only where the actor holds this role
/// @param batch   only those of one import
/// @param page    0 for the first
/// @param size    records a page
public record RecordQuery(
        @Nullable UnitId top,
        @Nullable KindId kind,
        @Nullable Period days,
        boolean waiting,
        @Nullable Role as,
        @Nullable String batch,
        int page,
        int size) {

    public static RecordQuery all() {
        return new RecordQuery(null, null, null, false, null, null, 0, 20);
    }

    public static RecordQuery waitingFor(Role role) {
        return new RecordQuery(null, null, null, true, role, null, 0, 50);
    }

    /// Only records where something waits for a second person, wherever they are read.
    public RecordQuery stillWaiting() {
        return new RecordQuery(top, kind, days, true, as, batch, page, size);
    }

    /// Narrowed to a unit with those below it, a kind and some days; null leaves each open.
    public RecordQuery about(@Nullable UnitId unit, @Nullable KindId ofKind, @Nullable Period within) {
        return new RecordQuery(unit, ofKind, within, waiting, as, batch, page, size);
    }

    public RecordQuery batch(@Nullable String id) {
        return new RecordQuery(top, kind, days, waiting, as, id, page, size);
    }

    public RecordQuery paged(int number, int size) {
        return new RecordQuery(top, kind, days, waiting, as, batch, number, size);
    }
}
