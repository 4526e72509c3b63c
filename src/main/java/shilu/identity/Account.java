package shilu.identity;

import shilu.common.AccountId;
import shilu.common.PersonId;

/// An account as its administrator sees it. The password is never part of it.
///
/// @param login      what is typed to sign in, in lower case
/// @param locked     no sign-in until a security administrator unlocks it
/// @param mustChange the password was set by somebody else and has to be changed first
public record Account(AccountId id, String login, PersonId person, boolean locked, boolean mustChange) {}
