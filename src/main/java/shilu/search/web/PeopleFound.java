package shilu.search.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.search.web.PersonLine.Held;
import shilu.unit.LeadingGroups;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Postings;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Part;
import shilu.web.SearchGroup;
import shilu.web.Sought;

/// The cards of people: unit, post, appointments, and nothing of what they took part in.
@Component
class PeopleFound implements SearchGroup {
    private static final int MOST = 10;

    private final People people;
    private final Postings postings;
    private final LeadingGroups groups;
    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    PeopleFound(People people, Postings postings, LeadingGroups groups, Units units, Tree tree, OfficeClock clock) {
        this.people = people;
        this.postings = postings;
        this.groups = groups;
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Part> found(Sought sought, Actor actor) {
        if (sought.narrowed()) return Optional.empty();
        var found = found(String.join("", sought.words()), actor);
        // Written with a point between, as 买买提·艾力, they are found as typed.
        if (found.isEmpty()) found = found(sought.typed(), actor);
        if (found.isEmpty()) return Optional.empty();
        boolean more = found.size() > MOST;
        return Optional.of(Part.of(
                "search/_people",
                "people",
                lines(found.stream().limit(MOST).toList(), actor),
                "more",
                more,
                "most",
                MOST));
    }

    private List<Person> found(String typed, Actor actor) {
        return people.found(actor.region(), typed, Reach.of(actor), MOST + 1);
    }

    private List<PersonLine> lines(List<Person> found, Actor actor) {
        var ids = found.stream().map(Person::id).toList();
        var left = postings.left(ids, clock.today());
        var held = people.held(ids, clock.today()).stream()
                .filter(one -> tree.within(Reach.of(actor), one.unit(), clock.today()))
                .collect(Collectors.groupingBy(one -> one.person().id()));
        return found.stream()
                .map(person -> new PersonLine(
                        person,
                        name(person.unit()),
                        held.getOrDefault(person.id(), List.of()).stream()
                                .map(one -> new Held(one.office(), name(one.unit())))
                                .toList(),
                        groups.held(person.id(), clock.today()).stream()
                                .filter(one ->
                                        tree.within(Reach.of(actor), one.group().unit(), clock.today()))
                                .toList(),
                        left.contains(person.id()),
                        tree.everWithin(Reach.kept(actor), person.unit())))
                .toList();
    }

    private String name(UnitId unit) {
        return units.unit(unit).map(Unit::name).orElse("");
    }
}
