package shilu.duty.internal;

import static org.jooq.impl.DSL.sum;
import static shilu.duty.internal.db.Tables.DUTY_CREDIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.duty.Duties.Use;
import shilu.duty.internal.Worth.Place;
import shilu.duty.internal.db.tables.records.DutyCreditRecord;
import shilu.installation.KeptStatements;

/// The table of credits. Rows are only added: what counts as of a position is their sum. Amounts are kept as whole
/// ten-thousandths, exact in every database.
@Component
class Credits {
    private static final int DECIMALS = 4;

    private final DSLContext sql;
    private final KeptStatements kept;

    Credits(DSLContext sql, KeptStatements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// What counts for the units' duties as of the position, of work on the days.
    List<Given> given(Region region, Collection<UnitId> units, LocalDate from, LocalDate to, long asOf) {
        return read(DUTY_CREDIT
                .REGION
                .eq(region.value())
                .and(DUTY_CREDIT.UNIT.in(units.stream().map(UnitId::value).toList()))
                .and(DUTY_CREDIT.DAY.between(from, to))
                .and(DUTY_CREDIT.POSITION.le(asOf)));
    }

    List<Use> uses(Region region, RecordId record, long asOf) {
        var sums = new HashMap<Place, Worth>();
        of(region, List.of(record), asOf).forEach(row -> add(sums, place(row), worth(row)));
        return Worth.inOrder(sums).entrySet().stream()
                .filter(one -> one.getKey().part() == Given.Part.WORK)
                .filter(one -> one.getValue().amount().signum() != 0)
                .map(one -> new Use(one.getKey().duty(), one.getKey().unit()))
                .distinct()
                .toList();
    }

    /// From the position on the record gives this and nothing else.
    ///
    /// @param first whether it never gave anything
    record Wanted(RecordId record, Map<Place, Worth> places, long position, boolean first) {}

    /// For some hundred records, each once.
    void settle(Region region, List<Wanted> wanted) {
        var changes = new HashMap<RecordId, Map<Place, Worth>>();
        wanted.forEach(one -> changes.put(one.record(), new HashMap<>(one.places())));
        var before =
                wanted.stream().filter(one -> !one.first()).map(Wanted::record).toList();
        of(region, before, Long.MAX_VALUE)
                .forEach(row -> add(
                        Objects.requireNonNull(changes.get(new RecordId(row.getRecord()))),
                        place(row),
                        worth(row).negated()));
        var rows = new ArrayList<DutyCreditRecord>();
        for (var one : wanted)
            Worth.inOrder(Objects.requireNonNull(changes.get(one.record()))).forEach((place, worth) -> {
                if (!worth.nothing()) rows.add(row(region, one.record(), place, worth, one.position()));
            });
        kept.insert(DUTY_CREDIT, rows);
    }

    private static void add(Map<Place, Worth> change, Place place, Worth worth) {
        change.merge(place, worth, Worth::plus);
    }

    /// The few rows of each record, to be added up by the caller: asked to group them, SQLite goes over the whole
    /// region instead of to the records.
    private List<DutyCreditRecord> of(Region region, Collection<RecordId> records, long asOf) {
        if (records.isEmpty()) return List.of();
        return sql.selectFrom(DUTY_CREDIT)
                .where(DUTY_CREDIT.REGION.eq(region.value()))
                .and(DUTY_CREDIT.RECORD.in(records.stream().map(RecordId::value).toList()))
                .and(DUTY_CREDIT.POSITION.le(asOf))
                .fetch();
    }

    private static Place place(DutyCreditRecord row) {
        return new Place(
                new UnitId(row.getUnit()),
                row.getDuty(),
                row.getDay(),
                Given.Part.valueOf(row.getPart()),
                row.getEntered());
    }

    private static Worth worth(DutyCreditRecord row) {
        return new Worth(
                read(BigDecimal.valueOf(row.getAmount())),
                read(BigDecimal.valueOf(row.getExpected())),
                read(BigDecimal.valueOf(row.getPresent())));
    }

    private List<Given> read(Condition where) {
        var amount = sum(DUTY_CREDIT.AMOUNT);
        var expected = sum(DUTY_CREDIT.EXPECTED);
        var present = sum(DUTY_CREDIT.PRESENT);
        return sql
                .select(
                        DUTY_CREDIT.UNIT,
                        DUTY_CREDIT.DUTY,
                        DUTY_CREDIT.DAY,
                        DUTY_CREDIT.RECORD,
                        DUTY_CREDIT.PART,
                        DUTY_CREDIT.ENTERED,
                        amount,
                        expected,
                        present)
                .from(DUTY_CREDIT)
                .where(where)
                .groupBy(
                        DUTY_CREDIT.UNIT,
                        DUTY_CREDIT.DUTY,
                        DUTY_CREDIT.DAY,
                        DUTY_CREDIT.RECORD,
                        DUTY_CREDIT.PART,
                        DUTY_CREDIT.ENTERED)
                .having(amount.ne(BigDecimal.ZERO))
                .fetch(row -> new Given(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new RecordId(row.value4()),
                        Given.Part.valueOf(row.value5()),
                        row.value6(),
                        read(row.value7()),
                        read(row.value8()),
                        read(row.value9())))
                .stream()
                .sorted(Given.BY_DAY)
                .toList();
    }

    private DutyCreditRecord row(Region region, RecordId record, Place place, Worth worth, long position) {
        var row = sql.newRecord(DUTY_CREDIT);
        row.setRegion(region.value());
        row.setUnit(place.unit().value());
        row.setDuty(place.duty());
        row.setDay(place.day());
        row.setPosition(position);
        row.setRecord(record.value());
        row.setPart(place.part().name());
        row.setEntered(place.entered());
        row.setAmount(kept(worth.amount()));
        row.setExpected(kept(worth.expected()));
        row.setPresent(kept(worth.present()));
        return row;
    }

    private static long kept(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).longValueExact();
    }

    private static BigDecimal read(BigDecimal kept) {
        var amount = kept.movePointLeft(DECIMALS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
