package shilu.ledger;

import java.util.List;
import shilu.common.Problem;

/// What another module has against submitting a draft, such as people who are not answered yet. Contributed as beans.
public interface DraftCheck {
    /// Called in the transaction that would submit it, after which nobody else changes the draft.
    List<Problem> against(Draft draft);
}
