package shilu.notice.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.programme.Label;
import shilu.task.Task;
import shilu.task.Tasks;

/// Tasks of somebody’s units that are due soon or overdue; those with a record that waits are seen to.
@Component
class TaskSource implements Source {
    private final Tasks tasks;

    TaskSource(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<Sort> sorts() {
        return Set.of(Sort.TASK);
    }

    @Override
    public List<Waiting.Group> of(Actor actor, LocalDate today, LocalDate soon) {
        var found = tasks.open(null, Sort.TASK.told(), 0, MOST, actor).tasks().stream()
                .filter(task -> task.answer() == null && !task.due().isAfter(soon))
                .map(TaskSource::matter)
                .toList();
        return List.of(new Waiting.Group(Sort.TASK, found, found.size()));
    }

    private static Matter matter(Task task) {
        var words = task.decided().text();
        var subject = task.id().record() + "/" + task.id().number() + "@" + task.due();
        return new Matter(
                Sort.TASK,
                subject,
                task.unit(),
                new Label(words, words),
                null,
                task.due(),
                task.id().path());
    }
}
