package shilu.bench;

/// How much is measured: `QUICK` only sees that every line runs, and its values mean nothing.
public enum Extent {
    QUICK,
    USUAL,
    FULL;

    int of(int quick, int usual, int full) {
        return switch (this) {
            case QUICK -> quick;
            case USUAL -> usual;
            case FULL -> full;
        };
    }
}
