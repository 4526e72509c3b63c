package shilu.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.ledger.Draft;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;

/// What was decided and is to be seen to. Tasks come and change with what counts in the ledger, in the same
/// transaction; people close or drop them. A task is reached by whoever reaches the record that decided it; outside is
/// the same as not there.
public interface Tasks {

    /// Open tasks, those due first in front.
    ///
    /// @param top the unit and what stands below it; null for all
    /// @param as  only where the actor holds one of these roles; none for all they may read
    /// @param page 0 for the first
    Some open(@Nullable UnitId top, Set<Role> as, int page, int size, Actor actor);

    /// Some of many.
    ///
    /// @param overdue how many of all are overdue today
    record Some(List<Task> tasks, long total, long overdue) {}

    /// What a record decided, whatever became of it; for whoever may read the record.
    List<Task> decidedBy(WorkRecord record);

    /// What a record shows done; only what the actor may read.
    List<Task> answeredBy(WorkRecord record, Actor actor);

    /// What a draft was begun for, while it is open; for whoever may read the draft.
    Optional<Task> begunWith(Draft draft);

    Optional<Task> task(TaskId id, Actor actor);

    /// Everything that happened to it, oldest first.
    List<TaskStep> steps(Task task);

    /// Whether the actor may name the record that shows it done: a recorder or head of the unit, while it is open.
    boolean mayAnswer(Task task, Actor actor);

    /// Whether the actor may let it go: a head of the unit, while it is open.
    boolean mayDrop(Task task, Actor actor);

    /// Names the record that shows it done: the task closes at once where the record counts, else with its
    /// confirmation.
    /// Refused for a record that is not of the unit or one below it, was withdrawn, or decided the task itself.
    void answer(TaskId id, RecordId with, Actor actor);

    /// Begins to write that record down; submitted, it is named.
    Draft begin(TaskId id, KindId kind, Actor actor);

    /// Lets it go, with a reason.
    void drop(TaskId id, String reason, Actor actor);
}
