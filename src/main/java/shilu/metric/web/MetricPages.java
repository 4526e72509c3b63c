package shilu.metric.web;

import java.util.EnumSet;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.web.HomeCard;
import shilu.web.NavItem;
import shilu.web.Part;

/// What figures add to the menu and the home page.
@Configuration(proxyBeanMethods = false)
class MetricPages {
    private static final int ON_HOME_PAGE = 8;

    @Bean
    NavItem figuresItem() {
        var readers = EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
        return new NavItem(NavItem.Section.FIGURES, "metric.nav.figures", "/figures", 10, readers);
    }

    @Bean
    NavItem statisticsItem() {
        var readers = EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
        return new NavItem(NavItem.Section.FIGURES, "metric.nav.statistics", "/statistics", 20, readers);
    }

    /// The first figures of the packs in force that are not nothing, in the order the packs give them.
    @Bean
    HomeCard figuresCard(Asked asked, EveryFigure every) {
        return new HomeCard() {
            @Override
            public int order() {
                return 110;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (actor.scope().readable().isEmpty()) return Optional.empty();
                var period = asked.period(null);
                var unit = asked.unit(null, period, actor);
                var lines = every.of(unit, period, LocaleContextHolder.getLocale(), actor).stream()
                        .filter(line -> line.figure().value() != null
                                && line.figure().value().signum() != 0)
                        .limit(ON_HOME_PAGE)
                        .toList();
                return Optional.of(Part.of("metric/_home", "unit", unit, "period", period, "lines", lines));
            }
        };
    }
}
