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
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.ledger.Naming;
import shilu.unit.Appointments;
import shilu.unit.GroupId;
import shilu.unit.LeadingGroup;
import shilu.unit.LeadingGroup.Seat;
import shilu.unit.LeadingGroups;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// One leading group of a unit: founded, changed, dissolved, and who sits in it from which day to which.
@Controller
@RequestMapping(GroupPages.PATH)
class GroupPages {
    static final String PATH = AppointmentPages.PATH + "/groups";
    private static final String PAGE = PATH + "/{id}";

    private final LeadingGroups groups;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Chosen chosen;
    private final Units units;
    private final Naming naming;
    private final Place place;

    GroupPages(
            LeadingGroups groups,
            Appointments appointments,
            AppointmentViews views,
            Chosen chosen,
            Units units,
            Naming naming,
            Place place) {
        this.groups = groups;
        this.appointments = appointments;
        this.views = views;
        this.chosen = chosen;
        this.units = units;
        this.naming = naming;
        this.place = place;
    }

    @GetMapping("/new")
    Answer fresh(@PathVariable UnitId unit, Locale locale, Actor actor) {
        // Whoever may not write learns it here and not from the filled form.
        chosen.offered(unit, actor);
        return Answer.page(
                "commitment/group-new",
                "unit",
                unit(unit),
                "systems",
                views.systems(unit(unit), locale),
                "today",
                place.today());
    }

    private Unit unit(UnitId id) {
        return units.unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
    }

    @PostMapping
    @OnRefusal(shows = PATH + "/new")
    Answer found(
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam @Nullable LocalDate from,
            Actor actor) {
        if (from == null) throw new Refused(List.of(Problem.about("from", "web.field.missing")));
        var id = groups.found(unit, name, blank(programme), from, actor);
        return Answer.goTo(path(unit, id)).saying("commitment.group.founded");
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable UnitId unit, @PathVariable GroupId id, Locale locale, Actor actor) {
        var group = groups.group(unit, id, actor).orElseThrow(() -> new NotThere("group.unknown"));
        boolean may = appointments.mayWrite(unit, actor);
        return Answer.page(
                "commitment/group",
                "view",
                new GroupView(
                        unit(unit),
                        group,
                        views.systems(unit(unit), locale),
                        lines(group, true),
                        lines(group, false),
                        group.said().stream()
                                .map(said -> new GroupView.Said(said, naming.person(said.who())))
                                .toList(),
                        may),
                "offered",
                may ? chosen.offered(unit, actor) : List.of(),
                "today",
                place.today());
    }

    /// @param sitting those who sit there or are to, else those who did
    private List<GroupView.Line> lines(LeadingGroup group, boolean sitting) {
        return group.members().stream()
                .filter(member -> sitting == (!member.takenBack() && !over(member.to())))
                .map(member -> new GroupView.Line(member, views.steps(member.steps())))
                .toList();
    }

    private boolean over(@Nullable LocalDate to) {
        return to != null && to.isBefore(place.today());
    }

    @PostMapping("/{id}/change")
    @OnRefusal(shows = PAGE)
    Answer change(
            @PathVariable UnitId unit,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String programme,
            Actor actor) {
        groups.change(unit, id, name, blank(programme), actor);
        return Answer.goTo(path(unit, id)).saying("commitment.group.changed");
    }

    @PostMapping("/{id}/dissolution")
    @OnRefusal(shows = PAGE)
    Answer dissolve(
            @PathVariable UnitId unit,
            @PathVariable GroupId id,
            @RequestParam @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        groups.dissolve(unit, id, day("last", last), reason, actor);
        return Answer.goTo(path(unit, id)).saying("commitment.group.dissolved", day("last", last));
    }

    @PostMapping("/{id}/seats")
    @OnRefusal(shows = PAGE)
    Answer seat(
            @PathVariable UnitId unit,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam @Nullable Seat seat,
            @RequestParam @Nullable LocalDate from,
            Actor actor) {
        var problems = new ArrayList<Problem>();
        if (seat == null) problems.add(Problem.about("seat", "web.field.missing"));
        if (from == null) problems.add(Problem.about("from", "web.field.missing"));
        Refused.ifAny(problems);
        var who = chosen.person(unit, person, actor);
        groups.seat(unit, id, who, Objects.requireNonNull(seat), Objects.requireNonNull(from), actor);
        return Answer.goTo(path(unit, id)).saying("commitment.group.seated");
    }

    @PostMapping("/{id}/seats/{seat}/ending")
    @OnRefusal(shows = PAGE)
    Answer unseat(
            @PathVariable UnitId unit,
            @PathVariable GroupId id,
            @PathVariable long seat,
            @RequestParam @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        groups.unseat(unit, id, seat, day("last", last), reason, actor);
        return Answer.goTo(path(unit, id)).saying("commitment.ended", day("last", last));
    }

    @PostMapping("/{id}/seats/{seat}/taking-back")
    @OnRefusal(shows = PAGE)
    Answer takeBack(
            @PathVariable UnitId unit,
            @PathVariable GroupId id,
            @PathVariable long seat,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        groups.takeBack(unit, id, seat, reason, actor);
        return Answer.goTo(path(unit, id)).saying("commitment.appointment.taken-back");
    }

    private static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) throw new Refused(List.of(Problem.about(field, "web.field.missing")));
        return day;
    }

    private static @Nullable String blank(String programme) {
        return programme.isBlank() ? null : programme;
    }

    static String path(UnitId unit, GroupId id) {
        return AppointmentPages.path(unit) + "/groups/" + id;
    }
}
