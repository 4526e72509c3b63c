package shilu.exchange.internal;

import static org.jooq.impl.DSL.excluded;
import static shilu.exchange.internal.db.Tables.EXCHANGE_ROW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.exchange.ImportId;
import shilu.exchange.internal.ReadRow.Good;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.programme.Value;

/// What stands in the ledger already: rows imported before, and records near the new ones.
@Component
@Transactional
class Standing {
    private static final int PART = 500;
    /// SQLite takes 32 766 values in one statement, PostgreSQL 65 535.
    private static final int AT_ONCE = 5_000;

    private final DSLContext sql;
    private final Ledger ledger;

    Standing(DSLContext sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /// @param fresh   rows that are new
    /// @param already how many are not
    record Marked(List<Good> fresh, int already, List<Problem> hints) {}

    /// Parts the new rows from those imported before. A row whose record was withdrawn is new again.
    Marked among(List<Good> rows, Actor actor) {
        var standing = standing(rows, actor.region());
        var fresh = new ArrayList<Good>();
        var hints = new ArrayList<Problem>();
        var seen = new HashMap<String, Good>();
        for (var row : rows) {
            if (standing.contains(row.work().fingerprint())) continue;
            var before = seen.putIfAbsent(row.work().fingerprint(), row);
            if (before == null) fresh.add(row);
            else
                hints.add(Problem.of(
                                "import.row.twice",
                                String.valueOf(before.place().part()),
                                String.valueOf(before.place().line()))
                        .at(row.place()));
        }
        return new Marked(fresh, rows.size() - fresh.size(), hints);
    }

    /// Which record each of some hundred rows became.
    void note(List<Good> rows, List<RecordId> records, ImportId id, Region region) {
        var noting = sql.batch(sql.insertInto(EXCHANGE_ROW)
                .columns(EXCHANGE_ROW.REGION, EXCHANGE_ROW.FINGERPRINT, EXCHANGE_ROW.BATCH, EXCHANGE_ROW.RECORD)
                .values((String) null, null, null, null)
                .onDuplicateKeyUpdate()
                .set(EXCHANGE_ROW.BATCH, excluded(EXCHANGE_ROW.BATCH))
                .set(EXCHANGE_ROW.RECORD, excluded(EXCHANGE_ROW.RECORD)));
        for (int i = 0; i < rows.size(); i++)
            noting = noting.bind(
                    region.value(),
                    rows.get(i).work().fingerprint(),
                    id.value(),
                    records.get(i).value());
        noting.execute();
    }

    private Set<String> standing(List<Good> rows, Region region) {
        var prints =
                rows.stream().map(row -> row.work().fingerprint()).distinct().toList();
        var found = new HashMap<String, RecordId>();
        for (int from = 0; from < prints.size(); from += AT_ONCE)
            sql.select(EXCHANGE_ROW.FINGERPRINT, EXCHANGE_ROW.RECORD)
                    .from(EXCHANGE_ROW)
                    .where(EXCHANGE_ROW.REGION.eq(region.value()))
                    .and(EXCHANGE_ROW.FINGERPRINT.in(prints.subList(from, Math.min(prints.size(), from + AT_ONCE))))
                    .forEach(row -> found.put(row.value1(), new RecordId(row.value2())));
        var withdrawn = withdrawn(found, region);
        return found.entrySet().stream()
                .filter(one -> !withdrawn.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<RecordId> withdrawn(Map<String, RecordId> found, Region region) {
        return records(region, List.copyOf(found.values()))
                .filter(record -> record.state() instanceof RecordState.Withdrawn)
                .map(WorkRecord::id)
                .collect(Collectors.toSet());
    }

    /// Records of the same units and days that the rows may repeat.
    @Transactional(readOnly = true)
    List<Doubles.Standing> near(List<Good> rows, Actor actor) {
        return rows.stream()
                .filter(row -> row.work().kind().attendance())
                .collect(Collectors.groupingBy(
                        row -> row.work().unit(),
                        Collectors.mapping(row -> row.work().day(), Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(unit -> records(unit.getKey(), unit.getValue(), actor)
                        .filter(record -> unit.getValue().contains(record.day())))
                .filter(record -> !(record.state() instanceof RecordState.Withdrawn))
                .filter(record -> record.current()
                        .values()
                        .get("actual", Value.Quantity.class)
                        .isPresent())
                .map(record -> new Doubles.Standing(record.unit(), record.day(), record.title()))
                .toList();
    }

    private Stream<WorkRecord> records(UnitId unit, Set<LocalDate> days, Actor actor) {
        var query = RecordQuery.all().about(unit, null, span(days));
        return records(actor.region(), ledger.ids(query, actor));
    }

    /// However many, only some hundred are held at a time.
    private Stream<WorkRecord> records(Region region, List<RecordId> ids) {
        return IntStream.rangeClosed(0, (ids.size() - 1) / PART)
                .mapToObj(part -> ids.subList(part * PART, Math.min(ids.size(), (part + 1) * PART)))
                .flatMap(part -> ledger.asOf(region, part, Long.MAX_VALUE).values().stream());
    }

    private static Period span(Collection<LocalDate> days) {
        return new Period(
                days.stream().min(LocalDate::compareTo).orElseThrow(),
                days.stream().max(LocalDate::compareTo).orElseThrow());
    }
}
