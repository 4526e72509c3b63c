package shilu.programme;

import shilu.common.UnitId;

/// A responsibility system where it was put in force: a pack, at a unit and below.
///
/// @param pack the pack's id
public record ProgrammeId(UnitId top, String pack) {

    /// The address of its page.
    public String path() {
        return "/programmes/" + top + "/" + pack;
    }
}
