package shilu.ledger.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.web.HomeCard;
import shilu.web.NavItem;
import shilu.web.Part;

/// What hand-overs add to the menu, and to the home pages of those they went from and to.
@Configuration(proxyBeanMethods = false)
class HandoverMenu {
    private static final Set<Role> GIVERS = Set.of(Role.RECORDER, Role.CONFIRMER, Role.HEAD);

    @Bean
    NavItem handoversItem() {
        return new NavItem(NavItem.Section.WORK, "ledger.nav.handovers", HandoverPages.PATH, 90, GIVERS);
    }

    @Bean
    HomeCard handoverCard(HandoverPages pages) {
        return new HomeCard() {
            @Override
            public int order() {
                return 4;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (actor.scope().readable().isEmpty()) return Optional.empty();
                var lines = pages.lines(actor);
                return lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Part.of("ledger/_handovers", "handovers", lines));
            }
        };
    }
}
