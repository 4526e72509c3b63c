package shilu.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure as it goes into a document.
///
/// @param extent whose figure of which time it is, in words: 县住建局含下级，2025年
/// @param fold   how the number comes out of its records, such as 实到合计 229 ÷ 应到合计 240; may be empty
/// @param lines  the records it stands on, for the appendix
/// @param page   its page, when the installation has an address
public record Shown(
        Basis basis,
        String extent,
        String fold,
        List<Line> lines,
        @Nullable URI page) {
    public Shown {
        lines = List.copyOf(lines);
    }

    /// One record in the appendix: its day, what it was, the names of its evidence files.
    public record Line(LocalDate day, String text, List<String> evidence) {
        public Line {
            evidence = List.copyOf(evidence);
        }
    }
}
