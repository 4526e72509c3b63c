package shilu.notice.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.notice.Robots;
import shilu.unit.Unit;
import shilu.unit.UnitAside;
import shilu.web.NavItem;
import shilu.web.Part;

/// What notices add to the menus of administrators and to the page of a unit.
@Configuration(proxyBeanMethods = false)
class NoticeMenu {
    @Bean
    NavItem noticeSettingsItem() {
        return new NavItem(
                NavItem.Section.ADMINISTRATION,
                "notice.nav.settings",
                SettingsPages.PATH,
                70,
                Set.of(Role.SYSTEM_ADMIN));
    }

    @Bean
    NavItem noticeHostsItem() {
        return new NavItem(
                NavItem.Section.ADMINISTRATION, "notice.nav.hosts", HostPages.PATH, 75, Set.of(Role.SECURITY_ADMIN));
    }

    @Bean
    UnitAside robotAside(Robots robots) {
        return new UnitAside() {
            @Override
            public int order() {
                return 60;
            }

            @Override
            public Optional<Part> of(Unit unit, Actor actor) {
                return Optional.of(Part.of(
                        "notice/_robot",
                        "unit",
                        unit,
                        "robot",
                        robots.of(unit.id(), actor).orElse(null)));
            }
        };
    }
}
