package shilu.unit;

import java.util.List;
import shilu.common.Problem;
import shilu.common.Region;

/// What a planned change of the tree brings with it in what a module keeps, told before it is made. Modules contribute
/// a bean each. Counts alone: who keeps the tree reads no records.
public interface Consequences {
    /// Lines to be read in this order, each a message with its details; none when it does not touch the module.
    List<Problem> of(Region region, Planned planned);
}
