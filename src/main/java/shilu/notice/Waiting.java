package shilu.notice;

import java.util.List;
import java.util.Set;

/// What waits for somebody, sort by sort, and which of it they have read.
///
/// @param read keys of matters
public record Waiting(List<Group> groups, Set<String> read) {

    /// @param first some of them, those due first in front
    /// @param total how many there are in all
    public record Group(Sort sort, List<Matter> first, long total) {}

    public long total() {
        return groups.stream().mapToLong(Group::total).sum();
    }

    public boolean isRead(Matter matter) {
        return read.contains(matter.key());
    }

    public long unread() {
        return total()
                - groups.stream()
                        .flatMap(group -> group.first().stream())
                        .filter(this::isRead)
                        .count();
    }
}
