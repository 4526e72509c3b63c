package shilu.duty.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.duty.ObligationState;
import shilu.installation.OfficeClock;
import shilu.programme.AdoptionConsequences;
import shilu.programme.ProposedVersion;
import shilu.unit.Tree;

/// Which obligations a new version of a pack changes: those of today beside those of the day on which it would be in
/// force, by the same rules. To the end of the year in which it begins; what comes later follows the same duties.
@Component
@Order(30)
class DutiesFollowPacks implements AdoptionConsequences {
    /// As many units as can be worked out while somebody waits.
    private static final int MOST = 200;

    private static final int NAMED = 12;

    private final Facts facts;
    private final Tree tree;
    private final OfficeClock clock;

    DutiesFollowPacks(Facts facts, Tree tree, OfficeClock clock) {
        this.facts = facts;
        this.tree = tree;
        this.clock = clock;
    }

    /// An obligation that is asked for otherwise; one of the two is null where it comes or goes.
    private record Changed(
            @Nullable Obligation before, @Nullable Obligation after) {
        Obligation either() {
            if (after != null) return after;
            if (before == null) throw new IllegalStateException();
            return before;
        }

        boolean begun(LocalDate today) {
            return !either().id().period().from().isAfter(today);
        }

        /// Done as it is asked for now, and not any more as it would be.
        boolean reopened() {
            return before != null && after != null && done(before) && !done(after);
        }

        private static boolean done(Obligation one) {
            return one.state() instanceof ObligationState.Met || one.state() instanceof ObligationState.MetLate;
        }
    }

    @Override
    public List<Problem> of(ProposedVersion proposed) {
        var found = tree.everBelow(proposed.region(), List.of(proposed.top()), MOST + 1);
        var units = found.stream().limit(MOST).toList();
        var end = end(proposed);
        var asked = new Asked(proposed.region(), new Period(proposed.from(), end), proposed.asOf(), clock.today());
        var changed = changed(facts.known(units, asked), facts.known(units, asked, proposed::courses), units);
        var lines = new ArrayList<Problem>();
        if (found.size() > MOST) lines.add(Problem.of("duty.adoption.some", MOST));
        if (changed.isEmpty()) lines.add(Problem.of("duty.adoption.none", end));
        else lines.addAll(told(changed, units.size(), end));
        return lines;
    }

    private static LocalDate end(ProposedVersion proposed) {
        var year = LocalDate.of(proposed.from().getYear(), 12, 31);
        return proposed.to().isBefore(year) ? proposed.to() : year;
    }

    private static List<Changed> changed(Facts.Known before, Facts.Known after, List<UnitId> units) {
        var changed = new ArrayList<Changed>();
        for (var unit : units) {
            var was = byId(before.obligations(unit));
            var is = byId(after.obligations(unit));
            var ids = new HashSet<>(was.keySet());
            ids.addAll(is.keySet());
            for (var id : ids) if (differ(was.get(id), is.get(id))) changed.add(new Changed(was.get(id), is.get(id)));
        }
        return changed;
    }

    private static Map<ObligationId, Obligation> byId(List<Obligation> all) {
        var found = new HashMap<ObligationId, Obligation>();
        all.forEach(one -> found.put(one.id(), one));
        return found;
    }

    /// Whether another amount is asked for, or by another day; names and clauses are no consequences.
    private static boolean differ(@Nullable Obligation was, @Nullable Obligation is) {
        if (was == null || is == null) return true;
        return was.needed().compareTo(is.needed()) != 0
                || !was.due().day().equals(is.due().day())
                || !was.state().code().equals(is.state().code());
    }

    private List<Problem> told(List<Changed> changed, int all, LocalDate end) {
        var lines = new ArrayList<Problem>();
        lines.add(Problem.of("duty.adoption.units", all, units(changed), changed.size(), end));
        var byDuty = changed.stream()
                .collect(Collectors.groupingBy(one -> one.either().id().duty(), TreeMap::new, Collectors.toList()));
        byDuty.values().stream().limit(NAMED).forEach(one -> lines.add(of(name(one), one)));
        if (byDuty.size() > NAMED) lines.add(Problem.of("duty.adoption.more", byDuty.size() - NAMED));
        long reopened = changed.stream().filter(Changed::reopened).count();
        if (reopened > 0) lines.add(Problem.of("duty.adoption.reopened", reopened));
        return lines;
    }

    /// As the new version calls it.
    private static String name(List<Changed> changed) {
        return changed.stream()
                .filter(one -> one.after() != null)
                .findFirst()
                .orElse(changed.getFirst())
                .either()
                .duty()
                .name()
                .zh();
    }

    private Problem of(String duty, List<Changed> changed) {
        var today = clock.today();
        long came = changed.stream().filter(one -> one.before() == null).count();
        long went = changed.stream().filter(one -> one.after() == null).count();
        long begun = changed.stream().filter(one -> one.begun(today)).count();
        return came + went == 0
                ? Problem.of("duty.adoption.duty", duty, units(changed), changed.size(), begun)
                : Problem.of("duty.adoption.periods", duty, units(changed), went, came, begun);
    }

    private static int units(List<Changed> changed) {
        return (int)
                changed.stream().map(one -> one.either().id().unit()).distinct().count();
    }
}
