package shilu.commitment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Appointments;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Postings;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Which person somebody means by what they typed: a line of the list offered, or a name alone.
@Component
class Chosen {
    /// As many as a list can bear; others are typed whole.
    private static final int OFFERED = 300;

    private final Appointments appointments;
    private final People people;
    private final Postings postings;
    private final Units units;
    private final OfficeClock clock;

    Chosen(Appointments appointments, People people, Postings postings, Units units, OfficeClock clock) {
        this.appointments = appointments;
        this.people = people;
        this.postings = postings;
        this.units = units;
        this.clock = clock;
    }

    /// What is offered: the line that is typed for each.
    List<String> offered(UnitId unit, Actor actor) {
        return List.copyOf(lines(appointments.candidates(unit, OFFERED, actor)).keySet());
    }

    private Map<String, PersonId> lines(List<Person> some) {
        var lines = new LinkedHashMap<String, PersonId>();
        some.forEach(person -> lines.put(line(person), person.id()));
        return lines;
    }

    private String line(Person person) {
        var unit = units.unit(person.unit()).map(Unit::shortName).orElse("");
        var post = person.post();
        return person.name() + "（" + unit + (post == null ? "" : " " + post) + "）";
    }

    /// Of several of one name it is asked which; those of the units above are known by their whole name alone.
    PersonId person(UnitId unit, String typed, Actor actor) {
        var wanted = typed.strip();
        if (wanted.isEmpty()) throw refused("web.field.missing");
        var offered = appointments.candidates(unit, OFFERED, actor);
        var line = lines(offered).get(wanted);
        if (line != null) return line;
        var named = people.named(unit, wanted.replaceFirst("（.*", "").strip());
        var gone = postings.left(named.stream().map(Person::id).toList(), clock.today());
        var there = named.stream()
                .filter(person -> !gone.contains(person.id()))
                .filter(person -> wanted.equals(person.name()) || wanted.equals(line(person)))
                .toList();
        if (there.isEmpty()) throw refused("commitment.person.unknown", wanted);
        if (there.size() > 1)
            throw refused(
                    "commitment.person.several",
                    wanted,
                    there.stream().map(this::line).toList());
        return there.getFirst().id();
    }

    private static Refused refused(String code, Object... details) {
        return new Refused(List.of(Problem.about("person", code, details)));
    }
}
