package shilu.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;

/// The people of the units, and who is appointed to what from when to when.
public interface People {

    /// Refused without a name, and outside the units the actor administers.
    Person add(UnitId unit, String name, @Nullable String post, Actor actor);

    /// The same with all that is kept of a person. Refused with everything that is wrong at once, for a private phone
    /// number too: only a desk's is taken.
    Person add(NewPerson person, Actor actor);

    /// Everything for which the person would be refused.
    List<Problem> problems(NewPerson person);

    /// Appoints a person to an office of a unit (第一责任人, 分管领导, 信息员 …) for a span of days; `to` null: until
    /// further notice. For who administers the unit; heads and recorders write by [Appointments].
    void appoint(PersonId person, Office office, UnitId unit, LocalDate from, @Nullable LocalDate to, Actor actor);

    Optional<Person> person(PersonId id);

    Map<PersonId, Person> people(Collection<PersonId> ids);

    /// People of this name in the unit or in the units above and below it: for reading names in a workbook.
    List<Person> named(UnitId unit, String name);

    /// People of the units the actor administers whose name holds the words, by name. Everybody else is answered
    /// nobody.
    List<Person> list(String words, int offset, int size, Actor actor);

    long count(String words, Actor actor);

    /// People of the units the actor reads today whose name begins with or holds what was typed, or is written with
    /// those letters: 张, 张三, `zs`, `zhang`. Whoever is commonly called so first, then those of the unit nearby,
    /// then by name. Nobody for nothing typed.
    List<Person> suggest(String typed, @Nullable UnitId nearby, int most, Actor actor);

    /// People of units that stand below the tops today, found as `suggest` finds them.
    List<Person> found(Region region, String typed, Collection<UnitId> tops, int most);

    /// Those of the words that are the name of anybody in the region.
    List<String> names(Region region, Collection<String> words);

    /// What the people are appointed to on the day, at whichever unit.
    List<Appointment> held(Collection<PersonId> people, LocalDate day);

    /// Works out the letters of names that have none yet; how many there were. Harmless when run again.
    int initials();

    List<Appointment> appointments(UnitId unit, LocalDate day);

    /// The offices of a responsibility chain, a closed list.
    enum Office {
        FIRST_RESPONSIBLE,
        IN_CHARGE,
        INFORMATION_OFFICER,
        REVIEWER
    }

    /// @param id        by which it is ended or taken back ([Appointments])
    /// @param programme the responsibility system it is for, by its short name; null for all
    record Appointment(
            long id,
            Person person,
            Office office,
            UnitId unit,
            @Nullable String programme,
            LocalDate from,
            @Nullable LocalDate to) {

        /// Whether it is for this responsibility system, alone or among all.
        public boolean isFor(String system) {
            return programme == null || programme.equals(system);
        }
    }
}
