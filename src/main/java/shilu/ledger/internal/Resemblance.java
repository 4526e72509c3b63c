package shilu.ledger.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.ledger.Draft;
import shilu.ledger.Drafts.Alike;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.ledger.Themes;
import shilu.ledger.WorkRecord;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Values;

/// Finds records that may be the work a draft is about. Only what people came together for is looked at: two notices
/// of one day are two notices.
@Component
class Resemblance {
    private static final int MOST = 3;
    private static final int LOOKED_AT = 50;
    private static final int LONGEST_PLACE = 40;

    private final Ledger ledger;

    Resemblance(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Alike> of(Draft draft, DraftReading.Read read, Actor actor) {
        var kind = read.kind();
        var day = read.day();
        if (kind == null || day == null || !kind.attendance()) return List.of();
        var query = RecordQuery.all()
                .about(draft.unit(), null, new Period(day, day))
                .paged(0, LOOKED_AT);
        return ledger.find(query, actor).records().stream()
                .filter(record -> record.unit().equals(draft.unit()) && attended(record))
                .filter(record -> !(record.state() instanceof RecordState.Withdrawn))
                .filter(record -> draft.base() == null || !draft.base().record().equals(record.id()))
                .flatMap(record -> alike(kind, read.values(), record))
                .limit(MOST)
                .toList();
    }

    private static boolean attended(WorkRecord record) {
        return record.current().values().get("actual", Value.Quantity.class).isPresent();
    }

    private static Stream<Alike> alike(RecordKind kind, Values values, WorkRecord record) {
        var theme = kind.title(values);
        if (Themes.alike(theme, record.title())) return Stream.of(new Alike(record, false));
        return !theme.isEmpty() && samePlace(kind, values, record)
                ? Stream.of(new Alike(record, true))
                : Stream.empty();
    }

    /// A short text that does not name the work and is the same in both.
    private static boolean samePlace(RecordKind kind, Values values, WorkRecord record) {
        var naming = kind.naming();
        return kind.fields().stream()
                .filter(field -> !naming.equals(Optional.of(field)))
                .flatMap(field -> values
                        .get(field.id(), Value.Text.class)
                        .filter(text -> text.text().length() <= LONGEST_PLACE)
                        .filter(text -> record.current()
                                .values()
                                .get(field.id(), Value.Text.class)
                                .equals(Optional.of(text)))
                        .stream())
                .findAny()
                .isPresent();
    }
}
