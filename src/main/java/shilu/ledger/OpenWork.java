package shilu.ledger;

import java.util.Collection;
import java.util.List;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// A sort of work people have open at units and can hand to another beside the records: drafts, tasks. Contributed as
/// beans.
public interface OpenWork {
    /// The code of the text that counts it: `{0}` is how many.
    String words();

    /// Whose is open today at the units and below them.
    List<Kept> open(Region region, Collection<UnitId> tops);

    /// From now on the taker looks after all of it, within the caller's transaction. How much it was.
    int hand(Region region, UnitId unit, PersonId giver, PersonId taker);

    record Kept(UnitId unit, PersonId person, int count) {}
}
