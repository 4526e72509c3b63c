package shilu.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.identity.Account;
import shilu.identity.Accounts;
import shilu.identity.Grant;
import shilu.identity.Grants;
import shilu.installation.OfficeClock;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Accounts and grants with the names of their people and units, for the templates.
@Component
class AccountViews {
    private final People people;
    private final Units units;
    private final Accounts accounts;
    private final OfficeClock clock;

    AccountViews(People people, Units units, Accounts accounts, OfficeClock clock) {
        this.people = people;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<AccountView> accounts(List<Account> list, Actor actor) {
        var names = people.people(list.stream().map(Account::person).toList());
        return list.stream()
                .map(one -> account(one, names.get(one.person()), actor))
                .toList();
    }

    AccountView account(Account account, Actor actor) {
        return account(account, people.person(account.person()).orElse(null), actor);
    }

    private AccountView account(Account account, @Nullable Person person, Actor actor) {
        return new AccountView(
                account,
                person == null ? "" : person.name(),
                person == null ? "" : name(person.unit()),
                grants(accounts.grants(account.id(), actor)));
    }

    List<GrantView> grants(List<Grant> grants) {
        return grants.stream().map(this::grant).toList();
    }

    private GrantView grant(Grant grant) {
        return new GrantView(
                grant.id(), grant.role(), name(grant.unit()), grant.from(), grant.to(), grant.endedBy(clock.today()));
    }

    /// @param asked the unit that was asked for, if it was one
    List<HeldView> held(List<Grants.Held> held, Optional<UnitId> asked) {
        var names =
                people.people(held.stream().map(one -> one.account().person()).toList());
        return held.stream()
                .map(one -> new HeldView(
                        one.account(),
                        Optional.ofNullable(names.get(one.account().person()))
                                .map(Person::name)
                                .orElse(""),
                        one.grant().role(),
                        name(one.grant().unit()),
                        asked.filter(one.grant().unit()::equals).isPresent(),
                        one.grant().from(),
                        one.grant().to()))
                .toList();
    }

    private String name(UnitId unit) {
        return units.unit(unit).map(Unit::name).orElse("");
    }

    LocalDate today() {
        return clock.today();
    }
}
