package shilu.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import shilu.common.Actor;
import shilu.common.Region;

/// The holiday table: positioned facts over the plain rule of Monday to Friday.
public interface WorkingDays {

    /// What deviates from the weekday in a year, by day, as known at the position.
    List<CalendarDay> days(Region region, int year, long asOf);

    /// The years that have a table, as known at the position.
    List<Integer> years(Region region, long asOf);

    /// Says days anew; a later saying of a day replaces the earlier from its position on. For system administrators
    /// of the region. Refused where a day is said twice at once.
    void say(Collection<CalendarDay> days, Actor actor);

    /// Takes in the years that come with the product and are not in the table; how many days that were.
    int takeShipped(Actor actor);

    /// The last day in time: so many working days after the given one.
    Due due(Region region, LocalDate after, int workingDays, long asOf);
}
