package shilu.ledger;

import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;

/// A draft became a record, or a version of one, in this transaction.
public record DraftSubmitted(Region region, DraftId draft, RecordId record, PersonId by) {}
