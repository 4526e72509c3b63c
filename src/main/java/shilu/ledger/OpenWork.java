package shilu.ledger;

import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// A sort of work a person has open at a unit and can hand to another beside the records: drafts, tasks. Contributed
/// as beans.
public interface OpenWork {
    /// The code of the text that counts it: `{0}` is how many.
    String words();

    int count(Region region, UnitId unit, PersonId person);

    /// From now on the taker looks after all of it, within the caller's transaction. How much it was.
    int hand(Region region, UnitId unit, PersonId giver, PersonId taker);
}
