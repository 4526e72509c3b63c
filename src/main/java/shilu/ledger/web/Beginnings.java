package shilu.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.Drafts.Offer;
import shilu.ledger.Naming;
import shilu.ledger.web.Beginning.Kind;
import shilu.ledger.web.Beginning.Open;
import shilu.unit.UnitChoices;
import shilu.unit.UnitField;

/// Gathers what somebody may begin to write down.
@Component
class Beginnings {
    private static final int OFTEN = 6;
    private static final int OPEN = 20;

    private final Drafts drafts;
    private final DraftViews views;
    private final UnitChoices units;
    private final Naming naming;

    Beginnings(Drafts drafts, DraftViews views, UnitChoices units, Naming naming) {
        this.drafts = drafts;
        this.views = views;
        this.units = units;
        this.naming = naming;
    }

    Beginning at(@Nullable String asked, Locale locale, Actor actor) {
        var unit = asked == null || asked.isBlank()
                ? drafts.unit(actor)
                : units.asked(asked, actor).id();
        return at(unit, units.recording(unit, actor), locale, actor);
    }

    /// Without the list of units, which may be long: for the home page.
    Beginning own(Locale locale, Actor actor) {
        return at(drafts.unit(actor), null, locale, actor);
    }

    private Beginning at(UnitId unit, @Nullable UnitField choices, Locale locale, Actor actor) {
        var offers = drafts.kinds(unit, actor);
        var often = offers.stream()
                .filter(offer -> offer.recorded() > 0)
                .limit(OFTEN)
                .toList();
        var groups =
                groups(offers.stream().filter(offer -> !often.contains(offer)).toList(), locale);
        return new Beginning(
                unit.value(),
                naming.unit(unit),
                choices,
                often.stream().map(offer -> kind(offer, locale)).toList(),
                groups,
                open(locale, actor));
    }

    /// By the ledger they belong to; those that have one to themselves stand together at the end, without a name.
    private static Map<String, List<Kind>> groups(List<Offer> offers, Locale locale) {
        var groups = offers.stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.kind().rows().sheet(),
                        LinkedHashMap::new,
                        Collectors.mapping(offer -> kind(offer, locale), Collectors.toList())));
        var alone = new ArrayList<Kind>();
        groups.values().stream().filter(kinds -> kinds.size() == 1).forEach(alone::addAll);
        groups.values().removeIf(kinds -> kinds.size() == 1);
        if (!alone.isEmpty()) groups.put("", alone);
        return groups;
    }

    private static Kind kind(Offer offer, Locale locale) {
        var kind = offer.kind();
        var name = kind.name().in(locale);
        var words =
                kind.rows().words().stream().filter(word -> !word.equals(name)).collect(Collectors.joining("、"));
        return new Kind(kind.id().value(), name, words);
    }

    List<Open> open(Locale locale, Actor actor) {
        return drafts.open(OPEN, actor).stream()
                .map(draft -> open(draft, locale, actor))
                .toList();
    }

    private Open open(Draft draft, Locale locale, Actor actor) {
        var kind = views.kind(draft);
        var title =
                kind.naming().map(field -> draft.text(Draft.field(field.id()))).orElse("");
        boolean own = draft.owner().equals(actor.account());
        var owner = own
                ? ""
                : draft.fields().values().stream()
                        .map(said -> naming.person(said.by()))
                        .findFirst()
                        .orElse("");
        return new Open(
                draft.id(),
                title,
                kind.name().in(locale),
                naming.unit(draft.unit()),
                Objects.requireNonNull(draft.changed()),
                owner);
    }
}
