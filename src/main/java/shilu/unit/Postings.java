package shilu.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// People coming, changing and leaving, each from a day on. For whoever administers the person's unit.
public interface Postings {

    /// From the day on the person works in this unit and post; so does who had left and comes back. What they were
    /// appointed to at another unit ends the day before.
    void post(PersonId person, UnitId unit, @Nullable String post, LocalDate from, Actor actor);

    /// From the day on the person is there no more, and what they were appointed to ends the day before. Their
    /// account is the security administrator's, who is shown that they left.
    void leave(PersonId person, LocalDate from, Actor actor);

    /// Where they were, by day.
    List<Posting> of(PersonId person, Actor actor);

    /// Who works in the unit today, by name.
    List<Person> at(UnitId unit, Actor actor);

    /// Those of the people who have left by the day.
    Set<PersonId> left(Collection<PersonId> people, LocalDate day);

    /// Everybody of the region who has left by the day.
    Set<PersonId> left(Region region, LocalDate day);
}
