package shilu.commitment.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import shilu.commitment.Letters;
import shilu.common.Actor;
import shilu.ledger.Draft;
import shilu.ledger.DraftAside;
import shilu.ledger.RecordAside;
import shilu.ledger.WorkRecord;
import shilu.unit.LeadingGroups;
import shilu.unit.Unit;
import shilu.unit.UnitAside;
import shilu.web.NavItem;
import shilu.web.Part;

/// What duty lists add to other pages: to the menu, to a unit's page, beside the record by which letters were signed,
/// above its draft.
@Configuration(proxyBeanMethods = false)
class CommitmentParts {

    @Bean
    NavItem dutyListsItem() {
        return new NavItem(NavItem.Section.WORK, "commitment.nav", "/duty-lists", 14, Place.READERS);
    }

    @Bean
    UnitAside groupsAside(LeadingGroups groups, Place place) {
        return new UnitAside() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Optional<Part> of(Unit unit, Actor actor) {
                var standing = groups.standing(unit.id(), place.today());
                return Optional.of(
                        Part.of("commitment/_unit", "unit", unit, "groups", standing, "today", place.today()));
            }
        };
    }

    @Bean
    @Order(25)
    RecordAside lettersBeside(Letters letters, LetterLines lines) {
        return (WorkRecord record, Actor actor) -> {
            var signed = letters.signedBy(record);
            return signed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Part.of("commitment/_beside", "lines", lines.of(signed)));
        };
    }

    @Bean
    @Order(6)
    DraftAside lettersAbove(Letters letters, LetterLines lines) {
        return (Draft draft, Actor actor) -> {
            var begun = letters.begunWith(draft);
            return begun.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Part.of("commitment/_above", "lines", lines.of(begun)));
        };
    }
}
