package shilu.task.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.programme.KindId;
import shilu.task.TaskId;
import shilu.task.Tasks;
import shilu.unit.UnitChoices;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The open tasks of the reader's units, and one task with what can be done about it.
@Controller
@RequestMapping("/tasks")
class TaskPages {
    private final Tasks tasks;
    private final TaskLines lines;
    private final TaskViews views;
    private final UnitChoices units;

    TaskPages(Tasks tasks, TaskLines lines, TaskViews views, UnitChoices units) {
        this.tasks = tasks;
        this.lines = lines;
        this.views = views;
        this.units = units;
    }

    @GetMapping
    Answer list(@RequestParam @Nullable String unit, @RequestParam @Nullable Integer page, Actor actor) {
        var top = units.narrowed(unit, actor);
        var all = tasks.open(top, Set.of(), 0, 1, actor);
        var paging = Paging.of(page, all.total());
        var found = tasks.open(top, Set.of(), paging.number() - 1, paging.size(), actor);
        return Answer.page(
                "task/tasks",
                "lines",
                lines.of(found.tasks()),
                "overdue",
                all.overdue(),
                "paging",
                paging,
                "units",
                units.any(top, actor));
    }

    @GetMapping("/{record}/{number}")
    Answer show(
            @PathVariable RecordId record,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            Actor actor) {
        var task = tasks.task(new TaskId(record, number), actor).orElseThrow(() -> new NotThere("task.unknown"));
        return Answer.page("task/task", "view", views.of(task, words, locale, actor));
    }

    /// Names the record that shows it done.
    @PostMapping("/{record}/{number}/answer")
    @OnRefusal(shows = "/tasks/{record}/{number}")
    Answer answer(
            @PathVariable("record") RecordId record,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String with,
            Actor actor) {
        if (with.isBlank()) throw new Refused(java.util.List.of(Problem.about("with", "task.answer.choose")));
        var id = new TaskId(record, number);
        tasks.answer(id, new RecordId(with), actor);
        boolean open = tasks.task(id, actor).filter(task -> task.open()).isPresent();
        return Answer.goTo(id.path()).saying(open ? "task.answered" : "task.closed");
    }

    /// Begins to record that it is done.
    @PostMapping("/{record}/{number}/drafts")
    @OnRefusal(shows = "/tasks/{record}/{number}")
    Answer begin(@PathVariable RecordId record, @PathVariable int number, @RequestParam String kind, Actor actor) {
        var draft = tasks.begin(new TaskId(record, number), new KindId(kind), actor);
        return Answer.goTo("/drafts/" + draft.id());
    }

    @PostMapping("/{record}/{number}/dropping")
    @OnRefusal(shows = "/tasks/{record}/{number}")
    Answer drop(
            @PathVariable RecordId record,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var id = new TaskId(record, number);
        tasks.drop(id, reason, actor);
        return Answer.goTo(id.path()).saying("task.dropped");
    }
}
