package shilu.ledger.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static shilu.ledger.internal.db.Tables.LEDGER_HANDED;
import static shilu.ledger.internal.db.Tables.LEDGER_HANDOVER;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.OpenWork.Kept;

/// Records that are not finished, and who looks after them: whoever they were handed to last, else their recorder.
@Component
class OpenRecords {
    private static final Condition OPEN = LEDGER_RECORD.PENDING.isNotNull().or(LEDGER_RECORD.STATE.eq("RETURNED"));

    private static final Field<String> KEEPER = keeper(LEDGER_RECORD.RECORDER);

    /// Ids of hand-overs follow time, so the greatest is the last.
    ///
    /// @param otherwise who looks after it where it was never handed over
    static Field<String> keeper(Field<String> otherwise) {
        return coalesce(
                field(select(LEDGER_HANDOVER.TAKER)
                        .from(LEDGER_HANDED)
                        .join(LEDGER_HANDOVER)
                        .on(
                                LEDGER_HANDOVER.REGION.eq(LEDGER_HANDED.REGION),
                                LEDGER_HANDOVER.ID.eq(LEDGER_HANDED.HANDOVER))
                        .where(LEDGER_HANDED.REGION.eq(LEDGER_RECORD.REGION), LEDGER_HANDED.RECORD.eq(LEDGER_RECORD.ID))
                        .orderBy(LEDGER_HANDOVER.ID.desc())
                        .limit(1)),
                otherwise);
    }

    private final DSLContext sql;

    OpenRecords(DSLContext sql) {
        this.sql = sql;
    }

    /// By unit and keeper.
    List<Kept> kept(Region region, Condition which) {
        var keeper = KEEPER.as("keeper");
        var each = select(LEDGER_RECORD.UNIT.as("unit"), keeper)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.REGION.eq(region.value()), OPEN, which)
                .asTable("each");
        var unit = field(name("each", "unit"), String.class);
        var person = field(name("each", "keeper"), String.class);
        return sql.select(unit, person, count())
                .from(each)
                .groupBy(unit, person)
                .orderBy(unit, person)
                .fetch(row -> new Kept(new UnitId(row.value1()), new PersonId(row.value2()), row.value3()));
    }

    List<RecordId> of(Region region, UnitId unit, PersonId keeper) {
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.REGION.eq(region.value()), LEDGER_RECORD.UNIT.eq(unit.value()), OPEN)
                .and(KEEPER.eq(keeper.value()))
                .orderBy(LEDGER_RECORD.DAY, LEDGER_RECORD.ID)
                .fetch(row -> new RecordId(row.value1()));
    }

    /// Those of a hand-over that are open and were not handed on.
    List<RecordId> still(Region region, String handover, PersonId taker) {
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .join(LEDGER_HANDED)
                .on(LEDGER_HANDED.REGION.eq(LEDGER_RECORD.REGION), LEDGER_HANDED.RECORD.eq(LEDGER_RECORD.ID))
                .where(LEDGER_HANDED.REGION.eq(region.value()), LEDGER_HANDED.HANDOVER.eq(handover))
                .and(OPEN)
                .and(KEEPER.eq(taker.value()))
                .orderBy(LEDGER_RECORD.DAY, LEDGER_RECORD.ID)
                .fetch(row -> new RecordId(row.value1()));
    }
}
