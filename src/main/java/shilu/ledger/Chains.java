package shilu.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;

/// The units' chains, walked and compared.
public interface Chains {

    /// Where a unit's chain stood: the hash of its entry number `seq`.
    record Checkpoint(UnitId unit, long seq, String hash) {}

    /// @param entries  how many were walked
    /// @param problems every entry that is not as it was written, naming unit and seq
    record Walk(long units, long entries, List<Problem> problems) {}

    /// Walks every chain: bodies against hashes, each hash against the one before, columns against bodies, texts
    /// against digests, numbers without gaps.
    Walk check();

    /// Which of the checkpoints, held elsewhere, the chains do not agree with.
    List<Problem> against(Collection<Checkpoint> held);

    /// The last entry of each unit's chain as of a position.
    Map<UnitId, Checkpoint> heads(Region region, Collection<UnitId> units, long asOf);
}
