package shilu.installation;

/// What is waited for in turn. Who takes several takes them in this order, then holds records, then takes a position:
/// otherwise two may wait for each other, and the database gives one of them up.
public enum Turn {
    /// The first set-up.
    SET_UP,
    /// Accounts and what is granted to them: some of it is refused for what others hold.
    ACCOUNTS,
    /// The installation's keys.
    KEYS,
    /// What was imported already.
    IMPORTS,
    /// The tree and the packs in force in it. Who records or confirms one thing takes it together with others, so that
    /// neither changes under their hands; who changes them, or writes many records at once, takes it alone.
    TREE,
    /// The end of the audit log; after everything else.
    AUDIT
}
