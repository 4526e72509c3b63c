package shilu.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.programme.InForce;
import shilu.programme.RecordKind;
import shilu.programme.Values;

/// What a paper is made of: one piece of work, done or to come.
///
/// @param day null where none is written yet
record PaperSource(
        UnitId unit,
        RecordKind kind,
        InForce inForce,
        @Nullable LocalDate day,
        Values values) {
    String title() {
        return kind.title(values);
    }
}
