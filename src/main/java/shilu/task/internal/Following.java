package shilu.task.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.RecordId;
import shilu.ledger.CountChanging;
import shilu.ledger.CountChanging.Counted;
import shilu.ledger.DraftSubmitted;
import shilu.ledger.Ledger;
import shilu.task.TaskId;
import shilu.task.TaskState;
import shilu.task.TaskStep.Sort;
import shilu.unit.Positions;
import shilu.unit.TreeSql;

/// Brings tasks in line with what counts, in the transaction and at the position of the fact that changed it: what a
/// record decides, and what a record shows done.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Following {
    private final TaskRows rows;
    private final Ledger ledger;
    private final Positions positions;

    Following(TaskRows rows, Ledger ledger, Positions positions) {
        this.rows = rows;
        this.ledger = ledger;
        this.positions = positions;
    }

    @EventListener
    void on(CountChanging changing) {
        changing.following().add(now -> follow(changing, now));
    }

    private void follow(CountChanging changing, List<Counted> now) {
        var again = new ArrayList<RecordId>();
        var counted = new HashMap<RecordId, Counted>();
        for (int i = 0; i < now.size(); i++) {
            var record = now.get(i).record().id();
            counted.put(record, now.get(i));
            if (!changing.changes().get(i).first()) again.add(record);
        }
        Map<RecordId, List<TaskRow>> before = rows.decidedBy(changing.region(), again).stream()
                .collect(Collectors.groupingBy(task -> task.id().record()));
        for (var one : now) decided(one, before.getOrDefault(one.record().id(), List.of()));
        for (var task : rows.answeredBy(changing.region(), counted.keySet())) {
            var answer = counted.get(Objects.requireNonNull(task.answer()));
            if (answer != null) answered(task, answer);
        }
    }

    private void decided(Counted now, List<TaskRow> before) {
        var record = now.record();
        var found = record.counted().map(Found::in).orElse(List.of());
        if (found.isEmpty() && before.isEmpty()) return;
        if (before.stream().anyMatch(task -> !task.day().equals(record.day())))
            rows.move(record.region(), record.id(), record.day());
        var kept = before.stream()
                .filter(task -> task.state() != TaskState.GONE)
                .map(task -> task.kept(record))
                .toList();
        int number = before.size();
        for (var change : Change.between(kept, found))
            switch (change) {
                case Change.Opened(var one) -> open(now, one, ++number);
                case Change.Changed(var changed, var one) ->
                    rows.step(of(before, changed).deciding(one, record.day()), Sort.CHANGED, now.position());
                case Change.Gone(var gone) ->
                    rows.step(of(before, gone).on(record.day()).state(TaskState.GONE), Sort.GONE, now.position());
            }
    }

    private void open(Counted now, Found found, int number) {
        var record = now.record();
        rows.open(
                new TaskRow(
                        record.region(),
                        new TaskId(record.id(), number),
                        record.unit(),
                        record.day(),
                        found.seq(),
                        found.field(),
                        found.item(),
                        Rules.due(found.said()),
                        TaskState.OPEN,
                        null,
                        null,
                        1),
                now.position());
    }

    private static TaskRow of(List<TaskRow> tasks, int number) {
        return tasks.stream()
                .filter(task -> task.id().number() == number)
                .findFirst()
                .orElseThrow();
    }

    /// What showed it done counts now, or counts no more.
    private void answered(TaskRow task, Counted answer) {
        boolean counts = answer.record().counts();
        if (counts && task.open()) rows.step(task.state(TaskState.CLOSED), Sort.CLOSED, answer.position());
        if (!counts && task.state() == TaskState.CLOSED)
            rows.step(task.state(TaskState.OPEN).answer(null), Sort.REOPENED, answer.position());
    }

    /// What was begun for a task is named by it once it is submitted.
    @EventListener
    void on(DraftSubmitted submitted) {
        var region = submitted.region();
        var found = rows.begunWith(region, submitted.draft()).filter(TaskRow::open);
        if (found.isEmpty()) return;
        long position = positions.take(region);
        var record = submitted.record();
        var task = rows.step(found.get().answer(record), Sort.ANSWERED, position, record, "", submitted.by());
        boolean counts = ledger.asOf(region, Set.of(record), TreeSql.NOW).values().stream()
                .anyMatch(one -> one.counts());
        if (counts) rows.step(task.state(TaskState.CLOSED), Sort.CLOSED, position);
    }
}
