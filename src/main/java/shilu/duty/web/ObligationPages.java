package shilu.duty.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import shilu.unit.Unit;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// What a unit owes, what the units below owe, and one obligation with everything behind it.
@Controller
@RequestMapping("/obligations")
class ObligationPages {
    private static final int UNITS = 8;

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
        var chosen = asking.unit(unit, actor);
        var days = asking.period(period);
        var all = duties.obligations(chosen.id(), asking.asked(actor, days, null, null), actor);
        var found = all.stream()
                .filter(one -> blank(state) || one.state().code().equals(state))
                .filter(one -> blank(duty) || one.duty().id().equals(duty))
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
                counts(all),
                "lines",
                lines(lines, locale),
                "paging",
                paging,
                "choices",
                asking.choices(actor));
    }

    private static boolean blank(@Nullable String asked) {
        return asked == null || asked.isBlank();
    }

    private List<ObligationLine> lines(List<Obligation> some, Locale locale) {
        var names = asking.names(some.stream().map(Obligation::unit).toList());
        return some.stream()
                .map(one -> ObligationLine.of(one, names.getOrDefault(one.unit(), ""), locale))
                .toList();
    }

    /// How many stand where, what presses most first.
    static Map<String, Long> counts(List<Obligation> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(DutyRow::rank))
                .collect(Collectors.groupingBy(one -> one.state().code(), LinkedHashMap::new, Collectors.counting()));
    }

    @GetMapping("/units")
    Answer units(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var top = asking.unit(unit, actor);
        var days = asking.period(period);
        var paging = Paging.of(page, UNITS, asking.count(top, days));
        var below = asking.page(top, days, paging.offset(), paging.size());
        var found =
                duties.obligations(below.stream().map(Unit::id).toList(), asking.asked(actor, days, null, null), actor);
        return Answer.page(
                "duty/units",
                "unit",
                top,
                "period",
                days,
                "board",
                Board.of(below, found, locale),
                "paging",
                paging,
                "choices",
                asking.choices(actor));
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

    @PostMapping("/{unit}/{duty}/{period}/nil")
    @OnRefusal(shows = "/obligations/{unit}/{duty}/{period}")
    Answer nil(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable String period,
            @RequestParam String reason,
            Actor actor) {
        var id = id(unit, duty, period);
        statements.declareNil(id, reason, actor);
        return Answer.goTo(id.path()).saying("duty.nil.declared");
    }

    @PostMapping("/{unit}/{duty}/{period}/nil/confirmation")
    @OnRefusal(shows = "/obligations/{unit}/{duty}/{period}")
    Answer confirmNil(@PathVariable String unit, @PathVariable String duty, @PathVariable String period, Actor actor) {
        var id = id(unit, duty, period);
        statements.confirmNil(id, actor);
        return Answer.goTo(id.path()).saying("duty.nil.confirmed");
    }

    @PostMapping("/{unit}/{duty}/{period}/nil/refusal")
    @OnRefusal(shows = "/obligations/{unit}/{duty}/{period}")
    Answer refuseNil(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable String period,
            @RequestParam String reason,
            Actor actor) {
        var id = id(unit, duty, period);
        statements.refuseNil(id, reason, actor);
        return Answer.goTo(id.path()).saying("duty.nil.refused");
    }

    @PostMapping("/{unit}/{duty}/{period}/waiver")
    @OnRefusal(shows = "/obligations/{unit}/{duty}/{period}")
    Answer waive(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable String period,
            @RequestParam String reason,
            Actor actor) {
        var id = id(unit, duty, period);
        statements.waive(id, reason, actor);
        return Answer.goTo(id.path()).saying("duty.waived");
    }

    @PostMapping("/{unit}/{duty}/{period}/cause")
    @OnRefusal(shows = "/obligations/{unit}/{duty}/{period}")
    Answer cause(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable String period,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean corrects,
            Actor actor) {
        var id = id(unit, duty, period);
        if (corrects) statements.correctCause(id, reason, actor);
        else statements.noteCause(id, reason, actor);
        return Answer.goTo(id.path()).saying("duty.cause.noted");
    }

    private static ObligationId id(String unit, String duty, String period) {
        return new ObligationId(duty, new UnitId(unit), Period.parse(period));
    }
}
