package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shilu.common.Refused;
import shilu.unit.UnitClosing;

/// A unit is not closed from under its work: a record of a day on which the unit no longer stands would be in no total
/// and, waiting or returned, in nobody's list, and nobody would see that it is missing.
@Component
class Closing {
    private final DSLContext sql;

    Closing(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void on(UnitClosing closing) {
        int left = sql.fetchCount(
                LEDGER_RECORD,
                LEDGER_RECORD.REGION.eq(closing.region().value()),
                LEDGER_RECORD.UNIT.eq(closing.unit().value()),
                LEDGER_RECORD.STATE.ne("WITHDRAWN"),
                LEDGER_RECORD.DAY.ge(closing.from()));
        if (left > 0) throw Refused.because("ledger.unit.has-records", closing.from(), left);
    }
}
