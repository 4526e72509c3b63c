package shilu.duty.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Actor;
import shilu.common.Role;
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

    @Bean
    NavItem obligationsItem() {
        return new NavItem(NavItem.Section.WORK, "duty.nav.obligations", "/obligations", 15, READERS);
    }

    @Bean
    NavItem calendarItem() {
        return new NavItem(
                NavItem.Section.ADMINISTRATION, "duty.nav.calendar", "/calendar", 60, Set.of(Role.SYSTEM_ADMIN));
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
