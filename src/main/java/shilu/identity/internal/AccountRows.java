package shilu.identity.internal;

import static shilu.identity.internal.db.Tables.IDENTITY_ACCOUNT;
import static shilu.identity.internal.db.Tables.IDENTITY_GRANT;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import shilu.common.AccountId;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Account;
import shilu.identity.Grant;
import shilu.identity.GrantId;
import shilu.identity.internal.db.tables.records.IdentityAccountRecord;

/// Accounts and grants in the database, for the classes that decide about them.
@Component
class AccountRows {
    private final DSLContext sql;
    private final PasswordEncoder passwords;
    private final java.time.InstantSource now;

    AccountRows(
            DSLContext sql,
            PasswordEncoder passwords,
            @Qualifier(IdentitySettings.REAL_TIME) java.time.InstantSource now) {
        this.sql = sql;
        this.passwords = passwords;
        this.now = now;
    }

    /// What stands in place of a hash where there is no password; nothing matches it.
    static final String NO_PASSWORD = "";

    /// Login names make no difference between capitals, and between the widths of an input method.
    static String login(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    Account insert(Region region, String login, PersonId person, String hash, boolean mustChange) {
        var row = sql.newRecord(IDENTITY_ACCOUNT);
        row.setRegion(region.value());
        row.setId(AccountId.fresh().value());
        row.setLogin(login);
        row.setPerson(person.value());
        row.setPassword(hash);
        row.setMustChange(mustChange);
        row.setLocked(false);
        row.setFailures(0);
        row.setOpenedAt(LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC));
        row.insert();
        return account(row);
    }

    String hashed(String password) {
        return String.valueOf(passwords.encode(Passwords.normal(password)));
    }

    boolean matches(String typed, String hash) {
        return !hash.equals(NO_PASSWORD) && passwords.matches(Passwords.normal(typed), hash);
    }

    Optional<IdentityAccountRecord> row(AccountId id) {
        return sql.fetchOptional(IDENTITY_ACCOUNT, IDENTITY_ACCOUNT.ID.eq(id.value()));
    }

    Optional<IdentityAccountRecord> row(String login) {
        return sql.fetchOptional(IDENTITY_ACCOUNT, IDENTITY_ACCOUNT.LOGIN.eq(login(login)));
    }

    Grant insert(Region region, AccountId account, Role role, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        var row = sql.newRecord(IDENTITY_GRANT);
        row.setRegion(region.value());
        row.setId(GrantId.fresh().value());
        row.setAccount(account.value());
        row.setRole(role.name());
        row.setUnit(unit.value());
        row.setFromDay(from);
        row.setToDay(to);
        row.insert();
        return grant(row);
    }

    List<Grant> grants(AccountId account) {
        return sql.selectFrom(IDENTITY_GRANT)
                .where(IDENTITY_GRANT.ACCOUNT.eq(account.value()))
                .orderBy(IDENTITY_GRANT.ID)
                .fetch(AccountRows::grant);
    }

    /// Every grant that still holds or will, with its account, where the condition on accounts and grants holds.
    List<Standing> standing(Region region, LocalDate today, Condition where) {
        return sql
                .select(IDENTITY_GRANT.fields())
                .select(IDENTITY_ACCOUNT.ID, IDENTITY_ACCOUNT.LOCKED)
                .from(IDENTITY_GRANT)
                .join(IDENTITY_ACCOUNT)
                .on(IDENTITY_ACCOUNT.REGION.eq(IDENTITY_GRANT.REGION), IDENTITY_ACCOUNT.ID.eq(IDENTITY_GRANT.ACCOUNT))
                .where(IDENTITY_GRANT.REGION.eq(region.value()).and(where))
                .fetch(row -> new Standing(
                        new AccountId(row.get(IDENTITY_ACCOUNT.ID)), row.get(IDENTITY_ACCOUNT.LOCKED), grant(row)))
                .stream()
                .filter(one -> !one.grant().endedBy(today))
                .toList();
    }

    record Standing(AccountId account, boolean locked, Grant grant) {}

    static Account account(IdentityAccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                row.getLogin(),
                new PersonId(row.getPerson()),
                row.getLocked(),
                row.getMustChange());
    }

    static Grant grant(Record row) {
        return new Grant(
                new GrantId(row.get(IDENTITY_GRANT.ID)),
                Role.valueOf(row.get(IDENTITY_GRANT.ROLE)),
                new UnitId(row.get(IDENTITY_GRANT.UNIT)),
                row.get(IDENTITY_GRANT.FROM_DAY),
                row.get(IDENTITY_GRANT.TO_DAY));
    }
}
