package shilu.programme;

import java.nio.file.Path;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.internal.PackReader;

/// Packs as folders, for those who write them. A pack that is used (`use:`) stands in the folder beside.
public final class Packs {
    private Packs() {}

    /// Everything that is wrong with a pack and the one it uses, with file, line and the nearest valid name; empty when
    /// it may be adopted.
    public static List<Problem> faults(Path pack) {
        return PackReader.faults(pack);
    }

    /// Where a newer version takes a meaning away that an older one gave: a metric, kind, field or choice that is
    /// something else now or is gone although it is counted on. Refused when one of the two has faults.
    public static List<Problem> changes(Path pack, Path older) {
        return PackReader.changes(pack, older);
    }

    /// What packs ask for together, without any database. Refused with every fault.
    public static InForce read(Path... packs) {
        return PackReader.read(packs);
    }
}
