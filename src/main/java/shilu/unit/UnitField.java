package shilu.unit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;

/// How a page lets its reader say which unit: from a list, or, where the list would be too long to use, in writing.
///
/// @param chosen  the id of the one it is about, or nothing
/// @param written what stands for that one in writing: its name, or its code where the name is not its own alone
/// @param listed  names by id; nothing where there are too many
public record UnitField(
        @Nullable UnitId chosen, String written, @Nullable Map<String, String> listed) {

    /// Whether there is a choice at all.
    public boolean open() {
        return listed == null || listed.size() > 1;
    }

    /// The id of the one it is about, for a list.
    public @Nullable String value() {
        return chosen == null ? null : chosen.value();
    }
}
