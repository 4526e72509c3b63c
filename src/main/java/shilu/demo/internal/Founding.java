package shilu.demo.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.PersonId;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.programme.Programmes;
import shilu.unit.Appointments;
import shilu.unit.NewUnit;
import shilu.unit.People;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Sets the county up as an office would: three administrators, then units, people, accounts and packs by them.
@Component
class Founding {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final SetUp setUp;
    private final Actors actors;
    private final Accounts accounts;
    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Programmes programmes;

    Founding(
            SetUp setUp,
            Actors actors,
            Accounts accounts,
            Units units,
            People people,
            Appointments appointments,
            Programmes programmes) {
        this.setUp = setUp;
        this.actors = actors;
        this.accounts = accounts;
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.programmes = programmes;
    }

    /// The units of the county by their codes.
    Map<String, UnitId> found(County county) {
        var admins = ADMINISTRATORS.stream()
                .sorted()
                .map(role -> login(county, role))
                .toList();
        var top = county.units().getFirst();
        var made = setUp.finish(
                setUp.newCode(),
                new SetUp.Plan(
                        top.name(),
                        top.code(),
                        UnitType.GOVERNMENT,
                        Administration.SEPARATE,
                        admins.stream()
                                .map(admin ->
                                        new SetUp.Administrator(admin.person(), admin.account(), Ids.fresh() + "-样例"))
                                .toList()));
        var system = actors.of(admins.get(0).account());
        var security = actors.of(admins.get(1).account());
        var ids = units(county, made.top().id(), system);
        var known = people(county, ids, system);
        accounts(county, ids, known, security);
        for (var pack : county.packs()) {
            var version = programmes.keepShipped(made.region(), pack.pack());
            programmes.adopt(version, id(ids, pack.unit()), pack.from(), pack.to(), system);
        }
        return ids;
    }

    private static County.Login login(County county, Role role) {
        return county.accounts().stream()
                .filter(account -> account.granted().contains(role))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, UnitId> units(County county, UnitId top, Actor system) {
        var ids = new HashMap<String, UnitId>();
        ids.put(county.units().getFirst().code(), top);
        for (var place : county.units()) {
            if (ids.containsKey(place.code())) continue;
            var parent = id(ids, Objects.requireNonNull(place.parent()));
            var unit = new NewUnit(place.code(), place.name(), place.shortName(), place.unitType(), parent);
            ids.put(place.code(), units.open(unit, place.from(), system).id());
        }
        return ids;
    }

    private Map<String, PersonId> people(County county, Map<String, UnitId> ids, Actor system) {
        var known = new HashMap<String, PersonId>();
        var administrators = ADMINISTRATORS.stream()
                .map(role -> login(county, role).person())
                .toList();
        for (var somebody : county.people()) {
            if (administrators.contains(somebody.name())) continue;
            var unit = id(ids, somebody.unit());
            var person = people.add(unit, somebody.name(), somebody.post(), system);
            known.put(somebody.name(), person.id());
            var office = somebody.held();
            if (office != null) {
                appointments.appoint(
                        new Appointments.Wanted(
                                id(ids, somebody.at()),
                                person.id(),
                                office,
                                somebody.programme(),
                                LocalDate.of(county.year(), 1, 1),
                                null,
                                false),
                        system);
            }
        }
        return known;
    }

    private void accounts(County county, Map<String, UnitId> ids, Map<String, PersonId> known, Actor security) {
        for (var login : county.accounts()) {
            if (login.granted().stream().anyMatch(Role::administers)) continue;
            var person = Objects.requireNonNull(known.get(login.person()), login.person());
            var account = accounts.open(login.account(), person, security);
            for (var role : login.granted()) {
                accounts.grant(
                        account.id(), role, id(ids, login.unit()), LocalDate.of(county.year(), 1, 1), null, security);
            }
        }
    }

    static UnitId id(Map<String, UnitId> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }
}
