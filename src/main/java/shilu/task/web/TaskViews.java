package shilu.task.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.task.Task;
import shilu.task.TaskStep;
import shilu.task.Tasks;
import shilu.task.web.TaskView.Step;
import shilu.unit.Tree;

/// Gathers what the page of a task shows, and what the reader may do about it.
@Component
class TaskViews {
    private static final int SOUGHT = 200;
    private static final int SHOWN = 12;

    private final Tasks tasks;
    private final TaskLines lines;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Naming naming;
    private final Tree tree;
    private final OfficeClock clock;

    TaskViews(Tasks tasks, TaskLines lines, Ledger ledger, Drafts drafts, Naming naming, Tree tree, OfficeClock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.ledger = ledger;
        this.drafts = drafts;
        this.naming = naming;
        this.tree = tree;
        this.clock = clock;
    }

    TaskView of(Task task, String words, Locale locale, Actor actor) {
        boolean close = tasks.mayAnswer(task, actor);
        return new TaskView(
                lines.of(task),
                Optional.ofNullable(task.answer())
                        .flatMap(answer -> ledger.record(answer, actor))
                        .orElse(null),
                tasks.steps(task).stream().map(this::step).toList(),
                close,
                close ? records(task, words.strip(), actor) : List.of(),
                words.strip(),
                close ? kinds(task, locale, actor) : Map.of(),
                tasks.mayDrop(task, actor));
    }

    private Step step(TaskStep step) {
        return new Step(step, step.who() == null ? "" : naming.person(step.who()));
    }

    /// Of the unit and those below it, since the day it was decided.
    private List<WorkRecord> records(Task task, String words, Actor actor) {
        var since = new Period(task.day(), task.day().isAfter(clock.today()) ? task.day() : clock.today());
        var query = RecordQuery.all().about(task.unit(), null, since).paged(0, SOUGHT);
        return ledger.find(query, actor).records().stream()
                .filter(record -> !record.id().equals(task.id().record()))
                .filter(record -> !(record.state() instanceof RecordState.Withdrawn))
                .filter(record -> record.title().contains(words))
                .limit(SHOWN)
                .toList();
    }

    private Map<String, String> kinds(Task task, Locale locale, Actor actor) {
        var kinds = new LinkedHashMap<String, String>();
        var recording = actor.scope().tops(java.util.Set.of(Role.RECORDER));
        if (tree.within(recording, task.unit(), clock.today()))
            drafts.kinds(task.unit(), actor)
                    .forEach(offer -> kinds.put(
                            offer.kind().id().value(), offer.kind().name().in(locale)));
        return kinds;
    }
}
