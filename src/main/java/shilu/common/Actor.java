package shilu.common;

/// Who acts, in which region, and within which units. Made by `identity` from a session or from `--as ACCOUNT`.
public record Actor(Region region, AccountId account, PersonId person, String name, Scope scope) {}
