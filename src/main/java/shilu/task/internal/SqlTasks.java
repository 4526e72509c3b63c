package shilu.task.internal;

import static org.jooq.impl.DSL.noCondition;
import static shilu.task.internal.db.Tables.TASK_TASK;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.task.Task;
import shilu.task.TaskId;
import shilu.task.TaskState;
import shilu.task.TaskStep;
import shilu.task.TaskStep.Sort;
import shilu.task.Tasks;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.TreeSql;

/// Takes a position before it looks, so that nothing that counts or is done to a task comes in between.
@Component
@Transactional
class SqlTasks implements Tasks {
    private static final Set<Role> ANSWERING = EnumSet.of(Role.RECORDER, Role.HEAD);
    private static final Set<Role> DROPPING = EnumSet.of(Role.HEAD);

    private final TaskRows rows;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;

    SqlTasks(TaskRows rows, Ledger ledger, Drafts drafts, Tree tree, Positions positions, OfficeClock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.drafts = drafts;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Some open(@Nullable UnitId top, Set<Role> as, int page, int size, Actor actor) {
        var tops = as.isEmpty() ? actor.scope().readable() : actor.scope().tops(as);
        if (tops.isEmpty()) return new Some(List.of(), 0, 0);
        var region = actor.region();
        var open = TASK_TASK
                .REGION
                .eq(region.value())
                .and(TASK_TASK.STATE.eq(TaskState.OPEN.name()))
                .and(below(region, tops))
                .and(top == null ? noCondition() : below(region, Set.of(top)));
        var found = rows.page(open, page * size, size);
        return new Some(tasks(region, found), rows.count(open), rows.count(open.and(TASK_TASK.DUE.lt(clock.today()))));
    }

    /// As the record that decided it is reached: by its day.
    private static Condition below(Region region, Collection<UnitId> tops) {
        return TreeSql.below(region, TASK_TASK.UNIT, TASK_TASK.DAY, tops, TreeSql.NOW);
    }

    private List<Task> tasks(Region region, List<TaskRow> found) {
        var records = ledger.asOf(
                region,
                found.stream().map(task -> task.id().record()).distinct().toList(),
                TreeSql.NOW);
        return found.stream()
                .flatMap(task -> Optional.ofNullable(records.get(task.id().record())).map(task::task).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> decidedBy(WorkRecord record) {
        return rows.decidedBy(record.region(), Set.of(record.id())).stream()
                .map(task -> task.task(record))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> answeredBy(WorkRecord record, Actor actor) {
        return rows.answeredBy(record.region(), Set.of(record.id())).stream()
                .flatMap(task -> ledger.record(task.id().record(), actor).map(task::task).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Task> begunWith(Draft draft) {
        return rows.begunWith(draft.region(), draft.id())
                .filter(TaskRow::open)
                .flatMap(task -> tasks(draft.region(), List.of(task)).stream().findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Task> task(TaskId id, Actor actor) {
        return ledger.record(id.record(), actor)
                .flatMap(record -> rows.find(actor.region(), id).map(task -> task.task(record)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TaskStep> steps(Task task) {
        return rows.steps(task.region(), task.id());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAnswer(Task task, Actor actor) {
        return task.open() && reaches(task, ANSWERING, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayDrop(Task task, Actor actor) {
        return task.open() && reaches(task, DROPPING, actor);
    }

    private boolean reaches(Task task, Set<Role> roles, Actor actor) {
        return tree.within(actor.scope().tops(roles), task.unit(), task.day());
    }

    @Override
    public void answer(TaskId id, RecordId with, Actor actor) {
        long position = positions.take(actor.region());
        var task = held(id, ANSWERING, "task.not-yours", actor);
        var record = ledger.record(with, actor).orElse(null);
        boolean within = record != null && tree.within(Set.of(task.unit()), record.unit(), record.day());
        Refused.ifAny(Rules.answering(task, with, record, within));
        var answered = rows.step(task.answer(with), Sort.ANSWERED, position, with, "", actor.person());
        if (record != null && record.counts()) rows.step(answered.state(TaskState.CLOSED), Sort.CLOSED, position);
    }

    @Override
    public Draft begin(TaskId id, KindId kind, Actor actor) {
        long position = positions.take(actor.region());
        var task = held(id, ANSWERING, "task.not-yours", actor);
        Refused.ifAny(Rules.open(task));
        var draft = drafts.begin(task.unit(), kind, actor);
        rows.step(task.draft(draft.id()), Sort.BEGUN, position, draft.id(), "", actor.person());
        return draft;
    }

    @Override
    public void drop(TaskId id, String reason, Actor actor) {
        long position = positions.take(actor.region());
        var task = held(id, DROPPING, "task.not-head", actor);
        Refused.ifAny(Rules.dropping(task, reason));
        rows.step(task.state(TaskState.DROPPED), Sort.DROPPED, position, null, reason.strip(), actor.person());
    }

    /// Who may read it learns what they lack; to anybody else it is not there.
    private TaskRow held(TaskId id, Set<Role> roles, String lacking, Actor actor) {
        var task = task(id, actor).orElseThrow(() -> new NotThere("task.unknown"));
        if (!reaches(task, roles, actor)) throw new NotAllowed(lacking);
        return rows.find(actor.region(), id).orElseThrow();
    }
}
