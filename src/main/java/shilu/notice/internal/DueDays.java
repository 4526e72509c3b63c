package shilu.notice.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Texts;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;
import shilu.installation.OfficeClock;
import shilu.plan.Plans;
import shilu.task.Task;
import shilu.task.Tasks;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;

/// What is due in some units from a month ago to a quarter ahead, as far as a calendar on somebody’s phone may say
/// it: a duty’s name is the pack’s, what a task or a plan item is about are words of the unit and stay here.
@Component
class DueDays {
    private static final int BACK = 31;
    private static final int AHEAD = 92;
    private static final int MOST_TASKS = 500;
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Duties duties;
    private final Tasks tasks;
    private final Plans plans;
    private final Units units;
    private final Positions positions;
    private final Texts texts;
    private final OfficeClock clock;

    DueDays(Duties duties, Tasks tasks, Plans plans, Units units, Positions positions, Texts texts, OfficeClock clock) {
        this.duties = duties;
        this.tasks = tasks;
        this.plans = plans;
        this.units = units;
        this.positions = positions;
        this.texts = texts;
        this.clock = clock;
    }

    List<DueDay> of(Collection<UnitId> some, Actor actor) {
        var today = clock.today();
        var span = new Period(today.minusDays(BACK), today.plusDays(AHEAD));
        var all = new ArrayList<DueDay>();
        for (var id : some.stream().sorted().toList())
            units.unit(id).ifPresent(unit -> {
                all.addAll(obligations(unit, span, today, actor));
                all.addAll(tasks(unit, span, actor));
                all.addAll(plan(unit, span, actor));
            });
        return all;
    }

    private List<DueDay> obligations(Unit unit, Period span, LocalDate today, Actor actor) {
        var asked = new Asked(
                actor.region(),
                new Period(span.from().minusDays(BACK), span.to()),
                positions.last(actor.region()),
                today);
        return duties.obligations(unit.id(), asked, actor).stream()
                .filter(one -> one.open() || one.state() instanceof ObligationState.Upcoming)
                .filter(one -> span.contains(one.due().day()))
                .map(one -> duty(one, unit))
                .toList();
    }

    private DueDay duty(Obligation one, Unit unit) {
        var name = one.duty().name().in(LANGUAGE);
        var late = one.state() instanceof ObligationState.Overdue;
        return new DueDay(
                one.id().path().substring(1).replace('/', '-'),
                one.due().day(),
                texts.of(LANGUAGE, late ? "notice.feed.overdue" : "notice.feed.due", name),
                unit.name(),
                one.id().path());
    }

    private List<DueDay> tasks(Unit unit, Period span, Actor actor) {
        return counted(
                tasks.open(unit.id(), java.util.Set.of(), 0, MOST_TASKS, actor).tasks().stream()
                        .filter(task -> task.unit().equals(unit.id())),
                Task::due,
                span,
                unit,
                "task",
                "/tasks?unit=" + unit.id());
    }

    private List<DueDay> plan(Unit unit, Period span, Actor actor) {
        return counted(
                plans.within(unit.id(), span, actor).stream().filter(one -> PlanSource.open(one.progress())),
                one -> one.item().work().when().to(),
                span,
                unit,
                "plan",
                "/plans?unit=" + unit.id());
    }

    private <T> List<DueDay> counted(
            Stream<T> some, Function<T, LocalDate> day, Period span, Unit unit, String sort, String path) {
        return some
                .filter(one -> span.contains(day.apply(one)))
                .collect(Collectors.groupingBy(day, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(on -> new DueDay(
                        sort + "-" + unit.id() + "-" + on.getKey(),
                        on.getKey(),
                        texts.of(LANGUAGE, "notice.feed." + sort, on.getValue()),
                        unit.name(),
                        path))
                .toList();
    }
}
