package shilu.report.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.ledger.WorkRecord;
import shilu.programme.RecordKind;
import shilu.programme.Value;

/// A confirmed record of a kind that somebody must close, and nobody has by the asked day.
///
/// @param unit  short name of the unit whose record it is
/// @param below whether that is a unit below the report's own
/// @param said  what it says of itself beside its title: measures, days
record OpenMatter(WorkRecord record, RecordKind kind, String unit, boolean below, List<String> said) {

    /// A record is open on a day while the day that closes it is empty or later.
    static boolean openOn(WorkRecord record, RecordKind kind, LocalDate day) {
        return kind.openOn(record.current().values(), day);
    }

    static OpenMatter of(WorkRecord record, RecordKind kind, String unit, boolean below) {
        var said = new ArrayList<String>();
        for (var field : kind.fields()) {
            if (field.id().equals(kind.closedBy()) || field.id().equals("note")) continue;
            var value = words(record.current().values().byField().get(field.id()));
            if (!value.isEmpty() && !value.equals(record.title()))
                said.add(field.name().zh() + "：" + value);
        }
        return new OpenMatter(record, kind, unit, below, List.copyOf(said));
    }

    /// Texts and days tell how it stands; other fields do not.
    private static String words(@Nullable Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Day day -> PeriodWords.of(day.day());
            case null, default -> "";
        };
    }

    /// By when it was to be closed, where the pack has a field for that.
    Optional<LocalDate> due() {
        return kind.dueOf(record.current().values());
    }

    String sentence() {
        var words = new StringBuilder(below ? unit : "").append(PeriodWords.of(record.day()));
        words.append("登记的“").append(DutyWords.bare(record.title())).append("”尚未办结");
        said.forEach(one -> words.append('，').append(DutyWords.bare(one)));
        return words.append('。').toString();
    }
}
