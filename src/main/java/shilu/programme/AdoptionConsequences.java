package shilu.programme;

import java.util.List;
import shilu.common.Problem;

/// What a new version of a pack changes in what a module keeps, told before it is put in force. Modules contribute a
/// bean each. Counts alone: who keeps the packs reads no records.
@FunctionalInterface
public interface AdoptionConsequences {
    /// Lines to be read in this order, each a message with its details; none when it does not touch the module.
    List<Problem> of(ProposedVersion proposed);
}
