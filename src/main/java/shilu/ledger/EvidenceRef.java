package shilu.ledger;

import shilu.common.EvidenceId;

/// A stored file under the name it has in this record.
public record EvidenceRef(EvidenceId id, String name) {}
