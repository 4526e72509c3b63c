package shilu.duty.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.web.Answer;

/// Where the units below stand: units beside duties, which opens down to the obligation and its records.
@Controller
@RequestMapping("/obligations/units")
class UnitsPages {
    private final Survey survey;
    private final FromAddress asking;

    UnitsPages(Survey survey, FromAddress asking) {
        this.survey = survey;
        this.asking = asking;
    }

    @GetMapping
    Answer units(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String pack,
            @RequestParam @Nullable String duty,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var days = asking.period(period);
        var top = asking.unit(unit, days, actor);
        var narrowed = new Narrowed(pack, duty, state);
        var found = survey.found(top, days, narrowed, page, actor);
        var duties = new LinkedHashMap<String, String>();
        found.units()
                .forEach(one -> one.all()
                        .forEach(owed ->
                                duties.put(owed.duty().id(), owed.duty().name().in(locale))));
        return Answer.page(
                "duty/units",
                "unit",
                top,
                "period",
                days,
                "narrowed",
                narrowed,
                "board",
                Board.of(found.units(), days, locale),
                "paging",
                found.paging(),
                "worstFirst",
                found.worstFirst(),
                "choices",
                asking.choices(top, actor),
                "packs",
                survey.packs(found.units(), locale),
                "duties",
                duties);
    }
}
