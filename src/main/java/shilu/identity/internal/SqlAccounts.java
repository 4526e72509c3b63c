package shilu.identity.internal;

import static shilu.identity.internal.db.Tables.IDENTITY_ACCOUNT;
import static shilu.identity.internal.db.Tables.IDENTITY_GRANT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Account;
import shilu.identity.Accounts;
import shilu.identity.Administration;
import shilu.identity.Grant;
import shilu.identity.GrantId;
import shilu.identity.internal.db.tables.records.IdentityAccountRecord;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.unit.People;
import shilu.unit.Units;

@Component
@Transactional
class SqlAccounts implements Accounts {
    static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

    private final DSLContext sql;
    private final Turns turns;
    private final AccountRows rows;
    private final People people;
    private final Units units;
    private final Settings settings;
    private final OfficeClock clock;

    SqlAccounts(
            DSLContext sql,
            Turns turns,
            AccountRows rows,
            People people,
            Units units,
            Settings settings,
            OfficeClock clock) {
        this.sql = sql;
        this.turns = turns;
        this.rows = rows;
        this.people = people;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Account open(String login, PersonId person, Actor actor) {
        deciding(actor);
        var problems = new ArrayList<>(loginProblems("login", login));
        if (people.person(person).isEmpty()) problems.add(Problem.about("person", "person.unknown"));
        Refused.ifAny(problems);
        return rows.insert(actor.region(), AccountRows.login(login), person, AccountRows.NO_PASSWORD, false);
    }

    List<Problem> loginProblems(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return List.of(Problem.about(field, "web.field.missing"));
        var login = AccountRows.login(typed);
        if (!LOGIN.matcher(login).matches()) return List.of(Problem.about(field, "identity.login.form"));
        if (rows.row(login).isPresent()) return List.of(Problem.about(field, "identity.login.taken", login));
        return List.of();
    }

    @Override
    public void lock(AccountId account, Actor actor) {
        deciding(actor);
        var row = found(account);
        if (account.equals(actor.account())) throw Refused.because("identity.lock.own");
        if (lastSecurityAdministrator(actor, account, null)) throw Refused.because("identity.security.last");
        row.setLocked(true);
        row.update();
    }

    @Override
    public void unlock(AccountId account, Actor actor) {
        administering(actor);
        var row = found(account);
        row.setLocked(false);
        row.setFailures(0);
        row.setFailedAt(null);
        row.update();
    }

    @Override
    public String newPassword(AccountId account, Actor actor) {
        administering(actor);
        var row = found(account);
        var password = Tokens.groups(4);
        row.setPassword(rows.hashed(password));
        row.setMustChange(true);
        row.setFailures(0);
        row.setFailedAt(null);
        row.update();
        return password;
    }

    @Override
    public Grant grant(AccountId account, Role role, UnitId unit, LocalDate from, @Nullable LocalDate to, Actor actor) {
        deciding(actor);
        var row = found(account);
        var problems = new ArrayList<Problem>();
        if (units.unit(unit).isEmpty()) problems.add(Problem.about("unit", "unit.unknown"));
        if (ofTheWholeInstallation(role)
                && units.unit(unit).filter(one -> one.parent() != null).isPresent())
            problems.add(Problem.about("unit", "identity.grant.top-only"));
        if (to != null && to.isBefore(from)) problems.add(Problem.about("to", "period.backwards", from, to));
        var ofPerson = rows.standing(actor.region(), clock.today(), IDENTITY_ACCOUNT.PERSON.eq(row.getPerson()));
        var held = ofPerson.stream()
                .map(one -> new Granting.Held(
                        one.grant().role(), one.grant().unit(), one.account().equals(account)))
                .toList();
        problems.addAll(Granting.problems(held, role, unit, administration()));
        Refused.ifAny(problems);
        return rows.insert(actor.region(), account, role, unit, from, to);
    }

    /// Accounts and the log belong to the installation, not to a unit: who keeps them sees all of them.
    private static boolean ofTheWholeInstallation(Role role) {
        return role == Role.SECURITY_ADMIN || role == Role.AUDIT_ADMIN;
    }

    Administration administration() {
        return Administration.of(settings.get(Administration.SETTING).orElse(Administration.SEPARATE.word()));
    }

    @Override
    public void revoke(AccountId account, GrantId grant, Actor actor) {
        deciding(actor);
        found(account);
        if (rows.grants(account).stream().noneMatch(one -> one.id().equals(grant)))
            throw new NotThere("identity.grant.unknown");
        if (lastSecurityAdministrator(actor, account, grant)) throw Refused.because("identity.security.last");
        sql.update(IDENTITY_GRANT)
                .set(IDENTITY_GRANT.TO_DAY, clock.today().minusDays(1))
                .where(IDENTITY_GRANT.ID.eq(grant.value()))
                .execute();
    }

    @Override
    public void until(AccountId account, GrantId id, @Nullable LocalDate to, Actor actor) {
        deciding(actor);
        found(account);
        var grant = rows.grants(account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("identity.grant.unknown"));
        var today = clock.today();
        if (grant.endedBy(today)) throw Refused.because("identity.grant.over");
        if (to != null && (to.isBefore(today) || to.isBefore(grant.from())))
            throw new Refused(List.of(Problem.about("until", "identity.grant.until-past", to)));
        if (to != null && lastSecurityAdministrator(actor, account, id))
            throw Refused.because("identity.security.last");
        sql.update(IDENTITY_GRANT)
                .set(IDENTITY_GRANT.TO_DAY, to)
                .where(IDENTITY_GRANT.REGION.eq(actor.region().value()), IDENTITY_GRANT.ID.eq(id.value()))
                .execute();
    }

    /// Whether nobody could grant anything any more, if the account, or only this grant of it, fell away.
    private boolean lastSecurityAdministrator(Actor actor, AccountId account, @Nullable GrantId grant) {
        var today = clock.today();
        var administrators = rows.standing(actor.region(), today, IDENTITY_GRANT.ROLE.eq(Role.SECURITY_ADMIN.name()));
        var theirs = administrators.stream()
                .filter(one -> one.account().equals(account))
                .filter(one -> grant == null || one.grant().id().equals(grant))
                .toList();
        return !theirs.isEmpty()
                && administrators.stream()
                        .filter(one -> !theirs.contains(one) && !one.locked())
                        .noneMatch(
                                one -> one.grant().holdsOn(today) && one.grant().to() == null);
    }

    @Override
    @Transactional(readOnly = true)
    public Account account(AccountId id, Actor actor) {
        administering(actor);
        return AccountRows.account(found(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grant> grants(AccountId id, Actor actor) {
        if (!id.equals(actor.account())) administering(actor);
        var today = clock.today();
        return rows.grants(id).stream()
                .sorted(Comparator.comparing((Grant grant) -> grant.endedBy(today)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> list(String words, int offset, int size, Actor actor) {
        administering(actor);
        return sql.selectFrom(IDENTITY_ACCOUNT)
                .where(matching(words, actor))
                .orderBy(IDENTITY_ACCOUNT.LOGIN)
                .limit(size)
                .offset(offset)
                .fetch(AccountRows::account);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(String words, Actor actor) {
        administering(actor);
        return sql.fetchCount(IDENTITY_ACCOUNT, matching(words, actor));
    }

    private static Condition matching(String words, Actor actor) {
        return IDENTITY_ACCOUNT
                .REGION
                .eq(actor.region().value())
                .and(IDENTITY_ACCOUNT.LOGIN.contains(AccountRows.login(words)));
    }

    @Override
    public void changePassword(String old, String fresh, Actor actor) {
        var row = found(actor.account());
        var problems = new ArrayList<Problem>();
        if (!rows.matches(old, row.getPassword())) problems.add(Problem.about("password", "identity.password.wrong"));
        if (old.equals(fresh)) problems.add(Problem.about("newPassword", "identity.password.same"));
        problems.addAll(Passwords.problems("newPassword", fresh, row.getLogin()));
        Refused.ifAny(problems);
        row.setPassword(rows.hashed(fresh));
        row.setMustChange(false);
        row.update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mustChangePassword(Actor actor) {
        return rows.row(actor.account())
                .filter(IdentityAccountRecord::getMustChange)
                .isPresent();
    }

    private IdentityAccountRecord found(AccountId id) {
        return rows.row(id).orElseThrow(() -> new NotThere("identity.account.gone"));
    }

    /// For what is refused because of other accounts or grants: nobody else changes these meanwhile.
    private void deciding(Actor actor) {
        administering(actor);
        turns.alone(Turn.ACCOUNTS, actor.region());
    }

    private static void administering(Actor actor) {
        if (!actor.scope().holds(Role.SECURITY_ADMIN)) throw new NotAllowed("identity.security.only");
    }
}
