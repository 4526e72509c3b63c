package shilu.duty.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.web.HomeCard;
import shilu.web.Part;

/// For those above: what units below declared that there was nothing to do for, until somebody above answers.
@Component
class NilsCard implements HomeCard {
    private static final int FIRST = 8;

    private final Duties duties;
    private final FromAddress asking;

    NilsCard(Duties duties, FromAddress asking) {
        this.duties = duties;
        this.asking = asking;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Part> card(Actor actor) {
        if (asking.own(actor, EnumSet.of(Role.SUPERIOR)).isEmpty()) return Optional.empty();
        var today = new Period(asking.today(), asking.today());
        var waiting = duties.nilsToAnswer(asking.asked(actor, today, null, null), actor);
        if (waiting.isEmpty()) return Optional.empty();
        var first = lines(waiting.stream().limit(FIRST).toList(), LocaleContextHolder.getLocale());
        return Optional.of(Part.of("duty/_nils", "total", waiting.size(), "first", first));
    }

    private List<ObligationLine> lines(List<Obligation> some, Locale locale) {
        var names = asking.names(some.stream().map(Obligation::unit).toList());
        return some.stream()
                .map(one -> ObligationLine.of(one, names.getOrDefault(one.unit(), ""), locale))
                .toList();
    }
}
