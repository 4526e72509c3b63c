package shilu.notice.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.PeriodWords;
import shilu.notice.Matter;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.unit.Positions;

/// What units below declared that there was nothing to do for.
@Component
class NilSource implements Source {
    private final Duties duties;
    private final Positions positions;

    NilSource(Duties duties, Positions positions) {
        this.duties = duties;
        this.positions = positions;
    }

    @Override
    public Set<Sort> sorts() {
        return Set.of(Sort.NIL);
    }

    @Override
    public List<Waiting.Group> of(Actor actor, LocalDate today, LocalDate soon) {
        var asked = new Asked(actor.region(), Period.day(today), positions.last(actor.region()), today);
        var found = duties.nilsToAnswer(asked, actor);
        var first = found.stream().limit(MOST).map(NilSource::matter).toList();
        return List.of(new Waiting.Group(Sort.NIL, first, found.size()));
    }

    /// Declared anew after a refusal it is another matter; no day is set for the answer.
    private static Matter matter(Obligation one) {
        var id = one.id();
        var declared = one.nil() == null ? 0 : one.nil().position();
        var subject = id.unit() + "/" + id.duty() + "/" + id.period() + "@" + declared;
        return new Matter(
                Sort.NIL, subject, one.unit(), one.duty().name(), PeriodWords.of(id.period()), null, id.path());
    }
}
