package shilu.ledger.internal;

import static org.jooq.impl.DSL.count;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.TreeSql;

/// Goes through the records that count below a unit, however many there are: the units' numbers of records are read
/// first, then the records of several small units or of a part of a large one.
@Component
class Counting {
    private static final int SOME = 500;
    private static final RecordId BEFORE_ALL = new RecordId("");

    private final DSLContext sql;

    Counting(DSLContext sql) {
        this.sql = sql;
    }

    void each(Region region, UnitId top, Consumer<List<RecordId>> some) {
        var together = new ArrayList<String>();
        int records = 0;
        for (var unit : units(region, top)) {
            if (records + unit.value2() > SOME) {
                small(region, together, some);
                together.clear();
                records = 0;
            }
            if (unit.value2() > SOME) {
                large(region, unit.value1(), some);
                continue;
            }
            together.add(unit.value1());
            records += unit.value2();
        }
        small(region, together, some);
    }

    private List<Record2<String, Integer>> units(Region region, UnitId top) {
        return sql.select(LEDGER_RECORD.UNIT, count())
                .from(LEDGER_RECORD)
                .where(counting(region).and(TreeSql.everBelow(region, LEDGER_RECORD.UNIT, List.of(top))))
                .groupBy(LEDGER_RECORD.UNIT)
                .orderBy(LEDGER_RECORD.UNIT)
                .fetch();
    }

    private void small(Region region, List<String> units, Consumer<List<RecordId>> some) {
        if (units.isEmpty()) return;
        some.accept(sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(counting(region).and(LEDGER_RECORD.UNIT.in(units)))
                .orderBy(LEDGER_RECORD.ID)
                .fetch(row -> new RecordId(row.value1())));
    }

    private record Last(LocalDate day, RecordId id) {}

    private void large(Region region, String unit, Consumer<List<RecordId>> some) {
        var last = new Last(LocalDate.of(1, 1, 1), BEFORE_ALL);
        for (var page = page(region, unit, last); !page.isEmpty(); page = page(region, unit, last)) {
            some.accept(page.stream().map(Last::id).toList());
            last = page.getLast();
        }
    }

    private List<Last> page(Region region, String unit, Last last) {
        return sql.select(LEDGER_RECORD.DAY, LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(counting(region).and(LEDGER_RECORD.UNIT.eq(unit)))
                .and(LEDGER_RECORD.DAY.ge(last.day()))
                .and(LEDGER_RECORD
                        .DAY
                        .gt(last.day())
                        .or(LEDGER_RECORD.ID.gt(last.id().value())))
                .orderBy(LEDGER_RECORD.DAY, LEDGER_RECORD.ID)
                .limit(SOME)
                .fetch(row -> new Last(row.value1(), new RecordId(row.value2())));
    }

    private static Condition counting(Region region) {
        return LEDGER_RECORD.REGION.eq(region.value()).and(LEDGER_RECORD.STATE.eq("CONFIRMED"));
    }
}
