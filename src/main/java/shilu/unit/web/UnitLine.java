package shilu.unit.web;

import shilu.unit.Unit;

/// A unit in the tree as a page shows it.
///
/// @param depth how many units stand above it on the page
public record UnitLine(Unit unit, int depth) {
    private static final int DEEPEST_SHOWN = 6;

    /// The class that sets it in.
    public String indent() {
        return "in-" + Math.min(depth, DEEPEST_SHOWN);
    }
}
