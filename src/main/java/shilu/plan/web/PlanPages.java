package shilu.plan.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.plan.ItemId;
import shilu.plan.Plans;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// A unit's plan of a year: the whole year, one month as a calendar, and what is decided of many items at once.
@Controller
@RequestMapping("/plans")
class PlanPages {
    private final Plans plans;
    private final PlanViews views;
    private final Place place;

    PlanPages(Plans plans, PlanViews views, Place place) {
        this.plans = plans;
        this.views = views;
        this.place = place;
    }

    /// On to the year asked for; without one the year that is.
    @GetMapping
    Answer choose(@RequestParam @Nullable String unit, @RequestParam @Nullable Integer year, Actor actor) {
        int asked = place.year(year == null ? place.today().getYear() : year);
        return Answer.goTo(Place.path(place.unit(unit, actor), asked));
    }

    @GetMapping("/{unit}/{year}")
    Answer year(
            @PathVariable String unit,
            @PathVariable int year,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var view = views.year(place.unit(unit, actor), place.year(year), locale, actor);
        var lines = view.lines().stream()
                .filter(line -> state == null
                        || state.isBlank()
                        || line.progress().code().equals(state))
                .toList();
        var paging = Paging.of(page, lines.size());
        return Answer.page(
                "plan/year",
                "view",
                view,
                "lines",
                lines.stream().skip(paging.offset()).limit(paging.size()).toList(),
                "paging",
                paging,
                "state",
                state,
                "choices",
                place.choices(view.unit(), actor),
                "years",
                place.years());
    }

    @GetMapping("/{unit}/{year}/months/{month}")
    Answer month(
            @PathVariable String unit, @PathVariable int year, @PathVariable int month, Locale locale, Actor actor) {
        try {
            var of = YearMonth.of(place.year(year), month);
            return Answer.page("plan/month", "view", views.month(place.unit(unit, actor), of, locale, actor));
        } catch (DateTimeException none) {
            throw new NotThere("plan.no-month");
        }
    }

    @GetMapping("/{unit}/{year}/new")
    Answer fresh(
            @PathVariable String unit,
            @PathVariable int year,
            @RequestParam @Nullable Integer month,
            Locale locale,
            Actor actor) {
        var at = place.unit(unit, actor);
        return Answer.page(
                "plan/new",
                "unit",
                at,
                "year",
                place.year(year),
                "duties",
                views.names(at, year, locale, actor),
                "month",
                month);
    }

    @PostMapping("/{unit}/{year}")
    @OnRefusal(shows = "/plans/{unit}/{year}/new")
    Answer plan(@PathVariable String unit, @PathVariable int year, PlanForm form, Actor actor) {
        var at = place.unit(unit, actor);
        var id = plans.plan(at.id(), form.work(place.year(year)), actor);
        return Answer.goTo(id.path()).saying("plan.planned");
    }

    @PostMapping("/{unit}/{year}/proposals")
    @OnRefusal(shows = "/plans/{unit}/{year}")
    Answer propose(@PathVariable String unit, @PathVariable int year, Actor actor) {
        var at = place.unit(unit, actor);
        int many = plans.propose(at.id(), place.year(year), actor);
        return Answer.goTo(Place.path(at, year)).saying("plan.proposed", many);
    }

    /// @param act `keep`, `drop`, or `keep-all` for every proposal of the year
    @PostMapping("/{unit}/{year}/decisions")
    @OnRefusal(shows = "/plans/{unit}/{year}")
    Answer decide(
            @PathVariable String unit,
            @PathVariable int year,
            @RequestParam String act,
            @RequestParam(required = false) @Nullable List<String> item,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Actor actor) {
        var at = place.unit(unit, actor);
        var chosen = act.equals("keep-all")
                ? views.lines(at, place.year(year), locale, actor).stream()
                        .filter(PlanLine::proposed)
                        .map(PlanLine::id)
                        .toList()
                : Objects.requireNonNullElse(item, List.<String>of()).stream()
                        .map(ItemId::new)
                        .toList();
        boolean drops = act.equals("drop");
        int many = drops ? plans.drop(chosen, reason, actor) : plans.keep(chosen, actor);
        return Answer.goTo(Place.path(at, year)).saying(drops ? "plan.dropped.many" : "plan.kept.many", many);
    }
}
