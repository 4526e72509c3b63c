package shilu.notice.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.duty.WorkingDays;
import shilu.installation.OfficeClock;
import shilu.notice.Sort;
import shilu.notice.Waiting;
import shilu.unit.Positions;

/// Everything that waits for somebody, of the sorts they want to hear of.
@Component
class Gathering {
    private final List<Source> sources;
    private final Times times;
    private final WorkingDays workingDays;
    private final Positions positions;
    private final OfficeClock clock;

    Gathering(List<Source> sources, Times times, WorkingDays workingDays, Positions positions, OfficeClock clock) {
        this.sources = sources;
        this.times = times;
        this.workingDays = workingDays;
        this.positions = positions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Waiting.Group> of(Actor actor, Collection<Sort> wanted) {
        var today = clock.today();
        var region = actor.region();
        var soon = workingDays
                .due(region, today, times.within(), positions.last(region))
                .day();
        return sources.stream()
                .filter(source -> source.sorts().stream().anyMatch(sort -> told(sort, wanted, actor)))
                .flatMap(source -> source.of(actor, today, soon).stream())
                .filter(group -> group.total() > 0 && told(group.sort(), wanted, actor))
                .sorted(Comparator.comparing(Waiting.Group::sort))
                .toList();
    }

    private static boolean told(Sort sort, Collection<Sort> wanted, Actor actor) {
        return wanted.contains(sort) && sort.concerns(actor);
    }
}
