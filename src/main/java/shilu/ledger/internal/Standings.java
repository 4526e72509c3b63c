package shilu.ledger.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static shilu.ledger.internal.db.Tables.LEDGER_HANDED;
import static shilu.ledger.internal.db.Tables.LEDGER_HANDOVER;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.installation.OfficeClock;
import shilu.ledger.Pending;
import shilu.ledger.RecordQuery;
import shilu.ledger.Standing;

/// How records stand, and whose they are, as conditions on their rows.
@Component
class Standings {
    /// Each by name, which an index finds together with the units.
    private static final List<String> PENDING =
            Arrays.stream(Pending.values()).map(Enum::name).toList();

    private final OfficeClock clock;

    Standings(OfficeClock clock) {
        this.clock = clock;
    }

    Condition which(RecordQuery query, Actor actor) {
        var standing = query.standing();
        var so = standing == null ? noCondition() : stands(standing, actor);
        return query.own() ? so.and(own(actor)) : so;
    }

    private Condition stands(Standing standing, Actor actor) {
        return switch (standing) {
            case WAITING -> LEDGER_RECORD.PENDING.in(PENDING);
            case CONFIRMED, RETURNED, WITHDRAWN -> LEDGER_RECORD.STATE.eq(standing.name());
            case CAME_BACK -> cameBack(actor);
        };
    }

    private static Condition own(Actor actor) {
        return LEDGER_RECORD.RECORDER.eq(actor.person().value()).or(LEDGER_RECORD.ID.in(handed(actor)));
    }

    /// Found by who asked, or by what was handed to the actor, so that it is a look into an index for each; of those
    /// only what they still look after.
    private Condition cameBack(Actor actor) {
        var mine = LEDGER_RECORD.as("asked");
        var person = actor.person().value();
        var asked =
                select(mine.ID).from(mine).where(mine.REGION.eq(actor.region().value()), mine.CAME_BACK.eq(person));
        return LEDGER_RECORD
                .ID
                .in(asked.union(handed(actor)))
                .and(LEDGER_RECORD.CAME_BACK.isNotNull())
                .and(OpenRecords.keeper(LEDGER_RECORD.CAME_BACK).eq(person))
                .and(DSL.or(
                        LEDGER_RECORD.STATE.eq(Standing.RETURNED.name()),
                        LEDGER_RECORD.CAME_BACK_DAY.ge(clock.today().minusDays(Standing.TOLD_DAYS))));
    }

    private static Select<Record1<String>> handed(Actor actor) {
        return select(LEDGER_HANDED.RECORD)
                .from(LEDGER_HANDOVER)
                .join(LEDGER_HANDED)
                .on(LEDGER_HANDED.REGION.eq(LEDGER_HANDOVER.REGION), LEDGER_HANDED.HANDOVER.eq(LEDGER_HANDOVER.ID))
                .where(LEDGER_HANDOVER.REGION.eq(actor.region().value()))
                .and(LEDGER_HANDOVER.TAKER.eq(actor.person().value()));
    }
}
