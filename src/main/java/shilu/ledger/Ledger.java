package shilu.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.programme.Values;

/// Records work and keeps every entry for ever. Reads and writes reach only units where the actor holds a role;
/// outside is the same as not there.
public interface Ledger {

    /// Submits a piece of work; it counts once another person confirms it, or at once where the pack asks for no
    /// confirmation of its kind. Refused with every problem of its fields, for a day in the future, and for a unit
    /// that did not exist that day.
    WorkRecord submit(NewRecord work, Actor actor);

    /// Submits all or none, and writes them in parts, so that very many fit into little memory. Refused with the
    /// problems of the first part that has any.
    List<RecordId> submitAll(List<NewRecord> works, Actor actor);

    /// Everything for which `submit` would refuse the work, but for evidence that is not its author’s: before it is
    /// submitted nothing has been brought. Nothing is done.
    List<Problem> problems(NewRecord work, Actor actor);

    /// Submits a returned record again, mended.
    WorkRecord resubmit(RecordId record, LocalDate day, Values values, List<EvidenceRef> evidence, Actor actor);

    /// Asks to correct a confirmed record; the earlier version counts until another person confirms.
    WorkRecord correct(
            RecordId record, LocalDate day, Values values, List<EvidenceRef> evidence, String reason, Actor actor);

    /// Asks to withdraw a confirmed record; it counts until another person confirms the withdrawal.
    WorkRecord withdraw(RecordId record, String reason, Actor actor);

    /// Confirms whatever waits: a submission, a correction or a withdrawal. Refused for anybody who submitted a
    /// version of the record, and where nothing waits.
    Entry confirm(RecordId record, Actor actor);

    /// Confirms all or none, with every reason; how many they were. Works through them in parts, so that very many fit
    /// into little memory.
    int confirmAll(Collection<RecordId> records, Actor actor);

    /// Gives back whatever waits, with a reason.
    Entry giveBack(RecordId record, String reason, Actor actor);

    /// Everything for which the move would be refused whatever is said with it; empty where it is open to the actor.
    List<Problem> against(Move move, WorkRecord record, Actor actor);

    /// What waits for the actor as confirmer, seen from a record: one that waits, or was just answered.
    Queue around(WorkRecord record, Actor actor);

    /// What the actor answered, the newest first, as far as they may read it still.
    ///
    /// @param page 0 for the first
    Answered.Some answered(int page, int size, Actor actor);

    Optional<WorkRecord> record(RecordId record, Actor actor);

    /// Every entry of a record, oldest first.
    List<Entry> entries(RecordId record, Actor actor);

    /// Whether a record was entered in time, as its pack counts.
    Timing timing(WorkRecord record);

    /// A page of the records the actor may read, newest day first; the last one in place of a page beyond it. They are
    /// counted up to ten thousand.
    RecordPage find(RecordQuery query, Actor actor);

    /// The ids of all records the query asks for, whatever its page, newest day first.
    List<RecordId> ids(RecordQuery query, Actor actor);

    /// The records that counted at a position for the unit and those below it on their days, of days up to the given
    /// one, by day.
    List<WorkRecord> counted(Region region, UnitId top, LocalDate until, long position);

    /// Gives the records that count now and belong to the unit or to any unit that ever stood below it, some hundred
    /// at a time and each once. For whoever holds the tree alone, so that none comes or goes meanwhile.
    void counting(Region region, UnitId top, Consumer<List<RecordId>> some);

    /// Everything of some kinds that was ever submitted for the units, as it stood at a position, whether it counted or
    /// not; by day. For whoever has settled by other means that it may be read.
    List<WorkRecord> recorded(Region region, Collection<UnitId> units, Collection<KindId> kinds, long position);

    /// The entries after a position, in their order and no more of them than asked for, each with its record; for
    /// whoever follows the ledger.
    List<Entered> entered(Region region, long after, int most);

    record Entered(long position, RecordId record) {}

    /// Of which kind each record is, which never changes; for whoever has settled by other means that they may be read.
    Map<RecordId, KindId> kinds(Region region, Collection<RecordId> records);

    /// The records as they stood at a position, for whoever has settled by other means that they may be read.
    Map<RecordId, WorkRecord> asOf(Region region, Collection<RecordId> records, long position);
}
