package shilu.identity;

import java.util.Optional;
import shilu.common.AccountId;
import shilu.common.Actor;

/// Makes the [Actor] of an account: its scope is what is granted to it today, office time.
public interface Actors {

    /// For `--as ACCOUNT`. Refused when there is no such account or it is locked.
    Actor of(String login);

    /// For a session; nothing when the account was locked or is not there.
    Optional<Actor> of(AccountId account);

    /// Login name and person's name, for lists of what accounts did and had done to them; the id itself where there is
    /// no such account.
    String nameOf(AccountId account);

    /// The account that signs in with this login name, locked or not.
    Optional<AccountId> named(String login);
}
