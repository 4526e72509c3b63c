package shilu.identity.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Scope;
import shilu.identity.Actors;
import shilu.identity.internal.db.tables.records.IdentityAccountRecord;
import shilu.installation.OfficeClock;
import shilu.unit.People;
import shilu.unit.Person;

@Component
@Transactional(readOnly = true)
class SqlActors implements Actors {
    private final AccountRows rows;
    private final People people;
    private final OfficeClock clock;

    SqlActors(AccountRows rows, People people, OfficeClock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Actor of(String login) {
        var row = rows.row(login).orElseThrow(() -> Refused.because("identity.account.unknown", login));
        if (row.getLocked()) throw Refused.because("identity.account.locked", login);
        return actor(row);
    }

    @Override
    public Optional<Actor> of(AccountId account) {
        return rows.row(account).filter(row -> !row.getLocked()).map(this::actor);
    }

    @Override
    public String nameOf(AccountId account) {
        return rows.row(account)
                .map(row -> row.getLogin()
                        + people.person(new PersonId(row.getPerson()))
                                .map(person -> " " + person.name())
                                .orElse(""))
                .orElse(account.value());
    }

    @Override
    public Optional<AccountId> named(String login) {
        return rows.row(login).map(row -> new AccountId(row.getId()));
    }

    private Actor actor(IdentityAccountRecord row) {
        var id = new AccountId(row.getId());
        var person = new PersonId(row.getPerson());
        var name = people.person(person).map(Person::name).orElse(row.getLogin());
        var today = clock.today();
        var grants = rows.grants(id).stream()
                .filter(grant -> grant.holdsOn(today))
                .map(grant -> new Scope.Grant(grant.role(), grant.unit()))
                .toList();
        return new Actor(new Region(row.getRegion()), id, person, name, new Scope(grants));
    }
}
