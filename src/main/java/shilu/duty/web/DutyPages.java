package shilu.duty.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.duty.Duties;
import shilu.duty.WorkingDays;
import shilu.unit.Positions;
import shilu.web.HomeCard;
import shilu.web.NavItem;
import shilu.web.Part;

/// What duties add to the menu and the home page.
@Configuration(proxyBeanMethods = false)
class DutyPages {
    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
    private static final Set<Role> ABOVE = EnumSet.of(Role.SUPERIOR, Role.INSPECTOR);
    private static final int FIRST = 5;

    @Bean
    NavItem obligationsItem() {
        return new NavItem(NavItem.Section.WORK, "duty.nav.obligations", "/obligations", 15, READERS);
    }

    @Bean
    NavItem calendarItem() {
        return new NavItem(
                NavItem.Section.ADMINISTRATION, "duty.nav.calendar", "/calendar", 60, Set.of(Role.SYSTEM_ADMIN));
    }

    /// The unit's year as one table, what presses first; of the first unit somebody works for.
    @Bean
    HomeCard dutiesCard(Duties duties, FromAddress asking) {
        return new HomeCard() {
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
                var roles = EnumSet.of(Role.RECORDER, Role.HEAD, Role.CONFIRMER, Role.WRITER);
                return asking.own(actor, roles).stream().findFirst().flatMap(unit -> {
                    var period = asking.period(null);
                    var to = asking.today().isAfter(period.to()) ? asking.today() : period.to();
                    var all = duties.obligations(
                            unit.id(), asking.asked(actor, new Period(period.from(), to), null, null), actor);
                    if (all.isEmpty()) return Optional.empty();
                    var locale = LocaleContextHolder.getLocale();
                    var pressing = all.stream()
                            .filter(one -> one.state().code().equals("overdue"))
                            .sorted(Comparator.comparing(one -> one.due().day()))
                            .limit(FIRST)
                            .map(one -> ObligationLine.of(one, unit.name(), locale))
                            .toList();
                    return Optional.of(Part.of(
                            "duty/_home",
                            "unit",
                            unit,
                            "period",
                            period,
                            "rows",
                            DutyRow.of(all, locale),
                            "counts",
                            ObligationPages.counts(all),
                            "pressing",
                            pressing));
                });
            }
        };
    }

    /// For those above: how many units, and the way to their table.
    @Bean
    HomeCard unitsCard(FromAddress asking) {
        return new HomeCard() {
            @Override
            public int order() {
                return 25;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                return asking.own(actor, ABOVE).stream().findFirst().map(unit -> {
                    var period = asking.period(null);
                    return Part.of("duty/_units", "unit", unit, "period", period, "count", asking.count(unit, period));
                });
            }
        };
    }

    /// The notice comes each November: from then on next year's table is missed.
    @Bean
    HomeCard calendarCard(WorkingDays workingDays, Positions positions, FromAddress asking) {
        return new HomeCard() {
            @Override
            public int order() {
                return 5;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (!actor.scope().holds(Role.SYSTEM_ADMIN)) return Optional.empty();
                var known = workingDays.years(actor.region(), positions.last(actor.region()));
                var missing = CalendarPages.needed(asking.today()).stream()
                        .filter(year -> !known.contains(year))
                        .toList();
                return missing.isEmpty() ? Optional.empty() : Optional.of(Part.of("duty/_calendar", "years", missing));
            }
        };
    }
}
