package shilu.ledger;

/// Pictures of evidence, for pages: drawn once, kept beside the files under the same hash, and no part of what is
/// recorded. They may be deleted at any time and are drawn anew.
public interface Previews {

    /// What there is to show of a file that was opened. Never waits: what is not drawn yet is begun.
    Preview of(Evidences.Kept evidence);
}
