package shilu.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.programme.Adopted;
import shilu.programme.PackContent;
import shilu.programme.PackHistory.Standing;
import shilu.programme.ProgrammeId;

/// A system with what it asks for.
///
/// @param shown   the version whose content is shown: that of today, else the last
/// @param may     whether the reader may edit it
/// @param editing the edit that stands, for those who may; null for none
public record ProgrammeView(
        Standing standing,
        String unit,
        Adopted shown,
        PackContent content,
        List<VersionLine> versions,
        boolean may,
        @Nullable EditLine editing) {

    public ProgrammeId id() {
        return standing.id();
    }
}
