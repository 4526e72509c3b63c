package shilu.inspection.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Role;
import shilu.web.NavItem;

/// Where these pages stand in the menu: for whoever reads records, since a unit may look at itself before others do.
@Configuration(proxyBeanMethods = false)
class InspectionMenu {
    private static final Set<Role> READING =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    @Bean
    NavItem inspectionItem() {
        return new NavItem(NavItem.Section.FIGURES, "inspection.nav", "/inspection", 60, READING);
    }
}
