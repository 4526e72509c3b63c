package shilu.commitment.web;

import java.time.LocalDate;
import java.util.ArrayList;
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
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.unit.Appointments;
import shilu.unit.People.Office;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// Who holds which office of a unit, with what was ever said of it, and the unit's leading groups.
@Controller
@RequestMapping(AppointmentPages.PATH)
class AppointmentPages {
    static final String PATH = "/appointments/{unit}";

    private final Appointments appointments;
    private final AppointmentViews views;
    private final Chosen chosen;
    private final Units units;
    private final Place place;

    AppointmentPages(Appointments appointments, AppointmentViews views, Chosen chosen, Units units, Place place) {
        this.appointments = appointments;
        this.views = views;
        this.chosen = chosen;
        this.units = units;
        this.place = place;
    }

    @GetMapping
    Answer show(@PathVariable UnitId unit, Locale locale, Actor actor) {
        return Answer.page(
                "commitment/appointments", "view", views.of(unit(unit), locale, actor), "today", place.today());
    }

    private Unit unit(UnitId id) {
        return units.unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
    }

    @GetMapping("/new")
    Answer fresh(
            @PathVariable UnitId unit,
            @RequestParam @Nullable Office office,
            @RequestParam @Nullable String programme,
            Locale locale,
            Actor actor) {
        var offered = chosen.offered(unit, actor);
        return Answer.page(
                "commitment/appointment-new",
                "unit",
                unit(unit),
                "offered",
                offered,
                "systems",
                views.systems(unit(unit), locale),
                "office",
                office == null ? null : office.name(),
                "programme",
                programme,
                "today",
                place.today());
    }

    @PostMapping
    @OnRefusal(shows = PATH + "/new")
    Answer appoint(
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String person,
            @RequestParam @Nullable Office office,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String succeeds,
            Actor actor) {
        var problems = new ArrayList<Problem>();
        var who = person(unit, person, problems, actor);
        if (office == null) problems.add(Problem.about("office", "web.field.missing"));
        if (from == null) problems.add(Problem.about("from", "web.field.missing"));
        Refused.ifAny(problems);
        appointments.appoint(
                new Appointments.Wanted(
                        unit,
                        Objects.requireNonNull(who),
                        Objects.requireNonNull(office),
                        programme.isBlank() ? null : programme,
                        Objects.requireNonNull(from),
                        to,
                        succeeds.equals("yes")),
                actor);
        return Answer.goTo(path(unit)).saying("commitment.appointed");
    }

    private @Nullable PersonId person(UnitId unit, String typed, List<Problem> problems, Actor actor) {
        try {
            return chosen.person(unit, typed, actor);
        } catch (Refused refused) {
            if (refused.problems().stream().allMatch(problem -> "person".equals(problem.field())))
                problems.addAll(refused.problems());
            else throw refused;
            return null;
        }
    }

    @GetMapping("/{id}/ending")
    Answer ending(@PathVariable UnitId unit, @PathVariable long id, Locale locale, Actor actor) {
        var view = views.of(unit(unit), locale, actor);
        var line = view.holding().stream()
                .filter(one -> one.held().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotThere("appointment.unknown"));
        return Answer.page("commitment/appointment-end", "view", view, "line", line, "today", place.today());
    }

    @PostMapping("/{id}/ending")
    @OnRefusal(shows = PATH + "/{id}/ending")
    Answer end(
            @PathVariable UnitId unit,
            @PathVariable long id,
            @RequestParam @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        if (last == null) throw new Refused(List.of(Problem.about("last", "web.field.missing")));
        appointments.end(unit, id, last, reason, actor);
        return Answer.goTo(path(unit)).saying("commitment.ended", last);
    }

    @PostMapping("/{id}/taking-back")
    @OnRefusal(shows = PATH + "/{id}/ending")
    Answer takeBack(
            @PathVariable UnitId unit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        appointments.takeBack(unit, id, reason, actor);
        return Answer.goTo(path(unit)).saying("commitment.appointment.taken-back");
    }

    static String path(UnitId unit) {
        return "/appointments/" + unit;
    }
}
