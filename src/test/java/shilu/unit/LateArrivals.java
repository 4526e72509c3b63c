package shilu.unit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Watches which positions are visible, and tells those that became so after a greater one had been.
final class LateArrivals {
    private final Set<Long> seen = new HashSet<>();
    private final Set<Long> late = new HashSet<>();
    private long greatest;

    void visible(Collection<Long> positions) {
        long before = greatest;
        for (long position : positions) {
            if (!seen.add(position)) continue;
            if (position < before) late.add(position);
            greatest = Math.max(greatest, position);
        }
    }

    List<Long> late() {
        return late.stream().sorted().toList();
    }

    int seen() {
        return seen.size();
    }
}
