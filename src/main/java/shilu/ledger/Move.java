package shilu.ledger;

import shilu.common.Role;

/// What somebody can do to a record that is there.
public enum Move {
    /// Confirm or give back what waits.
    ANSWER(Role.CONFIRMER),
    /// Submit a returned one anew.
    MEND(Role.RECORDER),
    CORRECT(Role.RECORDER),
    WITHDRAW(Role.RECORDER);

    public final Role role;

    Move(Role role) {
        this.role = role;
    }
}
