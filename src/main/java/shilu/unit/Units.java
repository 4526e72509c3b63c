package shilu.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// The organisation tree, changed only by dated, positioned facts. Every change is refused where it would make a
/// circle, leave a gap in a unit's life, or reach outside the units the actor administers.
public interface Units {

    /// Opens the first unit of a region. Refused when the region has one already.
    Unit found(Region region, NewUnit top, LocalDate from, PersonId who);

    /// Opens a unit below another from a day on.
    Unit open(NewUnit unit, LocalDate from, Actor actor);

    /// From the day on the unit stands below another parent, with everything below it. Publishes `TreeChanged`.
    void move(UnitId unit, UnitId parent, LocalDate from, Actor actor);

    /// From the day on the unit is called otherwise; refused for a day on which it does not exist.
    void rename(UnitId unit, String name, String shortName, LocalDate from, Actor actor);

    /// From the day on the unit exists no more. Refused while units below it are open.
    void close(UnitId unit, LocalDate from, Actor actor);

    /// Closes the units on the day and opens a successor, which shows their history, labelled.
    Unit merge(Collection<UnitId> predecessors, NewUnit successor, LocalDate from, Actor actor);

    /// The unit as it stands, or nothing.
    Optional<Unit> unit(UnitId id);

    /// The units of a code, an id, or an exact name or short name, as they were on some day of the period; where
    /// nothing was called so then, as they are today.
    Meant meant(Region region, String written, Period days);

    /// The same among those that stood below the tops, or were one, on some day of the period.
    Meant meant(Region region, String written, Period days, Collection<UnitId> tops);

    /// The units directly below on a day, by code.
    List<Unit> below(UnitId parent, LocalDate day);

    /// The units that stood directly below at any time of the period, each with the days on which they did, as
    /// known at the position; by code, then by days. Counts and sums of the stays and of the unit's own work add
    /// up to the unit's with everything below it, also where a unit moved or was merged in the period.
    List<Stay> stays(UnitId parent, Period period, long asOf);

    /// Units that stand below the tops today and whose code or a name of theirs holds every word, or the initials of a
    /// name do: 清河, `qhx`. Those called exactly so first, then by code.
    List<Unit> called(Region region, List<String> words, Collection<UnitId> tops, int most);

    /// Every unit that ever had another name: what it is called today, and behind that all it was ever called.
    Map<UnitId, List<String>> renamed(Region region);

    /// Works out what units are found under that have nothing yet; how many there were. Harmless when run again.
    int letters();

    /// The units without a parent.
    List<Unit> tops(Region region);

    /// Every unit of the subtree on a day, the unit itself first, by depth and code.
    List<Unit> subtree(UnitId top, LocalDate day);

    /// Every unit that stood in the subtree on some day of the period, as known at the position, with those that moved
    /// away or closed since: the unit itself first, by depth and code.
    List<Unit> stood(UnitId top, Period period, long asOf);

    List<Unit> predecessors(UnitId successor);

    /// Each unit with those it took over from by merging, and those they took over from: itself first.
    Map<UnitId, List<Unit>> lineage(Collection<UnitId> units);

    /// Some of those that stood in the subtree on some day of the period, as known now, of some types only, in the
    /// same order.
    List<Unit> page(UnitId top, Period period, Collection<UnitType> types, int offset, int size);

    /// How many there are in all.
    long count(UnitId top, Period period, Collection<UnitType> types);
}
