package shilu.arrival.internal;

import static shilu.arrival.internal.db.Tables.ARRIVAL_TRY;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often somebody may try within a minute: one device, one address (a whole hall stands behind one), and a
/// meeting in all. Counted in the database, where every server sees it, and in a transaction of its own, so that
/// what was refused counts too.
@Component
class Tries {
    static final int OF_A_DEVICE = 6;
    static final int OF_AN_ADDRESS = 120;
    static final int IN_ALL = 300;
    private static final int MINUTE = 60;

    private final DSLContext sql;

    Tries(DSLContext sql) {
        this.sql = sql;
    }

    /// Whether one more try is within bounds. One that is not is not written down either.
    @Transactional
    public boolean one(SheetRow sheet, String device, String from, Instant now) {
        long minute = minute(now);
        var of = of(sheet);
        sql.deleteFrom(ARRIVAL_TRY)
                .where(of.and(ARRIVAL_TRY.AT_MINUTE.lt(minute - 1)))
                .execute();
        var most = bounds(sheet.key(), device, from);
        var tried = sql.select(ARRIVAL_TRY.SOURCE, ARRIVAL_TRY.TRIES)
                .from(ARRIVAL_TRY)
                .where(of.and(ARRIVAL_TRY.AT_MINUTE.eq(minute)).and(ARRIVAL_TRY.SOURCE.in(most.keySet())))
                .fetchMap(ARRIVAL_TRY.SOURCE, ARRIVAL_TRY.TRIES);
        if (most.entrySet().stream().anyMatch(one -> tried.getOrDefault(one.getKey(), 0) >= one.getValue()))
            return false;
        most.keySet().forEach(source -> count(sheet, source, minute));
        return true;
    }

    /// Erases what is over; also what nobody tried after.
    @Transactional
    public void forget(Instant now) {
        sql.deleteFrom(ARRIVAL_TRY)
                .where(ARRIVAL_TRY.AT_MINUTE.lt(minute(now) - 1))
                .execute();
    }

    private static long minute(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), MINUTE);
    }

    /// In one order for everybody, so that no two wait for each other.
    private static Map<String, Integer> bounds(SheetKey key, String device, String from) {
        var most = new LinkedHashMap<String, Integer>();
        most.put(key.digest("all"), IN_ALL);
        most.put(key.digest("address " + from), OF_AN_ADDRESS);
        most.put(key.digest("device " + device), OF_A_DEVICE);
        return most;
    }

    private void count(SheetRow sheet, String source, long minute) {
        sql.insertInto(ARRIVAL_TRY)
                .set(ARRIVAL_TRY.REGION, sheet.region().value())
                .set(ARRIVAL_TRY.SHEET, sheet.id().value())
                .set(ARRIVAL_TRY.SOURCE, source)
                .set(ARRIVAL_TRY.AT_MINUTE, minute)
                .set(ARRIVAL_TRY.TRIES, 1)
                .onDuplicateKeyUpdate()
                .set(ARRIVAL_TRY.TRIES, ARRIVAL_TRY.TRIES.plus(1))
                .execute();
    }

    private static Condition of(SheetRow sheet) {
        return ARRIVAL_TRY
                .REGION
                .eq(sheet.region().value())
                .and(ARRIVAL_TRY.SHEET.eq(sheet.id().value()));
    }
}
