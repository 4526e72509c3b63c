package shilu.unit.internal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static shilu.installation.KeptStatement.given;
import static shilu.unit.internal.db.Tables.UNIT_POSITION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.installation.Circumstances;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;

/// One row a day holds the last position of that day. Positions become visible in order: on SQLite the one writer
/// orders
/// everything; on PostgreSQL whoever has taken one holds the others up until the transaction ends
/// (docs/decisions/0006).
@Component
class SqlPositions implements Positions {
    private static final Field<Long> TAKEN =
            field("unit_take_position({0}, {1})", Long.class, given(UNIT_POSITION.REGION), given(UNIT_POSITION.DAY));
    private static final KeptStatement TAKE = KeptStatement.of(select(TAKEN));
    private static final KeptStatement LATEST = KeptStatement.of(select(UNIT_POSITION.DAY, UNIT_POSITION.LAST)
            .from(UNIT_POSITION)
            .where(UNIT_POSITION.REGION.eq(given(UNIT_POSITION.REGION)))
            .orderBy(UNIT_POSITION.DAY.desc())
            .limit(inline(1)));
    private static final KeptStatement REACH = KeptStatement.of(insertInto(UNIT_POSITION)
            .columns(UNIT_POSITION.fields())
            .values(UNIT_POSITION.fieldStream().map(KeptStatement::given).toList())
            .onDuplicateKeyUpdate()
            .set(UNIT_POSITION.LAST, excluded(UNIT_POSITION.LAST)));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Circumstances circumstances;
    private final OfficeClock clock;

    SqlPositions(DSLContext sql, KeptStatements kept, Circumstances circumstances, OfficeClock clock) {
        this.sql = sql;
        this.kept = kept;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Region region) {
        return take(region, 1);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Region region, int many) {
        return sql.dialect().family() == SQLDialect.POSTGRES
                ? waitingItsTurn(region, many)
                : asTheOneWriter(region, many);
    }

    private long waitingItsTurn(Region region, int many) {
        long first = kept.fetch(TAKE, region.value(), clock.today()).getFirst().get(TAKEN);
        // Nobody else takes any until this transaction ends.
        if (many > 1)
            sql.update(UNIT_POSITION)
                    .set(UNIT_POSITION.LAST, first + many - 1)
                    .where(UNIT_POSITION.REGION.eq(region.value()), UNIT_POSITION.LAST.eq(first))
                    .execute();
        return first;
    }

    private long asTheOneWriter(Region region, int many) {
        var latest = kept.fetch(LATEST, region.value()).stream().findFirst();
        long first = latest.map(row -> row.get(UNIT_POSITION.LAST)).orElse(0L) + 1;
        var today = clock.today();
        // A clock set back must not put later positions on earlier days.
        var day = latest.map(row -> row.get(UNIT_POSITION.DAY))
                .filter(last -> last.isAfter(today))
                .orElse(today);
        kept.run(REACH, List.<@Nullable Object[]>of(new Object[] {region.value(), day, first + many - 1}));
        return first;
    }

    @Override
    @Transactional(readOnly = true)
    public long last(Region region) {
        return circumstances.seen(new LastAsked(region), () -> readLast(region));
    }

    private record LastAsked(Region region) {}

    private long readLast(Region region) {
        return highest(UNIT_POSITION.REGION.eq(region.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public long before(Region region, LocalDate day) {
        return highest(UNIT_POSITION.REGION.eq(region.value()).and(UNIT_POSITION.DAY.lt(day)));
    }

    private long highest(Condition where) {
        var last = sql.select(max(UNIT_POSITION.LAST))
                .from(UNIT_POSITION)
                .where(where)
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }
}
