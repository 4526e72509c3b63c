package shilu.ledger.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /// Who hosts, writes and comes is much the same each time; who owns a matter or looked into it is not.
    private static final Set<PersonPart> REGULAR =
            EnumSet.of(PersonPart.HOST, PersonPart.RECORDER, PersonPart.ATTENDEE);

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
            case PERSON -> newest.filter(_ -> REGULAR.contains(field.part()));
            case TEXT, CHANNEL, NUMBER, CHOICE, UNIT -> newest.filter(value -> oftener(value, field, last));
            case DATE, LIST, DECISIONS, ABSENCES -> Optional.empty();
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
