package shilu.commitment.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shilu.commitment.DutyList;
import shilu.commitment.Letter;
import shilu.commitment.LetterState;
import shilu.common.Problem;
import shilu.ledger.Draft;
import shilu.ledger.WorkRecord;
import shilu.programme.Field;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;
import shilu.programme.Value;

/// What a record of signed letters says before anybody typed, and which letters it may be for. Pure.
final class Signing {
    private Signing() {}

    static List<Problem> beginning(Collection<Letter> letters) {
        if (letters.isEmpty()) return List.of(Problem.about("letter", "commitment.sign.none"));
        return letters.stream()
                .filter(letter -> letter.state() == LetterState.WAITING || letter.signed())
                .findFirst()
                .map(letter -> List.of(Problem.about("letter", "commitment.sign.already", letter.name())))
                .orElse(List.of());
    }

    /// The draft's fields: what was signed, how many, and how many were due that no record of the year has told as due.
    static Map<String, String> fields(
            Collection<Letter> letters, ReportForm.Signing where, RecordKind kind, DutyList list) {
        var fields = new HashMap<String, String>();
        kind.naming().map(Field::id).ifPresent(id -> fields.put(Draft.field(id), title(letters)));
        if (where.signed() != null) fields.put(Draft.field(where.signed()), String.valueOf(letters.size()));
        if (where.due() != null)
            fields.put(
                    Draft.field(where.due()), due(letters.size(), where, list).toPlainString());
        return fields;
    }

    private static String title(Collection<Letter> letters) {
        var first = letters.iterator().next();
        var name = first.year() + "年" + first.name();
        return letters.size() == 1 ? name : name + "等" + letters.size() + "份";
    }

    private static BigDecimal due(int signed, ReportForm.Signing where, DutyList list) {
        Predicate<DutyList.Owed> here = owed -> where.equals(owed.form().signing());
        var told = list.letters().stream()
                .filter(here)
                .filter(DutyList.Owed::signed)
                .map(owed -> Objects.requireNonNull(owed.letter()).record())
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(WorkRecord::id, record -> record, (one, _) -> one))
                .values()
                .stream()
                .map(record -> said(record, Objects.requireNonNull(where.due())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var all = BigDecimal.valueOf(list.letters().stream().filter(here).count());
        return all.subtract(told).max(BigDecimal.valueOf(signed));
    }

    private static BigDecimal said(WorkRecord record, String field) {
        return record.current()
                .values()
                .get(field, Value.Quantity.class)
                .map(Value.Quantity::number)
                .orElse(BigDecimal.ZERO);
    }
}
