package shilu.ledger.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static shilu.ledger.internal.db.Tables.LEDGER_ENTRY;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.ledger.Pending;
import shilu.ledger.Queue;
import shilu.ledger.RecordQuery;
import shilu.ledger.WorkRecord;
import shilu.unit.TreeSql;

/// What one person has to answer, and what they answered.
@Component
class Answers {
    private static final List<String> ASKED =
            Arrays.stream(Pending.values()).map(one -> one.asked.name()).toList();
    private static final List<String> ANSWERED = Arrays.stream(Pending.values())
            .flatMap(one -> List.of(one.confirmed.name(), one.returned.name()).stream())
            .toList();

    private final DSLContext sql;
    private final Records records;

    Answers(DSLContext sql, Records records) {
        this.sql = sql;
        this.records = records;
    }

    /// In the order of the list: the newest day first.
    Queue around(WorkRecord record, Actor actor) {
        var waiting = records.listed(RecordQuery.waitingFor(Role.CONFIRMER), actor)
                .and(notExists(selectOne()
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.REGION.eq(LEDGER_RECORD.REGION))
                        .and(LEDGER_ENTRY.RECORD.eq(LEDGER_RECORD.ID))
                        .and(LEDGER_ENTRY.WHO.eq(actor.person().value()))
                        .and(LEDGER_ENTRY.TYPE.in(ASKED))));
        var before = beyond(record, true);
        var after = beyond(record, false);
        var next = first(waiting.and(after), true);
        return new Queue(
                sql.fetchCount(LEDGER_RECORD, waiting.and(before)) + 1L,
                sql.fetchCount(LEDGER_RECORD, waiting),
                first(waiting.and(before), false),
                next != null ? next : first(waiting.and(before), true));
    }

    private static Condition beyond(WorkRecord record, boolean newer) {
        LocalDate day = record.day();
        var id = record.id().value();
        var sameDay = LEDGER_RECORD.DAY.eq(day);
        return newer
                ? LEDGER_RECORD.DAY.gt(day).or(sameDay.and(LEDGER_RECORD.ID.gt(id)))
                : LEDGER_RECORD.DAY.lt(day).or(sameDay.and(LEDGER_RECORD.ID.lt(id)));
    }

    private @Nullable RecordId first(Condition which, boolean newestFirst) {
        List<OrderField<?>> order = newestFirst
                ? List.of(LEDGER_RECORD.DAY.desc(), LEDGER_RECORD.ID.desc())
                : List.of(LEDGER_RECORD.DAY.asc(), LEDGER_RECORD.ID.asc());
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(which)
                .orderBy(order)
                .limit(1)
                .fetchOne(row -> new RecordId(row.value1()));
    }

    record Given(RecordId record, long position) {}

    /// The newest first.
    List<Given> given(int page, int size, Actor actor) {
        return sql.select(LEDGER_ENTRY.RECORD, LEDGER_ENTRY.POSITION)
                .from(LEDGER_ENTRY)
                .where(given(actor))
                .orderBy(LEDGER_ENTRY.POSITION.desc())
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> new Given(new RecordId(row.value1()), row.value2()));
    }

    long howMany(Actor actor) {
        return sql.fetchCount(LEDGER_ENTRY, given(actor));
    }

    /// Of records the actor may read. An answer by whoever asked was given where the pack wants no second person.
    private static Condition given(Actor actor) {
        var asked = LEDGER_ENTRY.as("asked");
        return LEDGER_ENTRY
                .REGION
                .eq(actor.region().value())
                .and(LEDGER_ENTRY.WHO.eq(actor.person().value()))
                .and(LEDGER_ENTRY.TYPE.in(ANSWERED))
                .and(notExists(selectOne()
                        .from(asked)
                        .where(asked.REGION.eq(LEDGER_ENTRY.REGION), asked.RECORD.eq(LEDGER_ENTRY.RECORD))
                        .and(asked.WHO.eq(LEDGER_ENTRY.WHO))
                        .and(asked.TYPE.in(ASKED))
                        .and(asked.POSITION.lt(LEDGER_ENTRY.POSITION))))
                .and(exists(selectOne()
                        .from(LEDGER_RECORD)
                        .where(LEDGER_RECORD.REGION.eq(LEDGER_ENTRY.REGION), LEDGER_RECORD.ID.eq(LEDGER_ENTRY.RECORD))
                        .and(TreeSql.below(
                                actor.region(),
                                LEDGER_RECORD.UNIT,
                                LEDGER_RECORD.DAY,
                                actor.scope().readable(),
                                TreeSql.NOW))));
    }
}
