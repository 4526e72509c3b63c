package shilu.document.volume;

/// The next free of each number that must be unique in a whole volume.
final class Counters {
    private static final long FIRST_CONTROL = 100_000;

    private long control = FIRST_CONTROL;
    private long mark;
    private long drawing;
    private long list;
    private long abstractList;
    private long note;
    private int figure;

    long control() {
        return ++control;
    }

    /// Of bookmarks, tracked changes and whatever else is told apart by `w:id`.
    long mark() {
        return ++mark;
    }

    long drawing() {
        return ++drawing;
    }

    long list() {
        return ++list;
    }

    long abstractList() {
        return abstractList++;
    }

    long note() {
        return ++note;
    }

    int figure() {
        return ++figure;
    }

    /// How many figures there are so far.
    int figures() {
        return figure;
    }

    void figures(int more) {
        figure += more;
    }
}
