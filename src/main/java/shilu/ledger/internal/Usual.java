package shilu.ledger.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.ledger.Draft;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.WorkRecord;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldType;
import shilu.programme.PersonPart;
import shilu.programme.RecordKind;
import shilu.programme.Value;

/// What the unit's last records of a kind let expect of the next: the same people, and words and numbers that were the
/// same more than once. Nothing is made up, and what tells one record from another is left empty.
@Component
class Usual {
    private static final int LOOKED_AT = 5;

    private final Ledger ledger;

    Usual(Ledger ledger) {
        this.ledger = ledger;
    }

    TreeMap<String, String> of(UnitId unit, RecordKind kind, FieldForms.Shown written, Actor actor) {
        var last = last(unit, kind, actor);
        var usual = new TreeMap<String, String>();
        for (var field : kind.fields())
            of(field, kind, last)
                    .ifPresent(value -> usual.put(Draft.field(field.id()), FieldForms.write(field, value, written)));
        return usual;
    }

    private List<WorkRecord> last(UnitId unit, RecordKind kind, Actor actor) {
        var query = RecordQuery.all().about(unit, kind.id(), null).paged(0, LOOKED_AT * 2);
        return ledger.find(query, actor).records().stream()
                .filter(record -> record.unit().equals(unit))
                .limit(LOOKED_AT)
                .toList();
    }

    private static Optional<Value> of(Field field, RecordKind kind, List<WorkRecord> last) {
        if (last.isEmpty() || kind.naming().equals(Optional.of(field))) return Optional.empty();
        var newest = value(last.getFirst(), field);
        return switch (field.type()) {
            case PERSON -> newest.filter(_ -> field.part() != PersonPart.ABSENT && field.part() != PersonPart.SPEAKER);
            case TEXT, CHANNEL, NUMBER, CHOICE, UNIT -> newest.filter(value -> oftener(value, field, last));
            case DATE, LIST, ABSENCES -> Optional.empty();
        };
    }

    /// How many came is counted anew each time.
    private static boolean oftener(Value value, Field field, List<WorkRecord> last) {
        if (field.type() == FieldType.NUMBER && !field.id().equals("expected")) return false;
        return last.stream()
                        .filter(record -> value(record, field).equals(Optional.of(value)))
                        .count()
                > 1;
    }

    private static Optional<Value> value(WorkRecord record, Field field) {
        return Optional.ofNullable(record.current().values().byField().get(field.id()));
    }
}
