package shilu.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import shilu.common.Actor;

/// Takes workbooks into the ledger. Each row becomes a submitted record of the kind that sheet and type words name; it
/// counts once another person confirms it. What the actor may enter is the ledger's to say.
public interface Imports {

    /// Reads workbooks and says what would be taken and every problem once, with sheet, row and column. Nothing is
    /// written. Costs one reading of the files.
    ///
    /// @param progress told how many rows have been read
    Preview preview(List<Source> sources, Actor actor, LongConsumer progress);

    /// Takes every row or, when there is any problem, none; `partial` takes the good rows. Rows that are there already
    /// are passed over, so the same file twice adds nothing. Refused with every problem.
    Taken take(List<Source> sources, boolean partial, Actor actor, LongConsumer progress);

    /// Confirms all of an import that still waits, or none; how many they were. Refused with every reason, and when
    /// nothing waits or there is no such import among what the actor may read.
    int confirm(ImportId id, Actor actor);

    /// The imports an account has done, newest first.
    List<Import> of(Actor actor);

    Optional<Import> find(ImportId id, Actor actor);
}
