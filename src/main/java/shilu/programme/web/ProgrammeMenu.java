package shilu.programme.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Role;
import shilu.web.NavItem;

/// What packs add to the menu: everybody reads by which rules they are asked.
@Configuration(proxyBeanMethods = false)
class ProgrammeMenu {
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    @Bean
    NavItem programmesItem() {
        return new NavItem(NavItem.Section.WORK, "programme.nav", ProgrammePages.PATH, 95, READERS);
    }
}
