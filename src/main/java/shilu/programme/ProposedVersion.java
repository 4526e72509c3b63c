package shilu.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import shilu.common.Region;
import shilu.common.UnitId;

/// A pack version that is about to be put in force at a unit and below. Nothing of it holds yet.
public interface ProposedVersion {
    Region region();

    UnitId top();

    LocalDate from();

    LocalDate to();

    /// What was known when it was proposed.
    long asOf();

    /// What would be in force at each unit through its life if it were adopted now.
    Map<UnitId, Course> courses(Collection<UnitId> units);
}
