package shilu.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A workbook to be imported.
///
/// @param evidence the folder with the files it names under 佐证材料; null for the folder of that name beside it
public record Source(Path workbook, @Nullable Path evidence) {
    public Path evidenceFolder() {
        return evidence != null ? evidence : workbook.resolveSibling(Headings.EVIDENCE);
    }
}
