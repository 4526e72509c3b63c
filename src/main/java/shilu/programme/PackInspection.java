package shilu.programme;

import java.util.List;
import shilu.common.Problem;

/// What another module has to say of a pack that is sound in itself, such as of its report templates. Contributed as
/// beans; every fault is told by `pack check` with the others.
@FunctionalInterface
public interface PackInspection {
    List<Problem> faults(InForce pack);
}
