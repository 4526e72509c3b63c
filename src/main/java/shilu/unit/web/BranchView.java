package shilu.unit.web;

import java.util.List;
import shilu.unit.Branch;

/// A branch as the page shows it.
///
/// @param shut how many units below it the page leaves out; they stand on a page of their own
public record BranchView(Branch branch, boolean open, List<BranchView> below, int shut) {
    private static final int OPEN = 1;

    /// @param deepest how many steps below the top are shown at all
    static BranchView of(Branch branch, int depth, int deepest, boolean all) {
        boolean shown = depth < deepest;
        return new BranchView(
                branch,
                all || depth < OPEN,
                shown
                        ? branch.below().stream()
                                .map(one -> of(one, depth + 1, deepest, all))
                                .toList()
                        : List.of(),
                shown ? 0 : branch.size() - 1);
    }

    /// Whether nothing stands further down than directly below it.
    public boolean flat() {
        return branch.below().size() == branch.size() - 1;
    }
}
