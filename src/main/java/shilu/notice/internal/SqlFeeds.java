package shilu.notice.internal;

import static shilu.notice.internal.db.Tables.NOTICE_FEED;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.identity.Actors;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.notice.Feed;
import shilu.notice.FeedId;
import shilu.notice.Feeds;
import shilu.notice.internal.db.tables.records.NoticeFeedRecord;
import shilu.unit.Tree;

@Component
@Transactional
class SqlFeeds implements Feeds {
    private static final int MOST = 20;

    private final DSLContext sql;
    private final Calendars calendars;
    private final MailAddresses people;
    private final Actors actors;
    private final Tree tree;
    private final HomeRegion home;
    private final OfficeClock clock;

    SqlFeeds(
            DSLContext sql,
            Calendars calendars,
            MailAddresses people,
            Actors actors,
            Tree tree,
            HomeRegion home,
            OfficeClock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.people = people;
        this.actors = actors;
        this.tree = tree;
        this.home = home;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Feed> of(Actor actor) {
        return sql.selectFrom(NOTICE_FEED)
                .where(own(actor))
                .orderBy(NOTICE_FEED.ID)
                .fetch(SqlFeeds::read);
    }

    @Override
    public String open(@Nullable UnitId unit, Actor actor) {
        if (unit != null && !reads(unit, actor)) throw new NotThere("unit.unknown");
        if (unit == null && actor.scope().readable().isEmpty()) throw Refused.because("notice.feed.no-units");
        if (sql.fetchCount(NOTICE_FEED, own(actor)) >= MOST) throw Refused.because("notice.feed.many", MOST);
        var token = FeedTokens.fresh();
        sql.insertInto(NOTICE_FEED)
                .set(NOTICE_FEED.REGION, actor.region().value())
                .set(NOTICE_FEED.ID, FeedId.fresh().value())
                .set(NOTICE_FEED.ACCOUNT, actor.account().value())
                .set(NOTICE_FEED.UNIT, unit == null ? null : unit.value())
                .set(NOTICE_FEED.TOKEN, FeedTokens.hash(token))
                .set(NOTICE_FEED.MADE_AT, now())
                .execute();
        return token;
    }

    @Override
    public String renew(FeedId id, Actor actor) {
        var token = FeedTokens.fresh();
        int renewed = sql.update(NOTICE_FEED)
                .set(NOTICE_FEED.TOKEN, FeedTokens.hash(token))
                .set(NOTICE_FEED.MADE_AT, now())
                .where(own(actor), NOTICE_FEED.ID.eq(id.value()))
                .execute();
        if (renewed == 0) throw new NotThere("notice.feed.unknown");
        return token;
    }

    @Override
    public void revoke(FeedId id, Actor actor) {
        int revoked = sql.update(NOTICE_FEED)
                .set(NOTICE_FEED.REVOKED_AT, now())
                .where(own(actor), NOTICE_FEED.ID.eq(id.value()))
                .execute();
        if (revoked == 0) throw new NotThere("notice.feed.unknown");
    }

    /// What the owner may see today decides, whatever they might when the calendar was made.
    @Override
    @Transactional(readOnly = true)
    public Optional<String> calendar(String token) {
        return home.known()
                .flatMap(region -> sql.selectFrom(NOTICE_FEED)
                        .where(NOTICE_FEED.REGION.eq(region.value()), NOTICE_FEED.TOKEN.eq(FeedTokens.hash(token)))
                        .and(NOTICE_FEED.REVOKED_AT.isNull())
                        .fetchOptional())
                .flatMap(row -> actors.of(new AccountId(row.getAccount()))
                        .filter(actor -> !people.left(actor.person()))
                        .flatMap(actor -> calendar(read(row), actor)));
    }

    private Optional<String> calendar(Feed feed, Actor actor) {
        var unit = feed.unit();
        if (unit == null)
            return actor.scope().readable().isEmpty()
                    ? Optional.empty()
                    : Optional.of(calendars.of(actor.scope().tops(Calendars.WORKING), false, actor));
        return reads(unit, actor) ? Optional.of(calendars.of(Set.of(unit), true, actor)) : Optional.empty();
    }

    private boolean reads(UnitId unit, Actor actor) {
        return tree.within(actor.scope().readable(), unit, clock.today());
    }

    private static Condition own(Actor actor) {
        return NOTICE_FEED
                .REGION
                .eq(actor.region().value())
                .and(NOTICE_FEED.ACCOUNT.eq(actor.account().value()))
                .and(NOTICE_FEED.REVOKED_AT.isNull());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Feed read(NoticeFeedRecord row) {
        return new Feed(
                new FeedId(row.getId()),
                row.getUnit() == null ? null : new UnitId(row.getUnit()),
                row.getMadeAt().toInstant(ZoneOffset.UTC));
    }
}
