package shilu.metric;

import shilu.common.Region;

/// Adds contributions up for the units above, so that figures of many units are quick. Figures never wait for it: what
/// is not added up yet is read beside what is.
public interface Folding {

    /// The position up to which everything is added up; 0 before the first time.
    long folded(Region region);

    /// Goes on from there, in one transaction: positions are taken whole, and no more of them than their contributions
    /// reach the given number. Harmless at any moment, in any number of processes at once.
    ///
    /// @return whether there is more
    boolean step(Region region, int contributions);

    /// Takes steps until nothing is left, leaving the database to others between them.
    void fold(Region region);
}
