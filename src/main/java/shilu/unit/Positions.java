package shilu.unit;

import java.time.LocalDate;
import shilu.common.Region;

/// The one sequence per region that orders all facts: entries, tree changes, pack adoptions, waivers and the rest.
/// Positions become visible in order: who has seen position p will never see a fact appear below it.
public interface Positions {

    /// The next position, within the caller's transaction.
    long take(Region region);

    /// The next positions, one after another; the first of them. As dear as one.
    long take(Region region, int many);

    /// The last visible position; 0 before the first.
    long last(Region region);

    /// The last position before the given day began, office time.
    long before(Region region, LocalDate day);
}
