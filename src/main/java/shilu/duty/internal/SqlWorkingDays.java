package shilu.duty.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.duty.CalendarDay;
import shilu.duty.Due;
import shilu.duty.WorkingDays;
import shilu.programme.FreeText;
import shilu.programme.PackAdopted;
import shilu.unit.Positions;
import shilu.unit.Units;

/// Days are said at positions; the days that come with the product are said with the first pack that is adopted, so
/// that no due day is worked out before them.
@Component
@Transactional
class SqlWorkingDays implements WorkingDays {
    private final CalendarRows rows;
    private final Positions positions;
    private final Units units;

    SqlWorkingDays(CalendarRows rows, Positions positions, Units units) {
        this.rows = rows;
        this.positions = positions;
        this.units = units;
    }

    @EventListener
    void on(PackAdopted adopted) {
        var region = adopted.region();
        var missing = ShippedDays.missing(rows.known(region, adopted.position()));
        if (!missing.isEmpty()) rows.say(region, missing, null, adopted.position());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDay> days(Region region, int year, long asOf) {
        return rows.known(region, asOf).days().values().stream()
                .filter(day -> day.day().getYear() == year && day.kind() != CalendarDay.Kind.ORDINARY)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> years(Region region, long asOf) {
        return rows.known(region, asOf).years();
    }

    @Override
    public void say(Collection<CalendarDay> days, Actor actor) {
        administers(actor);
        Refused.ifAny(problems(days));
        if (!days.isEmpty()) rows.say(actor.region(), days, actor.person(), positions.take(actor.region()));
    }

    @Override
    public int takeShipped(Actor actor) {
        administers(actor);
        long position = positions.take(actor.region());
        var missing = ShippedDays.missing(rows.known(actor.region(), position));
        if (!missing.isEmpty()) rows.say(actor.region(), missing, actor.person(), position);
        return missing.size();
    }

    @Override
    @Transactional(readOnly = true)
    public Due due(Region region, LocalDate after, int workingDays, long asOf) {
        return rows.known(region, asOf).due(after, workingDays, null);
    }

    private static List<Problem> problems(Collection<CalendarDay> days) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            if (!seen.add(day.day())) problems.add(Problem.about("days", "duty.calendar.twice", day.day()));
            problems.addAll(FreeText.problems("name", day.day(), day.name()));
        }
        return problems;
    }

    /// The table is the whole region's: only who administers from the top down changes it.
    private void administers(Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
        if (units.tops(actor.region()).stream().noneMatch(top -> tops.contains(top.id())))
            throw new NotAllowed("duty.calendar.not-allowed");
    }
}
