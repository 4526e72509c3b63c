package shilu.commitment;

/// How far a letter is. Only the ledger knows that it was signed.
public enum LetterState {
    /// Made, and nothing recorded of it.
    MADE,
    /// Somebody writes down that it was signed.
    BEGUN,
    /// The record that says so waits for its second person, or was given back.
    WAITING,
    /// A record that counts says so.
    SIGNED
}
