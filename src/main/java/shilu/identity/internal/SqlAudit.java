package shilu.identity.internal;

import static org.jooq.impl.DSL.trueCondition;
import static shilu.identity.internal.db.Tables.IDENTITY_AUDIT;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.identity.Audit;
import shilu.identity.internal.db.tables.records.IdentityAuditRecord;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.installation.Turn;
import shilu.installation.Turns;

@Component
class SqlAudit implements Audit {
    static final String REGION = "region";

    /// Before set-up there is no region; what happens then stands in a chain of its own.
    private static final String NO_REGION = "-";

    private final DSLContext sql;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final InstantSource now;

    SqlAudit(
            DSLContext sql,
            Turns turns,
            TransactionTemplate transaction,
            Settings settings,
            @Qualifier(IdentitySettings.REAL_TIME) InstantSource now) {
        this.sql = sql;
        this.turns = turns;
        this.transaction = transaction;
        this.settings = settings;
        this.now = now;
    }

    @Override
    public void record(Act act) {
        transaction.executeWithoutResult(_ -> append(cut(act)));
    }

    private void append(Act act) {
        var region = settings.get(REGION).orElse(NO_REGION);
        turns.alone(Turn.AUDIT);
        var last = sql.selectFrom(IDENTITY_AUDIT)
                .where(IDENTITY_AUDIT.REGION.eq(region))
                .orderBy(IDENTITY_AUDIT.SEQ.desc())
                .limit(1)
                .fetchOptional();
        long seq = last.map(IdentityAuditRecord::getSeq).orElse(0L) + 1;
        var before = last.map(IdentityAuditRecord::getHash).orElse(AuditChain.BEFORE_THE_FIRST);
        var at = written(now.instant());
        var row = sql.newRecord(IDENTITY_AUDIT);
        row.setRegion(region);
        row.setSeq(seq);
        row.setAt(at);
        row.setWho(act.who() == null ? null : act.who().value());
        row.setOrigin(act.origin());
        row.setWhat(act.what());
        row.setSubject(act.subject());
        row.setResult(act.result());
        row.setSuite(AuditChain.SUITE);
        row.setHash(AuditChain.hash(before, new Region(region), seq, at, act));
        row.insert();
    }

    /// Always to the microsecond, so that the written times sort as time does.
    private static String written(Instant moment) {
        var micros = moment.truncatedTo(ChronoUnit.MICROS).toString();
        return micros.length() == 27
                ? micros
                : moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "")
                        + String.format(java.util.Locale.ROOT, ".%06dZ", moment.getNano() / 1000);
    }

    private static Act cut(Act act) {
        return new Act(
                act.who(),
                cut(act.origin(), 60),
                cut(act.what(), 200),
                cut(act.subject(), 500),
                cut(act.result(), 500));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    @Override
    public <T> T command(Actor actor, String what, String subject, Supplier<T> work) {
        try {
            var made = work.get();
            record(new Act(actor.account(), COMMAND, what, subject, "done"));
            return made;
        } catch (Refused refused) {
            record(new Act(actor.account(), COMMAND, what, subject, Audit.refusal(refused)));
            throw refused;
        } catch (RuntimeException failed) {
            record(new Act(actor.account(), COMMAND, what, subject, "fault"));
            throw failed;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> list(Filter filter, int offset, int size, Actor actor) {
        auditing(actor);
        return sql.selectFrom(IDENTITY_AUDIT)
                .where(matching(filter, actor))
                .orderBy(IDENTITY_AUDIT.SEQ.desc())
                .limit(size)
                .offset(offset)
                .fetch(SqlAudit::row);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Filter filter, Actor actor) {
        auditing(actor);
        return sql.fetchCount(IDENTITY_AUDIT, matching(filter, actor));
    }

    private static Condition matching(Filter filter, Actor actor) {
        var where = IDENTITY_AUDIT.REGION.eq(actor.region().value());
        if (filter.who() != null)
            where = where.and(IDENTITY_AUDIT.WHO.eq(filter.who().value()));
        if (filter.words() != null && !filter.words().isBlank())
            where = where.and(IDENTITY_AUDIT
                    .WHAT
                    .containsIgnoreCase(filter.words().strip())
                    .or(IDENTITY_AUDIT.SUBJECT.containsIgnoreCase(filter.words().strip())));
        if (filter.from() != null) where = where.and(IDENTITY_AUDIT.AT.ge(midnight(filter.from())));
        if (filter.to() != null)
            where = where.and(IDENTITY_AUDIT.AT.lt(midnight(filter.to().plusDays(1))));
        return where.and(filter.refusedOnly() ? IDENTITY_AUDIT.RESULT.ne("done") : trueCondition());
    }

    private static String midnight(LocalDate day) {
        return written(day.atStartOfDay(OfficeClock.OFFICE).toInstant());
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong check(Actor actor) {
        auditing(actor);
        return check();
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong check() {
        for (var region :
                sql.selectDistinct(IDENTITY_AUDIT.REGION).from(IDENTITY_AUDIT).fetch(IDENTITY_AUDIT.REGION)) {
            var broken = check(new Region(region));
            if (broken.isPresent()) return broken;
        }
        return OptionalLong.empty();
    }

    /// Row by row, in memory that does not grow with the log.
    private OptionalLong check(Region region) {
        var before = AuditChain.BEFORE_THE_FIRST;
        long expected = 1;
        try (var rows = sql.selectFrom(IDENTITY_AUDIT)
                .where(IDENTITY_AUDIT.REGION.eq(region.value()))
                .orderBy(IDENTITY_AUDIT.SEQ)
                .fetchSize(1000)
                .fetchLazy()) {
            for (var row : rows) {
                var hash = AuditChain.hash(before, region, row.getSeq(), row.getAt(), row(row).act());
                if (row.getSeq() != expected || !hash.equals(row.getHash())) return OptionalLong.of(expected);
                before = hash;
                expected++;
            }
        }
        return OptionalLong.empty();
    }

    private static Row row(IdentityAuditRecord row) {
        var who = row.getWho() == null ? null : new AccountId(row.getWho());
        var act = new Act(who, row.getOrigin(), row.getWhat(), row.getSubject(), row.getResult());
        return new Row(row.getSeq(), Instant.parse(row.getAt()), act, row.getHash());
    }

    private static void auditing(Actor actor) {
        if (!actor.scope().holds(Role.AUDIT_ADMIN)) throw new NotAllowed("identity.audit.only");
    }
}
