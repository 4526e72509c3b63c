package shilu.notice.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;
import shilu.duty.PeriodWords;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.unit.Positions;

/// What the units somebody works for owe: what is overdue of this year, in its first quarter of the last one too, and
/// what falls due soon. What they declared that there was nothing to do for waits for somebody else.
@Component
class DutySource implements Source {
    private static final int FIRST_QUARTER = 3;

    private final Duties duties;
    private final Positions positions;

    DutySource(Duties duties, Positions positions) {
        this.duties = duties;
        this.positions = positions;
    }

    @Override
    public Set<Sort> sorts() {
        return Set.of(Sort.OVERDUE, Sort.DUE);
    }

    @Override
    public List<Waiting.Group> of(Actor actor, LocalDate today, LocalDate soon) {
        var units = actor.scope().tops(Sort.DUE.told()).stream()
                .sorted()
                .limit(MOST)
                .toList();
        var since = LocalDate.of(today.minusMonths(FIRST_QUARTER).getYear(), 1, 1);
        var asked = new Asked(actor.region(), new Period(since, soon), positions.last(actor.region()), today);
        var all = duties.obligations(units, asked, actor).values().stream()
                .flatMap(Collection::stream)
                .filter(one -> !one.nilWaits())
                .sorted(Comparator.comparing((Obligation one) -> one.due().day())
                        .thenComparing(one -> one.id().path()))
                .toList();
        return List.of(
                group(Sort.OVERDUE, all, one -> one.state() instanceof ObligationState.Overdue),
                group(
                        Sort.DUE,
                        all,
                        one -> one.state() instanceof ObligationState.Due
                                && !one.due().day().isAfter(soon)));
    }

    private static Waiting.Group group(Sort sort, List<Obligation> all, Predicate<Obligation> which) {
        var found = all.stream().filter(which).toList();
        var first = found.stream().limit(MOST).map(one -> matter(sort, one)).toList();
        return new Waiting.Group(sort, first, found.size());
    }

    static Matter matter(Sort sort, Obligation one) {
        var id = one.id();
        return new Matter(
                sort,
                id.unit() + "/" + id.duty() + "/" + id.period(),
                one.unit(),
                one.duty().name(),
                PeriodWords.of(id.period()),
                one.due().day(),
                id.path());
    }
}
