package shilu.notice.internal;

import static shilu.notice.internal.db.Tables.NOTICE_HOST;

import java.net.IDN;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.notice.Hosts;

/// The hosts that were allowed.
@Component
@Transactional
class HostRows implements Hosts {
    private static final int LONGEST = 253;

    /// Labels with dots between, the last one letters: no number that a system might take for an address.
    private static final String NAME =
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})";

    private final DSLContext sql;
    private final OfficeClock clock;

    HostRows(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Host> list(Actor actor) {
        secures(actor);
        return sql.selectFrom(NOTICE_HOST)
                .where(NOTICE_HOST.REGION.eq(actor.region().value()))
                .orderBy(NOTICE_HOST.HOST)
                .fetch(row -> new Host(
                        row.getHost(), new PersonId(row.getWho()), row.getAt().toInstant(ZoneOffset.UTC)));
    }

    @Override
    public void allow(String host, Actor actor) {
        secures(actor);
        var name = name(host)
                .orElseThrow(() -> new Refused(List.of(Problem.about("host", "notice.host.unsound", host.strip()))));
        sql.insertInto(NOTICE_HOST)
                .set(NOTICE_HOST.REGION, actor.region().value())
                .set(NOTICE_HOST.HOST, name)
                .set(NOTICE_HOST.WHO, actor.person().value())
                .set(NOTICE_HOST.AT, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Override
    public void forbid(String host, Actor actor) {
        secures(actor);
        sql.deleteFrom(NOTICE_HOST)
                .where(NOTICE_HOST.REGION.eq(actor.region().value()), NOTICE_HOST.HOST.eq(host))
                .execute();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean allowed(Region region, String host) {
        return name(host)
                .filter(name ->
                        sql.fetchExists(NOTICE_HOST, NOTICE_HOST.REGION.eq(region.value()), NOTICE_HOST.HOST.eq(name)))
                .isPresent();
    }

    static Optional<String> name(String written) {
        try {
            var name = IDN.toASCII(written.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(name).filter(one -> one.length() <= LONGEST && one.matches(NAME));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static void secures(Actor actor) {
        if (!actor.scope().holds(Role.SECURITY_ADMIN)) throw new NotAllowed("identity.security.only");
    }
}
