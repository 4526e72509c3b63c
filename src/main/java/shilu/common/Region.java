package shilu.common;

/// The store a unit's chain lives in: first in every key. One region is the normal case.
public record Region(String value) {
    @Override
    public String toString() {
        return value;
    }
}
