package shilu.duty.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.duty.Statements;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// What a unit owes, and one obligation with everything behind it and what people say of it.
@Controller
@RequestMapping("/obligations")
class ObligationPages {
    private final Duties duties;
    private final Statements statements;
    private final FromAddress asking;
    private final ObligationViews views;

    ObligationPages(Duties duties, Statements statements, FromAddress asking, ObligationViews views) {
        this.duties = duties;
        this.statements = statements;
        this.asking = asking;
        this.views = views;
    }

    @GetMapping
    Answer list(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String duty,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var days = asking.period(period);
        var chosen = asking.unit(unit, days, actor);
        var all = duties.obligations(chosen.id(), asking.asked(actor, days, null, null), actor);
        var found = new Narrowed(null, duty, state)
                .of(all).stream()
                        .sorted(Comparator.comparingInt(DutyRow::rank)
                                .thenComparing(one -> one.due().day()))
                        .toList();
        var paging = Paging.of(page, found.size());
        var lines = found.stream().skip(paging.offset()).limit(paging.size()).toList();
        return Answer.page(
                "duty/obligations",
                "unit",
                chosen,
                "period",
                days,
                "state",
                state,
                "rows",
                DutyRow.of(all, locale),
                "counts",
                DutyRow.counts(all),
                "lines",
                lines(lines, locale),
                "paging",
                paging,
                "choices",
                asking.choices(chosen, actor));
    }

    private List<ObligationLine> lines(List<Obligation> some, Locale locale) {
        var names = asking.names(some.stream().map(Obligation::unit).toList());
        return some.stream()
                .map(one -> ObligationLine.of(one, names.getOrDefault(one.unit(), ""), locale))
                .toList();
    }

    @GetMapping("/{unit}/{duty}/{period}")
    Answer show(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable String period,
            @RequestParam @Nullable Long asOf,
            @RequestParam @Nullable LocalDate onDay,
            Locale locale,
            Actor actor) {
        var id = id(unit, duty, period);
        var opened = duties.open(id, asking.asked(actor, id.period(), asOf, onDay), actor)
                .orElseThrow(() -> new NotThere("duty.unknown"));
        return Answer.page("duty/obligation", "view", views.view(opened, actor, locale));
    }

    /// Whatever is said of it, in one way: what sort it is decides who may, and the face judges.
    @PostMapping("/{unit}/{duty}/{period}/statements")
    @OnRefusal(shows = "/obligations/{unit}/{duty}/{period}")
    Answer say(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable String period,
            @RequestParam Saying sort,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var id = id(unit, duty, period);
        sort.say(statements, id, reason, actor);
        return Answer.goTo(id.path()).saying(sort.said());
    }

    private static ObligationId id(String unit, String duty, String period) {
        return new ObligationId(duty, new UnitId(unit), Period.parse(period));
    }
}
