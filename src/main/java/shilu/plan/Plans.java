package shilu.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.programme.Duty;

/// What units mean to do in a year. Whatever is said of an item is a positioned fact, never changed, never taken away.
/// Written by the recorders and heads of the unit and of those above it; read by whoever reads the unit on the day
/// planned for. Outside is the same as not there.
public interface Plans {

    /// The items that stand in the asked period as known at its position, by day: no proposals, nothing dropped. For
    /// whoever may read the data folder.
    List<PlanItem> kept(UnitId unit, Asked asked);

    /// All items of a year, proposed and dropped ones too, with what came of each; by day, those of a whole month at
    /// its
    /// end.
    List<Judged> year(UnitId unit, int year, Actor actor);

    /// The same for items planned within some days; nothing else is asked when there are none.
    List<Judged> within(UnitId unit, Period days, Actor actor);

    Optional<OpenedItem> open(ItemId id, Actor actor);

    /// Whether the actor may plan for the unit.
    boolean mayPlan(UnitId unit, Actor actor);

    /// The duties an item of the year may serve: what the unit has in force on some day of it.
    List<Duty> duties(UnitId unit, int year, Actor actor);

    /// Plans a piece of work. Refused with everything that is wrong with it.
    ItemId plan(UnitId unit, PlannedWork work, Actor actor);

    /// Says it anew, within the same year. A reason is asked for once it is kept. Refused where somebody said something
    /// else meanwhile.
    ///
    /// @param said what the item had when the writer read it
    void change(ItemId id, int said, PlannedWork work, String reason, Actor actor);

    /// Plans it for another time of the same year, and says why.
    void move(ItemId id, Period when, String reason, Actor actor);

    /// Proposes what the unit's duties ask for in the year and its plan lacks, each on a working day in good time.
    /// What was dropped is not proposed again. Refused where there is nothing to propose.
    ///
    /// @return how many
    int propose(UnitId unit, int year, Actor actor);

    /// Takes proposals into the plan, all or none; how many.
    int keep(Collection<ItemId> items, Actor actor);

    /// Drops items, all or none; a reason is asked for where one of them was kept.
    int drop(Collection<ItemId> items, String reason, Actor actor);

    /// Says which record of the unit, or of one below it, did the work. Refused where the record did another item of
    /// the same duty.
    void tie(ItemId id, RecordId record, Actor actor);

    /// Takes that back.
    void untie(ItemId id, Actor actor);
}
