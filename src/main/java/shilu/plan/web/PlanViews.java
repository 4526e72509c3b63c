package shilu.plan.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.duty.Asked;
import shilu.duty.CalendarDay;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.WorkingDays;
import shilu.plan.Judged;
import shilu.plan.Plans;
import shilu.programme.Duty;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Gathers what the pages of a plan show.
@Component
class PlanViews {
    /// Due days lie so far behind the period at most.
    private static final int REACH = 92;

    private final Plans plans;
    private final Duties duties;
    private final WorkingDays workingDays;
    private final Positions positions;
    private final Place place;

    PlanViews(Plans plans, Duties duties, WorkingDays workingDays, Positions positions, Place place) {
        this.plans = plans;
        this.duties = duties;
        this.workingDays = workingDays;
        this.positions = positions;
        this.place = place;
    }

    YearView year(Unit unit, int year, Locale locale, Actor actor) {
        var lines = lines(unit, year, locale, actor);
        var due = due(unit, Period.year(year), actor).stream()
                .collect(Collectors.groupingBy(one -> one.due().day().getMonthValue(), Collectors.counting()));
        var proposals = lines.stream()
                .filter(PlanLine::proposed)
                .collect(Collectors.groupingBy(
                        line -> line.work().month().getMonthValue(), TreeMap::new, Collectors.toList()));
        return new YearView(
                unit,
                year,
                YearView.months(lines, due),
                proposals,
                lines.stream().filter(line -> !line.proposed()).toList(),
                plans.mayPlan(unit.id(), actor),
                !workingDays.years(unit.region(), positions.last(unit.region())).contains(year));
    }

    MonthView month(Unit unit, YearMonth month, Locale locale, Actor actor) {
        var lines = lines(unit, month.getYear(), locale, actor).stream()
                .filter(line -> !line.dropped() && line.work().month().equals(month))
                .toList();
        var byDay = lines.stream()
                .filter(line -> line.work().onOneDay())
                .collect(Collectors.groupingBy(line -> line.work().when().from()));
        var said = workingDays.days(unit.region(), month.getYear(), positions.last(unit.region())).stream()
                .collect(Collectors.toMap(CalendarDay::day, Function.identity()));
        var due = due(unit, Period.month(month), actor).stream()
                .map(one -> new MonthView.Due(one, one.duty().name().in(locale)))
                .collect(Collectors.groupingBy(one -> one.obligation().due().day()));
        return new MonthView(
                unit,
                month,
                MonthView.weeks(month, place.today(), said, byDay, due),
                lines.stream().filter(line -> !line.work().onOneDay()).toList(),
                plans.mayPlan(unit.id(), actor));
    }

    /// Obligations whose last day falls into the days.
    private List<Obligation> due(Unit unit, Period days, Actor actor) {
        var asked = new Asked(
                actor.region(),
                new Period(days.from().minusDays(REACH), days.to()),
                positions.last(actor.region()),
                place.today());
        return duties.obligations(unit.id(), asked, actor).stream()
                .filter(one -> days.contains(one.due().day()))
                .toList();
    }

    List<PlanLine> lines(Unit unit, int year, Locale locale, Actor actor) {
        var items = plans.year(unit.id(), year, actor);
        if (items.isEmpty()) return List.of();
        var names = names(unit, year, locale, actor);
        return items.stream().map(one -> line(one, names)).toList();
    }

    List<PlanLine> within(Unit unit, LocalDate from, LocalDate to, Actor actor) {
        return plans.within(unit.id(), new Period(from, to), actor).stream()
                .map(one -> line(one, Map.of()))
                .toList();
    }

    static PlanLine line(Judged one, Map<String, String> names) {
        var duty = one.item().work().duty();
        var name = duty == null ? "" : names.getOrDefault(duty, "");
        return new PlanLine(one, name.equals(one.item().work().title()) ? "" : name);
    }

    /// Of the duties of a year, by id.
    Map<String, String> names(Unit unit, int year, Locale locale, Actor actor) {
        var names = new LinkedHashMap<String, String>();
        for (var duty : plans.duties(unit.id(), year, actor))
            names.put(duty.id(), duty.name().in(locale));
        return names;
    }

    Map<String, Duty> duties(Unit unit, int year, Actor actor) {
        var known = new HashMap<String, Duty>();
        for (var duty : plans.duties(unit.id(), year, actor)) known.put(duty.id(), duty);
        return known;
    }
}
