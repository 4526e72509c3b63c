package shilu.search.web;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.programme.KindId;
import shilu.search.Wanted;
import shilu.search.Words;
import shilu.unit.Meant;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Part;
import shilu.web.SearchGroup;
import shilu.web.Sought;

/// Records by what they say, newest first, narrowed to a unit, a year and a kind.
@Component
class RecordsFound implements SearchGroup {
    private static final int SIZE = 20;
    /// Whoever goes further back than this is better off with another word.
    private static final int LAST_PAGE = 50;

    private static final int YEARS = 10;

    private final Words words;
    private final Ledger ledger;
    private final Units units;
    private final OfficeClock clock;

    RecordsFound(Words words, Ledger ledger, Units units, OfficeClock clock) {
        this.words = words;
        this.ledger = ledger;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Part> found(Sought sought, Actor actor) {
        if (actor.scope().readable().isEmpty()) return Optional.empty();
        var meant = sought.unit() == null ? null : meant(sought.unit(), actor);
        var unit = meant != null && meant.candidates().size() == 1
                ? meant.candidates().getFirst().unit()
                : null;
        boolean unclear = meant != null && unit == null;
        int page = Math.clamp(sought.page() == null ? 1 : sought.page(), 1, LAST_PAGE);
        var hits = unclear
                ? new Words.Hits(List.of(), false, false, List.of())
                : words.find(wanted(sought, unit, page), actor);
        boolean silent = hits.hits().isEmpty() && hits.names().isEmpty() && !hits.behind();
        if (silent && !sought.narrowed()) return Optional.empty();
        var locale = LocaleContextHolder.getLocale();
        return Optional.of(Part.of(
                "search/_records",
                "sought",
                sought,
                "lines",
                hits.hits().stream()
                        .map(hit -> RecordLine.of(hit, ledger.timing(hit.record()), sought.words(), locale))
                        .toList(),
                "hits",
                hits,
                "unit",
                unit == null ? sought.unit() : unit.name(),
                "unclear",
                unclear,
                "number",
                page,
                "further",
                hits.more() && page < LAST_PAGE,
                "years",
                years(),
                "kinds",
                kinds(actor, locale)));
    }

    private Meant meant(String unit, Actor actor) {
        return units.meant(
                actor.region(), unit, Period.day(clock.today()), actor.scope().readable());
    }

    private static Wanted wanted(Sought sought, @Nullable Unit unit, int page) {
        return new Wanted(
                sought.words(),
                unit == null ? null : unit.id(),
                year(sought.year()),
                sought.kind() == null ? null : new KindId(sought.kind()),
                page - 1,
                SIZE);
    }

    private static @Nullable Period year(@Nullable String year) {
        return year != null && year.matches("[12]\\d{3}") ? Period.year(Integer.parseInt(year)) : null;
    }

    private Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        int now = Year.from(clock.today()).getValue();
        for (int year = now; year > now - YEARS; year--) years.put(String.valueOf(year), String.valueOf(year));
        return years;
    }

    private Map<String, String> kinds(Actor actor, Locale locale) {
        var kinds = new LinkedHashMap<String, String>();
        words.kinds(actor)
                .forEach((id, kind) -> kinds.put(id.value(), kind.name().in(locale)));
        return kinds;
    }
}
