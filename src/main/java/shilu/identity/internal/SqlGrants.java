package shilu.identity.internal;

import static shilu.identity.internal.db.Tables.IDENTITY_ACCOUNT;
import static shilu.identity.internal.db.Tables.IDENTITY_GRANT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Account;
import shilu.identity.Grants;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;
import shilu.unit.Postings;
import shilu.unit.Tree;

@Component
@Transactional(readOnly = true)
class SqlGrants implements Grants {
    private final DSLContext sql;
    private final Tree tree;
    private final Positions positions;
    private final Postings postings;
    private final OfficeClock clock;

    SqlGrants(DSLContext sql, Tree tree, Positions positions, Postings postings, OfficeClock clock) {
        this.sql = sql;
        this.tree = tree;
        this.positions = positions;
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public List<Held> at(UnitId unit, LocalDate day, Actor actor) {
        administering(actor);
        return reaching(actor.region(), unit, day);
    }

    private List<Held> reaching(Region region, UnitId unit, LocalDate day) {
        var above = tree.upwards(region, unit, day, positions.last(region));
        var ids = above.stream().map(UnitId::value).toList();
        return held(region, IDENTITY_GRANT.UNIT.in(ids)).stream()
                .filter(one -> one.grant().holdsOn(day))
                .sorted(Comparator.comparingInt(
                                (Held one) -> above.indexOf(one.grant().unit()))
                        .thenComparing(one -> one.grant().role())
                        .thenComparing(one -> one.account().login()))
                .toList();
    }

    @Override
    public List<Held> endingBy(LocalDate day, Actor actor) {
        administering(actor);
        var today = clock.today();
        return held(actor.region(), IDENTITY_GRANT.TO_DAY.ge(today).and(IDENTITY_GRANT.TO_DAY.le(day))).stream()
                .filter(one -> one.grant().holdsOn(today) && !one.account().locked())
                .sorted(Comparator.comparing(
                        one -> Objects.requireNonNull(one.grant().to())))
                .toList();
    }

    private List<Held> held(Region region, Condition which) {
        return sql.select()
                .from(IDENTITY_GRANT)
                .join(IDENTITY_ACCOUNT)
                .on(IDENTITY_ACCOUNT.REGION.eq(IDENTITY_GRANT.REGION), IDENTITY_ACCOUNT.ID.eq(IDENTITY_GRANT.ACCOUNT))
                .where(IDENTITY_GRANT.REGION.eq(region.value()), which)
                .orderBy(IDENTITY_GRANT.ID)
                .fetch(row -> new Held(
                        AccountRows.account(row.into(IDENTITY_ACCOUNT)), AccountRows.grant(row.into(IDENTITY_GRANT))));
    }

    @Override
    public List<Account> locked(Actor actor) {
        administering(actor);
        return accounts(actor.region(), IDENTITY_ACCOUNT.LOCKED.isTrue());
    }

    @Override
    public List<Account> ofPeopleGone(Actor actor) {
        administering(actor);
        var gone = postings.left(actor.region(), clock.today()).stream()
                .map(PersonId::value)
                .toList();
        return accounts(actor.region(), IDENTITY_ACCOUNT.LOCKED.isFalse().and(IDENTITY_ACCOUNT.PERSON.in(gone)));
    }

    private List<Account> accounts(Region region, Condition which) {
        return sql.selectFrom(IDENTITY_ACCOUNT)
                .where(IDENTITY_ACCOUNT.REGION.eq(region.value()), which)
                .orderBy(IDENTITY_ACCOUNT.LOGIN)
                .fetch(AccountRows::account);
    }

    @Override
    public Set<PersonId> holders(Region region, Role role, UnitId unit, LocalDate day) {
        var holding = reaching(region, unit, day).stream()
                .filter(one -> one.grant().role() == role && !one.account().locked())
                .map(one -> one.account().person())
                .collect(Collectors.toSet());
        holding.removeAll(postings.left(holding, day));
        return holding;
    }

    @Override
    public List<AccountId> accounts(Region region, PersonId person) {
        return accounts(region, IDENTITY_ACCOUNT.PERSON.eq(person.value())).stream()
                .sorted(Comparator.comparing(Account::locked))
                .map(Account::id)
                .toList();
    }

    @Override
    public Map<AccountId, PersonId> people(Collection<AccountId> some) {
        return sql.selectFrom(IDENTITY_ACCOUNT)
                .where(IDENTITY_ACCOUNT.ID.in(
                        some.stream().map(AccountId::value).toList()))
                .fetchMap(row -> new AccountId(row.getId()), row -> new PersonId(row.getPerson()));
    }

    private static void administering(Actor actor) {
        if (!actor.scope().holds(Role.SECURITY_ADMIN)) throw new NotAllowed("identity.security.only");
    }
}
