package shilu.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Value.Item;
import shilu.programme.Value.Who;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.task.TaskStep.Sort;
import shilu.unit.Unit;

/// What was decided becomes tasks, and they close with what counts.
class TasksTest {
    private static final KindId MEETING = new KindId("common.meeting");
    private static final KindId TRAINING = new KindId("common.training");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2099, 12, 31);
    private static final Item PUMPS = new Item(null, "检修泵站", Who.outsider("工程科"), DECEMBER);
    private static final Item PLAN = new Item(null, "修订预案", Who.outsider("办公室"), MARCH);

    private final World world = World.fresh();
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit neighbour = world.unit("neighbour", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);
    private final Actor confirmer = world.actor(bureau.id(), Role.CONFIRMER);
    private final Actor head = world.actor(bureau.id(), Role.HEAD);
    private final Actor superior = world.actor(world.county.id(), Role.SUPERIOR);
    private final Actor outsider = world.actor(neighbour.id(), Role.RECORDER, Role.HEAD);
    private final Ledger ledger = World.bean(Ledger.class);
    private final Tasks tasks = World.bean(Tasks.class);

    TasksTest() {
        world.adopt("packs/ideology-responsibility");
    }

    @Test
    void confirmed_decisions_with_owner_and_day_are_tasks_and_those_due_first_stand_in_front() {
        var record = submitted(PUMPS, PLAN, new Item(null, "传达学习"), new Item(null, "会后落实", Who.outsider("办公室"), null));
        assertThat(open(recorder)).isEmpty();
        ledger.confirm(record.id(), confirmer);
        assertThat(open(recorder)).extracting(task -> task.decided()).containsExactly(PLAN, PUMPS);
        assertThat(open(superior)).hasSize(2);
        assertThat(open(outsider)).isEmpty();
        var some = tasks.open(bureau.id(), Set.of(Role.HEAD), 0, 1, head);
        assertThat(some.total()).isEqualTo(2);
        assertThat(some.overdue()).isEqualTo(1);
        assertThat(some.tasks()).hasSize(1);
        assertThat(tasks.task(new TaskId(record.id(), 1), outsider)).isEmpty();
    }

    @Test
    void a_record_that_counts_closes_a_task_at_once_and_its_withdrawal_opens_it_again() {
        var task = only(PUMPS);
        var done = trained(bureau);
        ledger.confirm(done.id(), confirmer);
        tasks.answer(task.id(), done.id(), recorder);
        assertThat(now(task).state()).isEqualTo(TaskState.CLOSED);
        assertThat(open(recorder)).isEmpty();
        assertThat(tasks.answeredBy(ledger.record(done.id(), recorder).orElseThrow(), recorder))
                .extracting(Task::id)
                .containsExactly(task.id());
        ledger.withdraw(done.id(), "重复", recorder);
        ledger.confirm(done.id(), confirmer);
        assertThat(now(task).state()).isEqualTo(TaskState.OPEN);
        assertThat(now(task).answer()).isNull();
        assertThat(steps(task)).containsExactly(Sort.OPENED, Sort.ANSWERED, Sort.CLOSED, Sort.REOPENED);
    }

    @Test
    void a_record_that_waits_closes_it_with_its_confirmation() {
        var task = only(PUMPS);
        var done = trained(bureau);
        tasks.answer(task.id(), done.id(), head);
        assertThat(now(task).open()).isTrue();
        ledger.confirm(done.id(), confirmer);
        assertThat(now(task).state()).isEqualTo(TaskState.CLOSED);
    }

    @Test
    void what_is_recorded_now_closes_it_once_it_is_confirmed() {
        var task = only(PUMPS);
        var draft = tasks.begin(task.id(), TRAINING, recorder);
        assertThat(tasks.begunWith(draft)).map(Task::id).contains(task.id());
        var drafts = World.bean(Drafts.class);
        drafts.save(
                draft.id(),
                new Drafts.Written(
                        draft.version(),
                        Map.of("day", DAY.toString(), "f.title", "泵站检修培训", "f.trainees", "12", "f.days", "1"),
                        null,
                        ""),
                recorder);
        var record = drafts.submit(draft.id(), recorder);
        assertThat(now(task).answer()).isEqualTo(record.id());
        assertThat(now(task).open()).isTrue();
        ledger.confirm(record.id(), confirmer);
        assertThat(now(task).state()).isEqualTo(TaskState.CLOSED);
        assertThat(steps(task)).containsExactly(Sort.OPENED, Sort.BEGUN, Sort.ANSWERED, Sort.CLOSED);
    }

    @Test
    void a_correction_of_the_meeting_changes_its_tasks_and_a_withdrawal_takes_them_away() {
        var record = submitted(PUMPS, PLAN);
        ledger.confirm(record.id(), confirmer);
        var later = new Item(null, "检修泵站", Who.outsider("防汛办"), LocalDate.of(2026, 5, 31));
        ledger.correct(record.id(), DAY, values(later), List.of(), "会上有调整", recorder);
        assertThat(open(recorder)).hasSize(2);
        ledger.confirm(record.id(), confirmer);
        assertThat(open(recorder)).extracting(task -> task.decided()).containsExactly(later);
        assertThat(tasks.decidedBy(ledger.record(record.id(), recorder).orElseThrow()))
                .extracting(Task::state)
                .containsExactly(TaskState.OPEN, TaskState.GONE);
        ledger.withdraw(record.id(), "记错单位", recorder);
        ledger.confirm(record.id(), confirmer);
        assertThat(open(recorder)).isEmpty();
    }

    @Test
    void only_a_head_drops_a_task_and_says_why() {
        var task = only(PUMPS);
        assertThatThrownBy(() -> tasks.drop(task.id(), "已并入年度计划", recorder)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tasks.drop(task.id(), "已并入年度计划", outsider)).isInstanceOf(NotThere.class);
        refused("value.missing", () -> tasks.drop(task.id(), " ", head));
        tasks.drop(task.id(), "已并入年度计划", head);
        assertThat(now(task).state()).isEqualTo(TaskState.DROPPED);
        refused("task.not-open", () -> tasks.answer(task.id(), trained(bureau).id(), head));
    }

    @Test
    void no_record_of_elsewhere_and_not_the_meeting_itself_shows_it_done() {
        var task = only(PUMPS);
        refused("task.answer.itself", () -> tasks.answer(task.id(), task.id().record(), recorder));
        var theirs = trained(neighbour);
        refused("task.answer.unknown", () -> tasks.answer(task.id(), theirs.id(), recorder));
        var both = new Actor(
                world.region,
                recorder.account(),
                recorder.person(),
                recorder.name(),
                new shilu.common.Scope(List.of(
                        new shilu.common.Scope.Grant(Role.RECORDER, bureau.id()),
                        new shilu.common.Scope.Grant(Role.RECORDER, neighbour.id()))));
        refused("task.answer.elsewhere", () -> tasks.answer(task.id(), theirs.id(), both));
        assertThatThrownBy(() -> tasks.answer(task.id(), theirs.id(), outsider)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tasks.answer(task.id(), trained(bureau).id(), superior))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void steps_are_never_changed() {
        only(PUMPS);
        var sql = World.bean(DSLContext.class);
        assertThatThrownBy(() -> sql.execute("update task_step set content = 'x'"))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> sql.execute("delete from task_step")).isInstanceOf(Exception.class);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .contains(code));
    }

    private Task only(Item decided) {
        var record = submitted(decided);
        ledger.confirm(record.id(), confirmer);
        return open(recorder).getFirst();
    }

    private Task now(Task task) {
        return tasks.task(task.id(), superior).orElseThrow();
    }

    private List<Task> open(Actor actor) {
        return tasks.open(null, Set.of(), 0, 20, actor).tasks();
    }

    private List<Sort> steps(Task task) {
        return tasks.steps(task).stream().map(TaskStep::sort).toList();
    }

    private WorkRecord submitted(Item... decided) {
        return ledger.submit(new NewRecord(bureau.id(), MEETING, DAY, values(decided), List.of(), null), recorder);
    }

    private WorkRecord trained(Unit unit) {
        var values = Values.of(Map.of(
                "title", new Value.Text("泵站检修培训"),
                "trainees", new Value.Quantity(BigDecimal.TEN),
                "days", new Value.Quantity(BigDecimal.ONE)));
        var by = unit.equals(bureau) ? recorder : outsider;
        return ledger.submit(new NewRecord(unit.id(), TRAINING, DAY, values, List.of(), null), by);
    }

    private static Values values(Item... decided) {
        return Values.of(Map.of(
                "title", new Value.Text("防汛工作会议"),
                "decisions", new Value.Items(List.of(decided)),
                "expected", new Value.Quantity(BigDecimal.TEN),
                "actual", new Value.Quantity(BigDecimal.TEN)));
    }
}
