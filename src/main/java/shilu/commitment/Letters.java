package shilu.commitment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.ledger.Draft;
import shilu.ledger.WorkRecord;

/// Commitment letters, from the duty list to the record that says they were signed. That a letter was signed is known
/// from the ledger alone: a record of the kind the pack names, with the day and the scan. Withdrawn, it was not.
public interface Letters {

    /// The letters of a unit and year, newest first; for whoever reads the unit.
    List<Letter> of(UnitId unit, int year, Actor actor);

    /// The same for many units at once, for whoever has settled that they may be read.
    Map<UnitId, List<Letter>> of(Collection<UnitId> units, int year);

    Optional<Letter> letter(LetterId id, Actor actor);

    /// Everything done to it, oldest first.
    List<Letter.Step> steps(Letter letter);

    /// Whether the actor may have letters of the unit made: its recorders, heads and report writers.
    boolean mayMake(UnitId unit, Actor actor);

    /// Whether the actor may begin the record that says letters of the unit were signed: its recorders.
    boolean mayBegin(UnitId unit, Actor actor);

    /// Whether the actor may name the record, and take it away again: its recorders and heads.
    boolean maySign(UnitId unit, Actor actor);

    /// Makes the letter of a form for the holder of an office, with their name in it. Refused where they do not hold
    /// it on the day the duty list goes by.
    ///
    /// @param appointment by which they hold it
    LetterId make(UnitId unit, int year, String form, long appointment, Actor actor);

    /// Begins the record that says these were signed, filled in as far as is known; submitted, it is theirs. Refused
    /// for none, for letters whose signing is recorded already, and for letters of several kinds at once.
    Draft begin(Collection<LetterId> letters, Actor actor);

    /// Names a record that says so already, such as one that came from a workbook. Refused for a record of another
    /// kind, unit or year, and for one that was withdrawn.
    void record(LetterId letter, RecordId record, Actor actor);

    /// Takes the record away again that was named, with a reason. The record itself stands.
    void takeBack(LetterId letter, String reason, Actor actor);

    /// Records of the unit and year that may say so, newest first.
    List<WorkRecord> candidates(Letter letter, Actor actor);

    /// The letters a draft was begun for.
    List<Letter> begunWith(Draft draft);

    /// The letters a record says were signed.
    List<Letter> signedBy(WorkRecord record);
}
