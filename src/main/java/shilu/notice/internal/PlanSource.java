package shilu.notice.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.plan.Judged;
import shilu.plan.Plans;
import shilu.plan.Progress;
import shilu.programme.Label;

/// Plan items of the units somebody works for: those of the last month that nothing came of, and those whose last
/// day is soon.
@Component
class PlanSource implements Source {
    private static final int BACK = 31;

    private final Plans plans;

    PlanSource(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<Sort> sorts() {
        return Set.of(Sort.PLAN);
    }

    @Override
    public List<Waiting.Group> of(Actor actor, LocalDate today, LocalDate soon) {
        var days = new Period(today.minusDays(BACK), soon);
        var found = actor.scope().tops(Sort.PLAN.told()).stream()
                .sorted()
                .flatMap(unit -> plans.within(unit, days, actor).stream())
                .filter(one ->
                        open(one.progress()) && !one.item().work().when().to().isAfter(soon))
                .sorted(Comparator.comparing(
                                (Judged one) -> one.item().work().when().to())
                        .thenComparing(one -> one.item().id()))
                .toList();
        var first = found.stream().limit(MOST).map(PlanSource::matter).toList();
        return List.of(new Waiting.Group(Sort.PLAN, first, found.size()));
    }

    static boolean open(Progress progress) {
        return progress instanceof Progress.Ahead || progress instanceof Progress.Overdue;
    }

    private static Matter matter(Judged one) {
        var item = one.item();
        var title = item.work().title();
        var due = item.work().when().to();
        return new Matter(
                Sort.PLAN,
                item.id() + "@" + due,
                item.unit(),
                new Label(title, title),
                null,
                due,
                item.id().path());
    }
}
