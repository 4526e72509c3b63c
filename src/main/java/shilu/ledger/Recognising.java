package shilu.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Value;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// How names typed into a form are understood: a person by a mark with their id, where one was chosen, or by name.
@Component
public class Recognising {
    private static final String MARK = "@";

    private final People people;
    private final Units units;
    private final Tree tree;
    private final Positions positions;

    Recognising(People people, Units units, Tree tree, Positions positions) {
        this.people = people;
        this.units = units;
        this.tree = tree;
        this.positions = positions;
    }

    public static String mark(PersonId person) {
        return MARK + person;
    }

    /// For work of the unit on the day, as the actor writes it.
    public FieldForms.Known at(UnitId unit, LocalDate day, InForce inForce, Actor actor) {
        var topics = new LinkedHashMap<String, String>();
        inForce.topics().forEach(topic -> topics.putIfAbsent(topic.name().zh(), topic.id()));
        return new FieldForms.Known() {
            @Override
            public Value.Who person(String name) {
                return chosen(name, unit, actor)
                        .map(person -> Value.Who.of(person.id()))
                        .orElseGet(() -> named(unit, name));
            }

            @Override
            public Optional<UnitId> unit(String name) {
                return units.meant(actor.region(), name, Period.day(day)).one().map(Unit::id);
            }

            @Override
            public Map<String, String> topics() {
                return topics;
            }
        };
    }

    /// Whoever the mark names, as far as the actor may know them: of a unit they read, or in line with the work's.
    public Optional<Person> chosen(String written, UnitId unit, Actor actor) {
        if (!written.startsWith(MARK)) return Optional.empty();
        return people.person(new PersonId(written.substring(MARK.length())))
                .filter(person -> person.region().equals(actor.region()))
                .filter(person -> tree.everWithin(actor.scope().readable(), person.unit())
                        || !tree.inLine(actor.region(), unit, Set.of(person.unit()), positions.last(actor.region()))
                                .isEmpty());
    }

    /// The person of that name in the unit, else the only one around it; a name two people have is left a name.
    private Value.Who named(UnitId unit, String name) {
        var around = people.named(unit, name);
        var here = around.stream().filter(person -> person.unit().equals(unit)).toList();
        var choice = here.isEmpty() ? around : here;
        return choice.size() == 1 ? Value.Who.of(choice.getFirst().id()) : Value.Who.outsider(name);
    }
}
