package shilu.ledger.internal;

import java.util.Collection;
import java.util.Set;
import shilu.common.EvidenceId;
import shilu.common.Region;

/// Whatever names evidence: such a file stays.
interface Wanting {
    /// Those of the files that it names.
    Set<EvidenceId> among(Region region, Collection<EvidenceId> files);
}
