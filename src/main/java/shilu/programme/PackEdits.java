package shilu.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.Problem;

/// Numbers, dates, cadences, texts of duties and choices edited in the page, as a new version of the pack. Only for
/// system administrators of the unit at which it was put in force; for others the edit is not there. An edit lies in
/// the database and asks for nothing until it is adopted; of each system there is one, so that two editors meet.
public interface PackEdits {

    boolean mayEdit(ProgrammeId id, Actor actor);

    /// The edit that stands.
    Optional<PackEdit> edit(ProgrammeId id, Actor actor);

    /// Begins from the version said last; where an edit stands, goes on with that one.
    PackEdit begin(ProgrammeId id, Actor actor);

    /// Changes one duty. Only the lines that say it differ afterwards. Refused with every fault that `pack check` would
    /// tell, about the field, and where somebody else changed the edit since that revision.
    ///
    /// @param typed by the keys of [DutyWords]; a key that is missing stays as it is
    void duty(ProgrammeId id, int revision, String duty, Map<String, String> typed, Actor actor);

    /// Renames and adds choices of one field. A choice without a name goes, which is refused where a version already
    /// in force has it.
    ///
    /// @param words all choices the field has, in order, and behind them those that come, with an empty id
    void choices(ProgrammeId id, int revision, String entry, String field, List<Words> words, Actor actor);

    void drop(ProgrammeId id, int revision, Actor actor);

    /// What follows when the edit is put in force as said: what changes for whom, in lines. Refused with every reason
    /// against it.
    List<Problem> consequences(ProgrammeId id, NewVersion as, Actor actor);

    /// Keeps the edit as a new version and puts it in force. Refused where somebody else changed it since that
    /// revision or another version was said meanwhile, for a day that is over, and for whatever `pack check` tells.
    Programmes.Adoption adopt(ProgrammeId id, int revision, NewVersion as, Actor actor);

    /// @param en empty for none
    record Words(String id, String name, String en) {}

    /// @param version number of the version
    /// @param note    why
    record NewVersion(String version, String note, LocalDate from, LocalDate to) {}
}
