package shilu.unit.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.unit.Changes;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Postings;
import shilu.unit.TreeChange;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Gathers what the page of a unit says.
@Component
class UnitViews {
    private final Administered administered;
    private final Units units;
    private final Changes changes;
    private final People people;
    private final Postings postings;

    UnitViews(Administered administered, Units units, Changes changes, People people, Postings postings) {
        this.administered = administered;
        this.units = units;
        this.changes = changes;
        this.people = people;
        this.postings = postings;
    }

    UnitView of(Unit unit, Actor actor) {
        var today = administered.today();
        var history = changes.of(unit.id(), actor).stream().map(this::line).toList();
        return new UnitView(
                unit,
                unit(unit.parent()),
                unit(unit.successor()),
                units.predecessors(unit.id()),
                units.below(unit.id(), today),
                history,
                postings.at(unit.id(), actor),
                people.appointments(unit.id(), today));
    }

    private UnitView.ChangeLine line(TreeChange change) {
        return new UnitView.ChangeLine(
                change,
                name(change.parent()),
                name(change.successor()),
                who(change.who()),
                change.ahead(administered.today()));
    }

    private String who(PersonId who) {
        return people.person(who).map(Person::name).orElse("");
    }

    private String name(@Nullable UnitId id) {
        return Optional.ofNullable(unit(id)).map(Unit::name).orElse("");
    }

    private @Nullable Unit unit(@Nullable UnitId id) {
        return id == null ? null : units.unit(id).orElse(null);
    }
}
