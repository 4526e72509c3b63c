package shilu.ledger;

import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// Which records are asked for; null leaves a question open.
///
/// @param top      the unit and everything below it
/// @param standing only records that stand so
/// @param own      only those the actor recorded or was handed
/// @param as       only where the actor holds this role
/// @param batch    only those of one import
/// @param page     0 for the first
/// @param size     records a page
public record RecordQuery(
        @Nullable UnitId top,
        @Nullable KindId kind,
        @Nullable Period days,
        @Nullable Standing standing,
        boolean own,
        @Nullable Role as,
        @Nullable String batch,
        int page,
        int size) {

    public static RecordQuery all() {
        return new RecordQuery(null, null, null, null, false, null, null, 0, 20);
    }

    public static RecordQuery waitingFor(Role role) {
        return new RecordQuery(null, null, null, Standing.WAITING, false, role, null, 0, 50);
    }

    /// Narrowed to a unit with those below it, a kind and some days; null leaves each open.
    public RecordQuery about(@Nullable UnitId unit, @Nullable KindId ofKind, @Nullable Period within) {
        return new RecordQuery(unit, ofKind, within, standing, own, as, batch, page, size);
    }

    public RecordQuery standing(@Nullable Standing so) {
        return new RecordQuery(top, kind, days, so, own, as, batch, page, size);
    }

    public RecordQuery own(boolean alone) {
        return new RecordQuery(top, kind, days, standing, alone, as, batch, page, size);
    }

    public RecordQuery batch(@Nullable String id) {
        return new RecordQuery(top, kind, days, standing, own, as, id, page, size);
    }

    public RecordQuery paged(int number, int size) {
        return new RecordQuery(top, kind, days, standing, own, as, batch, number, size);
    }
}
