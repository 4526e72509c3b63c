package shilu.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one version of a pack says otherwise than another: in words, and line by line.
public record PackDifference(List<Change> changes, List<FileLines> files) {

    /// One thing that is said otherwise.
    ///
    /// @param about  the duty, kind, metric … it is said of
    /// @param part   the part of it, such as a choice; empty words for none
    /// @param key    the key of the YAML under which it stands; empty where the whole thing came or went
    /// @param before null where nothing was said
    /// @param after  null where nothing is said any more
    public record Change(
            Label about,
            Label part,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    /// The lines of a file that differ, with some around them.
    ///
    /// @param file by pack and path
    public record FileLines(String file, List<Line> lines) {}

    /// @param sort   whether the line came, went, stayed, or stands for those left out
    /// @param number in the newer file, of a line that went in the older one; 0 for those left out
    public record Line(Sort sort, int number, String text) {
        public enum Sort {
            CAME,
            WENT,
            STAYED,
            LEFT_OUT
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty() && files.isEmpty();
    }
}
