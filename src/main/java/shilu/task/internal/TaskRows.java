package shilu.task.internal;

import static shilu.task.internal.db.Tables.TASK_STEP;
import static shilu.task.internal.db.Tables.TASK_TASK;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.DraftId;
import shilu.task.TaskId;
import shilu.task.TaskState;
import shilu.task.TaskStep;
import shilu.task.TaskStep.Sort;
import shilu.task.internal.db.tables.records.TaskStepRecord;
import shilu.task.internal.db.tables.records.TaskTaskRecord;

/// The tables of tasks: every step is added, and the task's row stands where its last step led.
@Component
class TaskRows {
    private final DSLContext sql;
    private final OfficeClock clock;

    TaskRows(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<TaskRow> find(Region region, TaskId id) {
        return read(TASK_TASK
                        .REGION
                        .eq(region.value())
                        .and(TASK_TASK.RECORD.eq(id.record().value()))
                        .and(TASK_TASK.NUMBER.eq(id.number())))
                .stream()
                .findFirst();
    }

    List<TaskRow> decidedBy(Region region, Collection<RecordId> records) {
        return records.isEmpty()
                ? List.of()
                : read(TASK_TASK.REGION.eq(region.value()).and(TASK_TASK.RECORD.in(values(records))));
    }

    List<TaskRow> answeredBy(Region region, Collection<RecordId> records) {
        return records.isEmpty()
                ? List.of()
                : read(TASK_TASK.REGION.eq(region.value()).and(TASK_TASK.ANSWER.in(values(records))));
    }

    Optional<TaskRow> begunWith(Region region, DraftId draft) {
        return read(TASK_TASK.REGION.eq(region.value()).and(TASK_TASK.DRAFT.eq(draft.value()))).stream()
                .findFirst();
    }

    List<TaskRow> page(Condition where, int offset, int size) {
        return sql.selectFrom(TASK_TASK)
                .where(where)
                .orderBy(TASK_TASK.DUE, TASK_TASK.RECORD, TASK_TASK.NUMBER)
                .limit(size)
                .offset(offset)
                .fetch(TaskRows::read);
    }

    long count(Condition where) {
        return sql.fetchCount(TASK_TASK, where);
    }

    /// A few, put in order here: asked to, SQLite goes over the whole region in that order.
    private List<TaskRow> read(Condition where) {
        return sql.selectFrom(TASK_TASK).where(where).fetch(TaskRows::read).stream()
                .sorted(Comparator.comparing((TaskRow task) -> task.id().record())
                        .thenComparing(task -> task.id().number()))
                .toList();
    }

    List<TaskStep> steps(Region region, TaskId id) {
        return sql.selectFrom(TASK_STEP)
                .where(TASK_STEP.REGION.eq(region.value()))
                .and(TASK_STEP.RECORD.eq(id.record().value()))
                .and(TASK_STEP.NUMBER.eq(id.number()))
                .orderBy(TASK_STEP.STEP)
                .fetch(TaskRows::step);
    }

    void open(TaskRow task, long position) {
        write(task, Sort.OPENED, position, null, "", null);
        row(task).insert();
    }

    /// Takes a step that leads to where the task is to stand.
    ///
    /// @param other the record or draft it names
    /// @param who   null where it follows from the ledger
    TaskRow step(TaskRow to, Sort sort, long position, @Nullable Object other, String content, @Nullable PersonId who) {
        var task = to.stepped();
        write(task, sort, position, other, content, who);
        row(task).update();
        return task;
    }

    /// A step that follows from the ledger.
    TaskRow step(TaskRow to, Sort sort, long position) {
        return step(to, sort, position, null, "", null);
    }

    private void write(
            TaskRow task, Sort sort, long position, @Nullable Object other, String content, @Nullable PersonId who) {
        var row = sql.newRecord(TASK_STEP);
        row.setRegion(task.region().value());
        row.setRecord(task.id().record().value());
        row.setNumber(task.id().number());
        row.setStep(task.steps());
        row.setPosition(position);
        row.setSort(sort.name());
        row.setSeq(task.seq());
        row.setField(task.field());
        row.setItem(task.item());
        row.setDue(task.due());
        row.setOther(other == null ? null : other.toString());
        row.setContent(content);
        row.setWho(who == null ? null : who.value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    /// The record that decided them happened on another day than was thought: by that day they are reached.
    void move(Region region, RecordId record, LocalDate day) {
        sql.update(TASK_TASK)
                .set(TASK_TASK.DAY, day)
                .where(TASK_TASK.REGION.eq(region.value()), TASK_TASK.RECORD.eq(record.value()))
                .execute();
    }

    private TaskTaskRecord row(TaskRow task) {
        var row = sql.newRecord(TASK_TASK);
        row.setRegion(task.region().value());
        row.setRecord(task.id().record().value());
        row.setNumber(task.id().number());
        row.setUnit(task.unit().value());
        row.setDay(task.day());
        row.setSeq(task.seq());
        row.setField(task.field());
        row.setItem(task.item());
        row.setDue(task.due());
        row.setState(task.state().name());
        row.setAnswer(task.answer() == null ? null : task.answer().value());
        row.setDraft(task.draft() == null ? null : task.draft().value());
        row.setSteps(task.steps());
        return row;
    }

    private static TaskRow read(TaskTaskRecord row) {
        return new TaskRow(
                new Region(row.getRegion()),
                new TaskId(new RecordId(row.getRecord()), row.getNumber()),
                new UnitId(row.getUnit()),
                row.getDay(),
                row.getSeq(),
                row.getField(),
                row.getItem(),
                row.getDue(),
                TaskState.valueOf(row.getState()),
                row.getAnswer() == null ? null : new RecordId(row.getAnswer()),
                row.getDraft() == null ? null : new DraftId(row.getDraft()),
                row.getSteps());
    }

    private static TaskStep step(TaskStepRecord row) {
        return new TaskStep(
                Sort.valueOf(row.getSort()),
                row.getPosition(),
                row.getContent(),
                row.getWho() == null ? null : new PersonId(row.getWho()),
                row.getAt().toInstant(ZoneOffset.UTC));
    }

    private static List<String> values(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toList();
    }
}
