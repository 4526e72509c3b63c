package shilu.identity;

import java.time.Duration;
import shilu.common.AccountId;

/// Links that sign in once, for a demo: `/sign-in/TOKEN`, opened on the same machine. Only a hash is kept.
/// Outside a demo a link that needs no second step would be a password in an address; there they are refused.
public interface SignInLinks {

    /// The token of a new link.
    String make(AccountId account, Duration validity);
}
