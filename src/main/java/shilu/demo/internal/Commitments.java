package shilu.demo.internal;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.commitment.DutyLists;
import shilu.commitment.Letter;
import shilu.commitment.LetterId;
import shilu.commitment.Letters;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.identity.Actors;
import shilu.unit.Appointments;
import shilu.unit.LeadingGroup.Seat;
import shilu.unit.LeadingGroups;
import shilu.unit.People;

/// Who holds which office besides those the county was founded with, its leading groups, and the letters of the year.
@Component
class Commitments {
    private final Appointments appointments;
    private final LeadingGroups groups;
    private final DutyLists lists;
    private final Letters letters;
    private final People people;
    private final Actors actors;

    Commitments(
            Appointments appointments,
            LeadingGroups groups,
            DutyLists lists,
            Letters letters,
            People people,
            Actors actors) {
        this.appointments = appointments;
        this.groups = groups;
        this.lists = lists;
        this.letters = letters;
        this.people = people;
        this.actors = actors;
    }

    Stream<Act> acts(County county, Map<String, UnitId> ids) {
        return Stream.of(
                        county.appointings().stream()
                                .map(one -> new Act(one.on(), () -> appoint(one, Founding.id(ids, one.unit())))),
                        county.groupings().stream()
                                .map(one -> new Act(one.on(), () -> found(one, Founding.id(ids, one.unit())))),
                        county.letterings().stream()
                                .map(one -> new Act(
                                        one.on(), () -> write(one, county.year(), Founding.id(ids, one.unit())))))
                .flatMap(acts -> acts);
    }

    private void appoint(County.Appointing one, UnitId unit) {
        var actor = actors.of(one.as());
        var person = person(unit, one.person());
        var from = one.from();
        if (from != null)
            appointments.appoint(
                    new Appointments.Wanted(unit, person, one.held(), one.programme(), from, one.to(), false), actor);
        else end(unit, person, one, actor);
    }

    private void end(UnitId unit, PersonId person, County.Appointing one, Actor actor) {
        var last = Objects.requireNonNull(one.to());
        for (var told : appointments.told(unit, actor)) {
            var held = told.appointment();
            if (held.person().id().equals(person) && held.office() == one.held())
                appointments.end(unit, held.id(), last, Objects.requireNonNullElse(one.text(), ""), actor);
        }
    }

    private PersonId person(UnitId unit, String name) {
        return people.named(unit, name).getFirst().id();
    }

    private void found(County.Grouping one, UnitId unit) {
        var actor = actors.of(one.as());
        var id = groups.found(unit, one.name(), one.programme(), one.from(), actor);
        groups.seat(unit, id, person(unit, one.chair()), Seat.CHAIR, one.from(), actor);
        for (var name : one.deputies()) groups.seat(unit, id, person(unit, name), Seat.DEPUTY, one.from(), actor);
        for (var name : one.members()) groups.seat(unit, id, person(unit, name), Seat.MEMBER, one.from(), actor);
    }

    private void write(County.Lettering one, int year, UnitId unit) {
        var actor = actors.of(one.as());
        for (var owed : lists.of(unit, year, actor).letters()) {
            if (!owed.form().id().startsWith(one.programme() + ".")) continue;
            var id = letters.make(unit, year, owed.form().id(), owed.holder().id(), actor);
            if (one.signedBy() != null) sign(id, one.signedBy(), actor);
        }
    }

    /// Where fewer months were taken in the record may be missing; then the letter is not signed.
    private void sign(LetterId id, String title, Actor actor) {
        Letter letter = letters.letter(id, actor).orElseThrow();
        letters.candidates(letter, actor).stream()
                .filter(record -> record.title().equals(title))
                .findFirst()
                .ifPresent(record -> letters.record(id, record.id(), actor));
    }
}
