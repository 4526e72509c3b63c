package shilu.ledger.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.web.HomeCard;
import shilu.web.NavItem;
import shilu.web.Part;

/// What the ledger adds to the menu and the home page.
@Configuration(proxyBeanMethods = false)
class LedgerPages {
    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    @Bean
    NavItem confirmationsItem() {
        return new NavItem(
                NavItem.Section.WORK, "ledger.nav.confirmations", "/confirmations", 10, Set.of(Role.CONFIRMER));
    }

    @Bean
    NavItem recordingItem() {
        return new NavItem(NavItem.Section.WORK, "ledger.begin", "/records/new", 5, Set.of(Role.RECORDER));
    }

    @Bean
    HomeCard beginCard(Beginnings beginnings) {
        return new HomeCard() {
            @Override
            public int order() {
                return 5;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (!actor.scope().holds(Role.RECORDER)) return Optional.empty();
                var beginning = beginnings.own(LocaleContextHolder.getLocale(), actor);
                return Optional.of(Part.of("ledger/_begin", "beginning", beginning));
            }
        };
    }

    @Bean
    NavItem recordsItem() {
        return new NavItem(NavItem.Section.WORK, "ledger.nav.records", "/records", 20, READERS);
    }

    @Bean
    HomeCard waitingCard(Ledger ledger) {
        return new HomeCard() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (!actor.scope().holds(Role.CONFIRMER)) return Optional.empty();
                var waiting = ledger.find(RecordQuery.waitingFor(Role.CONFIRMER).paged(0, 5), actor);
                return Optional.of(Part.of("ledger/_waiting", "waiting", waiting));
            }
        };
    }

    @Bean
    HomeCard recentCard(Ledger ledger, RecordLines views) {
        return new HomeCard() {
            @Override
            public int order() {
                return 120;
            }

            @Override
            public Optional<Part> card(Actor actor) {
                if (actor.scope().readable().isEmpty()) return Optional.empty();
                var recent = ledger.find(RecordQuery.all().paged(0, 5), actor);
                var lines = views.of(recent.records(), actor, LocaleContextHolder.getLocale());
                return Optional.of(Part.of("ledger/_recent", "records", lines, "recent", recent));
            }
        };
    }
}
