package shilu.plan.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.web.NavItem;

/// What plans add to the menu.
@Configuration(proxyBeanMethods = false)
class PlanMenu {
    @Bean
    NavItem plansItem() {
        return new NavItem(NavItem.Section.WORK, "plan.nav", "/plans", 17, Place.READERS);
    }
}
