package shilu.identity.internal;

import static shilu.identity.internal.db.Tables.IDENTITY_SESSION;
import static shilu.identity.internal.db.Tables.IDENTITY_SESSION_VALUE;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sessions of visitors, kept where every server finds them. A request that changes nothing in its session writes
/// nothing: that it was there is noted, and [#noteUses] writes such notes together, a session's at most once a minute.
@Component
class SqlSessions implements SessionRepository<KeptSession> {
    private static final Logger LOG = LoggerFactory.getLogger(SqlSessions.class);
    private static final Duration NOTED = Duration.ofMinutes(1);

    /// Letters of an id, of which there are 31: 257 bits.
    private static final int LETTERS = 52;

    private final DSLContext sql;
    private final InstantSource now;
    private final Duration idle;

    /// Who was here and is not noted yet; lost with the process, when their sessions end a minute early.
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    SqlSessions(
            DSLContext sql,
            @Qualifier(IdentitySettings.REAL_TIME) InstantSource now,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.sql = sql;
        this.now = now;
        this.idle = idle;
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.begun(Tokens.letters(LETTERS), now.instant(), idle);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable KeptSession findById(String id) {
        var token = Tokens.hash(id);
        var used = sql.select(IDENTITY_SESSION.USED_AT)
                .from(IDENTITY_SESSION)
                .where(
                        IDENTITY_SESSION.TOKEN.eq(token),
                        IDENTITY_SESSION.USED_AT.gt(utc(now.instant().minus(idle))))
                .fetchOne(IDENTITY_SESSION.USED_AT);
        if (used == null) return null;
        try {
            return KeptSession.found(id, used.toInstant(ZoneOffset.UTC), idle, values(token, new Sealing(id)));
        } catch (GeneralSecurityException | IOException unreadable) {
            LOG.warn("A session of another version cannot be read; its visitor signs in again", unreadable);
            return null;
        }
    }

    private Map<String, Object> values(String token, Sealing sealing) throws GeneralSecurityException, IOException {
        var values = new HashMap<String, Object>();
        for (var row : sql.selectFrom(IDENTITY_SESSION_VALUE)
                .where(IDENTITY_SESSION_VALUE.TOKEN.eq(token))
                .fetch()) values.put(row.getName(), sealing.open(row.getName(), row.getContent()));
        return values;
    }

    /// A session that was ended meanwhile, perhaps on another server, stays so.
    @Override
    @Transactional
    public void save(KeptSession session) {
        var token = Tokens.hash(session.getId());
        if (session.fresh()) begin(token);
        else if (session.changed().isEmpty()) {
            if (session.used().plus(NOTED).isBefore(now.instant())) here.add(token);
            return;
        } else if (!used(token)) return;
        write(token, session);
        session.written();
    }

    private void begin(String token) {
        sql.insertInto(IDENTITY_SESSION)
                .set(IDENTITY_SESSION.TOKEN, token)
                .set(IDENTITY_SESSION.USED_AT, utc(now.instant()))
                .execute();
    }

    private boolean used(String token) {
        return sql.update(IDENTITY_SESSION)
                        .set(IDENTITY_SESSION.USED_AT, utc(now.instant()))
                        .where(IDENTITY_SESSION.TOKEN.eq(token))
                        .execute()
                == 1;
    }

    private void write(String token, KeptSession session) {
        var sealing = new Sealing(session.getId());
        for (var name : session.changed()) {
            Object value = session.getAttribute(name);
            if (value == null) forget(token, name);
            else keep(token, name, sealing.seal(name, value));
        }
    }

    private void keep(String token, String name, String content) {
        sql.insertInto(IDENTITY_SESSION_VALUE)
                .set(IDENTITY_SESSION_VALUE.TOKEN, token)
                .set(IDENTITY_SESSION_VALUE.NAME, name)
                .set(IDENTITY_SESSION_VALUE.CONTENT, content)
                .onDuplicateKeyUpdate()
                .set(IDENTITY_SESSION_VALUE.CONTENT, content)
                .execute();
    }

    private void forget(String token, String name) {
        sql.deleteFrom(IDENTITY_SESSION_VALUE)
                .where(IDENTITY_SESSION_VALUE.TOKEN.eq(token), IDENTITY_SESSION_VALUE.NAME.eq(name))
                .execute();
    }

    @Override
    @Transactional
    public void deleteById(String id) {
        end(Tokens.hash(id));
    }

    private void end(String token) {
        sql.deleteFrom(IDENTITY_SESSION).where(IDENTITY_SESSION.TOKEN.eq(token)).execute();
        sql.deleteFrom(IDENTITY_SESSION_VALUE)
                .where(IDENTITY_SESSION_VALUE.TOKEN.eq(token))
                .execute();
    }

    /// Writes down who was here since the last time.
    @Transactional
    public void noteUses() {
        for (var token : new TreeSet<>(here)) { // in one order for all servers
            used(token);
            here.remove(token);
        }
    }

    /// Throws away sessions nobody used for so long that they are over.
    @Transactional
    public void forgetEnded() {
        sql.select(IDENTITY_SESSION.TOKEN)
                .from(IDENTITY_SESSION)
                .where(IDENTITY_SESSION.USED_AT.le(utc(now.instant().minus(idle))))
                .orderBy(IDENTITY_SESSION.TOKEN)
                .fetch(IDENTITY_SESSION.TOKEN)
                .forEach(this::end);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
