package shilu.identity.internal;

import static shilu.identity.internal.db.Tables.IDENTITY_ACCOUNT;
import static shilu.identity.internal.db.Tables.IDENTITY_LINK;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.identity.SignIn;
import shilu.identity.SignInLinks;
import shilu.identity.internal.db.tables.records.IdentityAccountRecord;
import shilu.installation.Settings;

@Component
class SqlSignIn implements SignIn, SignInLinks {
    private final DSLContext sql;
    private final AccountRows rows;
    private final Settings settings;
    private final InstantSource now;
    private @Nullable String nobodys;

    SqlSignIn(
            DSLContext sql,
            AccountRows rows,
            Settings settings,
            @Qualifier(IdentitySettings.REAL_TIME) InstantSource now) {
        this.sql = sql;
        this.rows = rows;
        this.settings = settings;
        this.now = now;
    }

    /// Not one transaction: checking a password takes a good part of a second, in which the one writer must not wait.
    @Override
    public AccountId withPassword(String login, String password) {
        var row = rows.row(login).orElse(null);
        boolean right = rows.matches(password, row == null ? nobodys() : row.getPassword());
        if (row == null || row.getLocked() || waiting(row)) throw Refused.because("identity.sign-in.no");
        if (!right) {
            failed(row);
            throw Refused.because("identity.sign-in.no");
        }
        if (row.getFailures() > 0) forgiven(row);
        return new AccountId(row.getId());
    }

    /// A password nobody has: an unknown login name takes as long to refuse as a wrong password.
    private String nobodys() {
        var made = nobodys;
        if (made == null) nobodys = made = rows.hashed(Tokens.groups(4));
        return made;
    }

    private boolean waiting(IdentityAccountRecord row) {
        return Lockout.waiting(row.getFailures(), instant(row.getFailedAt()), now.instant());
    }

    private void failed(IdentityAccountRecord row) {
        sql.update(IDENTITY_ACCOUNT)
                .set(IDENTITY_ACCOUNT.FAILURES, IDENTITY_ACCOUNT.FAILURES.plus(1))
                .set(IDENTITY_ACCOUNT.FAILED_AT, utc(now.instant()))
                .where(IDENTITY_ACCOUNT.ID.eq(row.getId()))
                .execute();
    }

    private void forgiven(IdentityAccountRecord row) {
        sql.update(IDENTITY_ACCOUNT)
                .set(IDENTITY_ACCOUNT.FAILURES, 0)
                .setNull(IDENTITY_ACCOUNT.FAILED_AT)
                .where(IDENTITY_ACCOUNT.ID.eq(row.getId()))
                .execute();
    }

    @Override
    @Transactional
    public String make(AccountId account, Duration validity) {
        demoOnly();
        var token = Tokens.letters(32);
        var region = rows.row(account)
                .orElseThrow(() -> new NotThere("identity.account.gone"))
                .getRegion();
        sql.insertInto(IDENTITY_LINK)
                .set(IDENTITY_LINK.REGION, region)
                .set(IDENTITY_LINK.TOKEN, Tokens.hash(token))
                .set(IDENTITY_LINK.ACCOUNT, account.value())
                .set(IDENTITY_LINK.VALID_UNTIL, utc(now.instant().plus(validity)))
                .execute();
        return token;
    }

    @Override
    @Transactional
    public AccountId withLink(String token) {
        demoOnly();
        var moment = utc(now.instant());
        var link = IDENTITY_LINK
                .TOKEN
                .eq(Tokens.hash(token))
                .and(IDENTITY_LINK.USED_AT.isNull())
                .and(IDENTITY_LINK.VALID_UNTIL.gt(moment));
        int used = sql.update(IDENTITY_LINK)
                .set(IDENTITY_LINK.USED_AT, moment)
                .where(link)
                .execute();
        if (used != 1) throw new NotThere("identity.link.used");
        var account = sql.select(IDENTITY_LINK.ACCOUNT)
                .from(IDENTITY_LINK)
                .where(IDENTITY_LINK.TOKEN.eq(Tokens.hash(token)))
                .fetchSingle(row -> new AccountId(row.value1()));
        if (rows.row(account).filter(row -> !row.getLocked()).isEmpty()) throw new NotThere("identity.link.used");
        return account;
    }

    private void demoOnly() {
        if (settings.get("demo").filter("true"::equals).isEmpty()) throw new NotThere("identity.link.demo-only");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
