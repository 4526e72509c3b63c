package shilu.task.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.ledger.Draft;
import shilu.ledger.DraftAside;
import shilu.ledger.RecordAside;
import shilu.ledger.WorkRecord;
import shilu.task.Tasks;
import shilu.web.HomeCard;
import shilu.web.NavItem;
import shilu.web.Part;

/// What tasks add to other pages: to the menu, to the home of those who see to them, beside the record that decided or
/// shows them done, above the draft that is to show it.
@Configuration(proxyBeanMethods = false)
class TaskParts {
    private static final Set<Role> SEEING_TO = EnumSet.of(Role.RECORDER, Role.HEAD);
    private static final Set<Role> READING =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
    private static final int FIRST = 6;

    @Bean
    NavItem tasksItem() {
        return new NavItem(NavItem.Section.WORK, "task.nav", "/tasks", 17, READING);
    }

    @Bean
    HomeCard tasksCard(Tasks tasks, TaskLines lines) {
        return new HomeCard() {
            @Override
            public int order() {
                return 12;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (SEEING_TO.stream().noneMatch(actor.scope()::holds)) return Optional.empty();
                var open = tasks.open(null, SEEING_TO, 0, FIRST, actor);
                return open.total() == 0
                        ? Optional.empty()
                        : Optional.of(Part.of(
                                "task/_home",
                                "lines",
                                lines.of(open.tasks()),
                                "total",
                                open.total(),
                                "overdue",
                                open.overdue()));
            }
        };
    }

    @Bean
    @Order(20)
    RecordAside tasksBeside(Tasks tasks, TaskLines lines) {
        return (WorkRecord record, Actor actor) -> {
            var decided = lines.of(tasks.decidedBy(record));
            var answered = lines.of(tasks.answeredBy(record, actor));
            return decided.isEmpty() && answered.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Part.of("task/_beside", "decided", decided, "answered", answered));
        };
    }

    @Bean
    @Order(5)
    DraftAside taskAbove(Tasks tasks, TaskLines lines) {
        return (Draft draft, Actor actor) ->
                tasks.begunWith(draft).map(task -> Part.of("task/_above", "line", lines.of(task)));
    }
}
