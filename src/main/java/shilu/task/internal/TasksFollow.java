package shilu.task.internal;

import static shilu.task.internal.db.Tables.TASK_TASK;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.task.TaskState;
import shilu.unit.Consequences;
import shilu.unit.Planned;

/// What a unit leaves undone once it is closed.
@Component
@Order(35)
class TasksFollow implements Consequences {
    private final TaskRows rows;

    TasksFollow(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        if (planned instanceof Planned.Rename || planned instanceof Planned.Move) return List.of();
        var units = planned.units().stream().map(UnitId::value).toList();
        long open = rows.count(TASK_TASK
                .REGION
                .eq(region.value())
                .and(TASK_TASK.UNIT.in(units))
                .and(TASK_TASK.STATE.eq(TaskState.OPEN.name())));
        return open == 0 ? List.of() : List.of(Problem.of("task.follows.end", open));
    }
}
