package shilu.duty.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;
import shilu.unit.Unit;
import shilu.web.HomeCard;
import shilu.web.Part;

/// The unit's year as one table, what presses first; of the first unit somebody works for, with the way to their
/// others. Above it what is overdue, and what falls due this week and next.
@Component
class OwnCard implements HomeCard {
    private static final Set<Role> WORKING = EnumSet.of(Role.RECORDER, Role.HEAD, Role.CONFIRMER, Role.WRITER);
    private static final int FIRST = 5;

    private final Duties duties;
    private final FromAddress asking;

    OwnCard(Duties duties, FromAddress asking) {
        this.duties = duties;
        this.asking = asking;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Optional<Part> card(Actor actor) {
        var own = asking.own(actor, WORKING);
        return own.stream().findFirst().flatMap(unit -> card(unit, own.subList(1, own.size()), actor));
    }

    private Optional<Part> card(Unit unit, List<Unit> others, Actor actor) {
        var period = asking.period(null);
        var sunday = asking.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var soon = sunday.plusWeeks(1);
        var to = soon.isAfter(period.to()) ? soon : period.to();
        var asked = asking.asked(actor, new Period(period.from(), to), null, null);
        var all = duties.obligations(unit.id(), asked, actor);
        if (all.isEmpty()) return Optional.empty();
        var locale = LocaleContextHolder.getLocale();
        return Optional.of(Part.of(
                "duty/_home",
                "unit",
                unit,
                "others",
                others,
                "period",
                period,
                "rows",
                DutyRow.of(all, locale),
                "counts",
                DutyRow.counts(all),
                "overdue",
                soon(all, one -> one.state() instanceof ObligationState.Overdue, unit, locale),
                "thisWeek",
                soon(all, one -> dueBy(one, LocalDate.MIN, sunday), unit, locale),
                "nextWeek",
                soon(all, one -> dueBy(one, sunday, soon), unit, locale)));
    }

    private static boolean dueBy(Obligation one, LocalDate after, LocalDate last) {
        var day = one.due().day();
        return one.state() instanceof ObligationState.Due && day.isAfter(after) && !day.isAfter(last);
    }

    private static Pressing soon(List<Obligation> all, Predicate<Obligation> which, Unit unit, Locale locale) {
        var found = all.stream()
                .filter(which)
                .sorted(Comparator.comparing(one -> one.due().day()))
                .toList();
        var first = found.stream()
                .limit(FIRST)
                .map(one -> ObligationLine.of(one, unit.name(), locale))
                .toList();
        return new Pressing(found.size(), first);
    }
}
