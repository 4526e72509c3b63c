package shilu.identity;

import shilu.common.AccountId;

/// Finds out whether somebody is who they say.
public interface SignIn {

    /// By password. Every refusal reads the same, so that nobody learns which login names exist or are locked. After
    /// five failures in a row an account waits, from a minute to an hour, before the next attempt counts.
    AccountId withPassword(String login, String password);

    /// By a link of [SignInLinks], which is used up. Only in a demo.
    AccountId withLink(String token);
}
