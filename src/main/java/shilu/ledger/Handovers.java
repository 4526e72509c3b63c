package shilu.ledger;

import java.time.LocalDate;
import java.util.List;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// A recorder's open work handed to another recorder of the unit: returned records, records where something waits, and
/// what other modules add. Recorders hand over their own work; heads and confirmers of the unit anybody's there.
/// Entries keep who wrote them.
public interface Handovers {

    /// Who has open work the actor may hand over, by unit; at most as many as asked for.
    List<Held> held(int most, Actor actor);

    /// @param words what it is, each a text with its number
    record Held(UnitId unit, PersonId person, List<Problem> words) {}

    /// What a person has open at the unit; nothing where the actor may not hand it over.
    List<Problem> words(UnitId unit, PersonId person, Actor actor);

    /// The open records a person looks after at the unit, by day. Where the actor may not hand them over, it is as if
    /// there were none.
    List<RecordId> records(UnitId unit, PersonId person, Actor actor);

    /// The recorders of the unit today, but for the giver.
    List<PersonId> takers(UnitId unit, PersonId giver, Actor actor);

    /// Hands everything open over at once. Refused where there is nothing, to whoever does not record for the unit,
    /// to oneself, for a day to come and without a reason.
    Handover handOver(UnitId unit, PersonId giver, PersonId taker, LocalDate day, String reason, Actor actor);

    /// What was handed to the actor or by them and is still open, or was handed over within a month; newest first.
    List<Handover> of(Actor actor);
}
