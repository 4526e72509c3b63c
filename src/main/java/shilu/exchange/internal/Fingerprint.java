package shilu.exchange.internal;

import java.time.LocalDate;
import shilu.common.Sha256;
import shilu.common.UnitId;
import shilu.programme.FieldForms;
import shilu.programme.FieldForms.Shown;
import shilu.programme.RecordKind;
import shilu.programme.Values;

/// What a row says, in one form whatever way it was written: a day as text or as a day, a number in full width or
/// not. People go in by name, so that the same row stays the same when a person is added later.
final class Fingerprint {
    private Fingerprint() {}

    static String of(UnitId unit, RecordKind kind, LocalDate day, Values values, Shown shown) {
        var said = new StringBuilder(unit.value())
                .append('\n')
                .append(kind.id())
                .append('\n')
                .append(day);
        values.byField()
                .forEach((id, value) -> kind.field(id)
                        .ifPresent(field -> said.append('\n')
                                .append(id)
                                .append('=')
                                .append(FieldForms.write(field, value, shown).replace("\n", "\r"))));
        return Sha256.hex(said.toString());
    }
}
