package shilu.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.Duty;

/// The one place obligations come from. What is asked without an actor is for whoever may read the data folder;
/// with an actor, outside the units they may read is the same as not there.
public interface Duties {

    /// What the unit owes for periods that end in the asked one, with what units it took over from still owed of
    /// theirs; by duty in the packs' order, then by period. A few statements, whatever the unit did.
    List<Obligation> obligations(UnitId unit, Asked asked);

    List<Obligation> obligations(UnitId unit, Asked asked, Actor actor);

    /// The same for many units at once, for a table of some twenty; every unit asked for has its list.
    Map<UnitId, List<Obligation>> obligations(Collection<UnitId> units, Asked asked);

    Map<UnitId, List<Obligation>> obligations(Collection<UnitId> units, Asked asked, Actor actor);

    /// Of what these units owed, what stands to the account of one above: the periods that ended while each stood
    /// below it, as known at the position. After a move each side keeps its own; of a unit that closed nothing is
    /// lost. What a unit took over stands with the unit that owed it; the one above has all its own, with what it
    /// took over.
    Map<UnitId, List<Obligation>> below(UnitId above, Collection<UnitId> units, Asked asked);

    Map<UnitId, List<Obligation>> below(UnitId above, Collection<UnitId> units, Asked asked, Actor actor);

    /// One obligation with what counted, what did not and why, and all that was said of it. Nothing where the unit
    /// does not owe it. The asked period is not looked at: the id names its own.
    Optional<OpenedObligation> open(ObligationId id, Asked asked);

    Optional<OpenedObligation> open(ObligationId id, Asked asked, Actor actor);

    /// Below the actor as a superior, what units declared that there was nothing to do for and nobody has answered yet,
    /// longest waiting first: some, so that they can be looked at. What was met or let go since is none of them.
    List<Obligation> nilsToAnswer(Asked asked, Actor actor);

    /// What was said of the obligations of the unit and those below it on some of the office's days, newest first, as
    /// far as the actor may read them; no more of it than asked for.
    ///
    /// @param until the last day; null for up to now
    List<Stated> stated(UnitId top, LocalDate since, @Nullable LocalDate until, int most, Actor actor);

    /// @param sort as of [OpenedObligation.Line]
    record Stated(ObligationId obligation, String sort, Said said) {}

    /// The duties a unit has in some of the period, for commitment letters; by the packs' order.
    List<Duty> duties(UnitId unit, Asked asked);

    /// What a record counts for, as known at the position: where it was used.
    List<Use> uses(Region region, RecordId record, long asOf);

    /// @param unit whose duty it is: the record's own unit, or one that took part in joint work
    record Use(String duty, UnitId unit) {}
}
