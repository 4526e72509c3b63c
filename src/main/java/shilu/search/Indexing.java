package shilu.search;

import shilu.common.Region;

/// Takes the words of records into the index. What is found never waits for it: what is not in the index yet is read
/// beside it.
public interface Indexing {

    /// The position up to which everything is in the index; 0 before the first time.
    long indexed(Region region);

    /// Goes on from there by so many entries at most, in one transaction. Harmless at any moment, in any number of
    /// processes at once.
    ///
    /// @return whether there is more
    boolean step(Region region, int entries);

    /// Takes steps until nothing is left, leaving the database to others between them.
    void index(Region region);

    /// Looks again through the records of units that are called otherwise than when it last looked.
    void renamed(Region region);
}
