package shilu.notice.web;

import java.util.List;
import shilu.notice.Sort;

/// Matters of one sort.
///
/// @param total also counts those beyond the lines
/// @param all   where all of the sort stand
public record MatterGroup(Sort sort, List<MatterLine> lines, long total, String all) {
    public long more() {
        return total - lines.size();
    }
}
