package shilu.notice.internal;

import static shilu.notice.internal.db.Tables.NOTICE_DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.notice.Delivery;
import shilu.notice.Delivery.State;
import shilu.notice.Delivery.Way;
import shilu.notice.internal.db.tables.records.NoticeDeliveryRecord;

/// One row for each recipient and day: who made it, or took it over when its time was up, is at it. Every step asks
/// whether it still is, by the number of the try.
@Component
class DeliveryRows {
    static final int MOST_TRIES = 4;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration[] PAUSES = {Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofHours(1)};
    private static final int KEPT_DAYS = 60;
    private static final int SHOWN_DAYS = 14;
    private static final int SHOWN = 50;

    private final DSLContext sql;

    DeliveryRows(DSLContext sql) {
        this.sql = sql;
    }

    record Key(Region region, LocalDate day, Way way, String recipient) {}

    /// The number of the try, where this process is to make it.
    @Transactional
    public OptionalInt claim(Key key, Instant now) {
        int made = sql.insertInto(NOTICE_DELIVERY)
                .set(NOTICE_DELIVERY.REGION, key.region().value())
                .set(NOTICE_DELIVERY.DAY, key.day())
                .set(NOTICE_DELIVERY.WAY, key.way().name())
                .set(NOTICE_DELIVERY.RECIPIENT, key.recipient())
                .set(NOTICE_DELIVERY.STATE, State.CLAIMED.name())
                .set(NOTICE_DELIVERY.TRIES, 1)
                .set(NOTICE_DELIVERY.DUE_AT, utc(now.plus(LEASE)))
                .set(NOTICE_DELIVERY.MATTERS, 0L)
                .onDuplicateKeyIgnore()
                .execute();
        if (made == 1) return OptionalInt.of(1);
        int taken = sql.update(NOTICE_DELIVERY)
                .set(NOTICE_DELIVERY.STATE, State.CLAIMED.name())
                .set(NOTICE_DELIVERY.TRIES, NOTICE_DELIVERY.TRIES.plus(1))
                .set(NOTICE_DELIVERY.DUE_AT, utc(now.plus(LEASE)))
                .where(of(key), open(now))
                .execute();
        return taken == 1
                ? OptionalInt.of(sql.select(NOTICE_DELIVERY.TRIES)
                        .from(NOTICE_DELIVERY)
                        .where(of(key))
                        .fetchSingle()
                        .value1())
                : OptionalInt.empty();
    }

    /// Waits for somebody to make the next try.
    static Condition open(Instant now) {
        return NOTICE_DELIVERY
                .STATE
                .in(State.CLAIMED.name(), State.FAILED.name())
                .and(NOTICE_DELIVERY.DUE_AT.le(utc(now)))
                .and(NOTICE_DELIVERY.TRIES.lt(MOST_TRIES));
    }

    /// Whether the message may leave now: from here on it is never sent again.
    @Transactional
    public boolean leaves(Key key, int tried, long matters) {
        return sql.update(NOTICE_DELIVERY)
                        .set(NOTICE_DELIVERY.STATE, State.SENDING.name())
                        .set(NOTICE_DELIVERY.MATTERS, matters)
                        .where(of(key), NOTICE_DELIVERY.STATE.eq(State.CLAIMED.name()))
                        .and(NOTICE_DELIVERY.TRIES.eq(tried))
                        .execute()
                == 1;
    }

    @Transactional
    public void ended(Key key, int tried, State state) {
        to(key, tried, state, null, null);
    }

    @Transactional
    public void failed(Key key, int tried, Undelivered why, Instant now) {
        if (why.worthAnother() && tried < MOST_TRIES)
            to(key, tried, State.FAILED, why.code(), now.plus(PAUSES[tried - 1]));
        else to(key, tried, State.GIVEN_UP, why.code(), null);
    }

    private void to(Key key, int tried, State state, @Nullable String fault, @Nullable Instant again) {
        var change = sql.update(NOTICE_DELIVERY)
                .set(NOTICE_DELIVERY.STATE, state.name())
                .set(NOTICE_DELIVERY.FAULT, fault);
        (again == null ? change : change.set(NOTICE_DELIVERY.DUE_AT, utc(again)))
                .where(of(key), NOTICE_DELIVERY.TRIES.eq(tried))
                .execute();
    }

    @Transactional(readOnly = true)
    public List<Delivery> faults(Region region, LocalDate today) {
        return sql.selectFrom(NOTICE_DELIVERY)
                .where(NOTICE_DELIVERY.REGION.eq(region.value()))
                .and(NOTICE_DELIVERY.DAY.gt(today.minusDays(SHOWN_DAYS)))
                .and(NOTICE_DELIVERY.FAULT.isNotNull().or(NOTICE_DELIVERY.STATE.eq(State.SENDING.name())))
                .orderBy(NOTICE_DELIVERY.DAY.desc(), NOTICE_DELIVERY.WAY, NOTICE_DELIVERY.RECIPIENT)
                .limit(SHOWN)
                .fetch(DeliveryRows::read);
    }

    @Transactional
    public void forgetOld(Region region, LocalDate today) {
        sql.deleteFrom(NOTICE_DELIVERY)
                .where(NOTICE_DELIVERY.REGION.eq(region.value()))
                .and(NOTICE_DELIVERY.DAY.lt(today.minusDays(KEPT_DAYS)))
                .execute();
    }

    private static Delivery read(NoticeDeliveryRecord row) {
        return new Delivery(
                row.getDay(),
                Way.valueOf(row.getWay()),
                row.getRecipient(),
                State.valueOf(row.getState()),
                row.getTries(),
                row.getDueAt().toInstant(ZoneOffset.UTC),
                row.getMatters(),
                row.getFault());
    }

    private static Condition of(Key key) {
        return NOTICE_DELIVERY
                .REGION
                .eq(key.region().value())
                .and(NOTICE_DELIVERY.DAY.eq(key.day()))
                .and(NOTICE_DELIVERY.WAY.eq(key.way().name()))
                .and(NOTICE_DELIVERY.RECIPIENT.eq(key.recipient()));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
