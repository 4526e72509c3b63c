package shilu.report.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Role;
import shilu.web.NavItem;

/// What reports add to the menu.
@Configuration(proxyBeanMethods = false)
class ReportMenu {
    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    @Bean
    NavItem reportsItem() {
        return new NavItem(NavItem.Section.REPORTS, "report.nav.reports", "/reports", 10, READERS);
    }

    @Bean
    NavItem volumesItem() {
        return new NavItem(NavItem.Section.REPORTS, "report.nav.volumes", "/volumes", 15, READERS);
    }

    @Bean
    NavItem checkItem() {
        return new NavItem(NavItem.Section.REPORTS, "report.nav.check", "/reports/check", 20, READERS);
    }
}
