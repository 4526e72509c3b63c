package shilu.identity.web;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shilu.common.Role;
import shilu.web.NavItem;
import shilu.web.NavItem.Section;

/// What this module adds to the shell: menu lines, the [ActorArgument], and the two interceptors.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdentityPages implements WebMvcConfigurer {
    private final Present present;
    private final OwnPasswordFirst ownPasswordFirst;

    IdentityPages(Present present, OwnPasswordFirst ownPasswordFirst) {
        this.present = present;
        this.ownPasswordFirst = ownPasswordFirst;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument(present));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Auditing.Routes());
        registry.addInterceptor(ownPasswordFirst).excludePathPatterns(Doors.FILES);
    }

    @Bean
    NavItem accountsLine() {
        return new NavItem(
                Section.ADMINISTRATION, "identity.accounts", AccountPages.PATH, 20, Set.of(Role.SECURITY_ADMIN));
    }

    @Bean
    NavItem auditLine() {
        return new NavItem(Section.ADMINISTRATION, "identity.audit", AuditPages.PATH, 30, Set.of(Role.AUDIT_ADMIN));
    }
}
