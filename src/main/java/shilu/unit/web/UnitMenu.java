package shilu.unit.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Role;
import shilu.web.NavItem;

/// What units and people add to the menu.
@Configuration(proxyBeanMethods = false)
class UnitMenu {
    private static final Set<Role> KEEPERS = Set.of(Role.SYSTEM_ADMIN);

    @Bean
    NavItem unitsItem() {
        return new NavItem(NavItem.Section.ADMINISTRATION, "unit.units", UnitPages.PATH, 10, KEEPERS);
    }

    @Bean
    NavItem peopleItem() {
        return new NavItem(NavItem.Section.ADMINISTRATION, "unit.people", PeoplePages.PATH, 15, KEEPERS);
    }
}
