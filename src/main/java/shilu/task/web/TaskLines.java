package shilu.task.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.installation.OfficeClock;
import shilu.ledger.Naming;
import shilu.programme.Value;
import shilu.task.Task;

/// Puts tasks into words.
@Component
class TaskLines {
    private final Naming naming;
    private final OfficeClock clock;

    TaskLines(Naming naming, OfficeClock clock) {
        this.naming = naming;
        this.clock = clock;
    }

    List<TaskLine> of(List<Task> tasks) {
        return tasks.stream().map(this::of).toList();
    }

    TaskLine of(Task task) {
        var today = clock.today();
        return new TaskLine(
                task,
                task.decided().text(),
                owner(Objects.requireNonNull(task.decided().owner())),
                naming.unit(task.unit()),
                task.overdue(today) ? ChronoUnit.DAYS.between(task.due(), today) : 0);
    }

    private String owner(Value.Who who) {
        var person = who.person();
        return person == null ? Objects.requireNonNullElse(who.outsider(), "") : naming.person(person);
    }
}
