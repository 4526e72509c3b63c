package shilu.unit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.unit.Changes;
import shilu.unit.NewUnit;
import shilu.unit.Planned;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// A unit renamed, moved, merged or closed: said, looked at with what follows from it, then done.
@Controller
@RequestMapping(UnitPages.PATH + "/{id}/changes")
class ChangePages {
    private static final String FORM = UnitPages.PATH + "/{id}/changes/{kind}";

    private final Administered administered;
    private final Changes changes;
    private final Units units;

    ChangePages(Administered administered, Changes changes, Units units) {
        this.administered = administered;
        this.changes = changes;
        this.units = units;
    }

    @GetMapping("/{kind}")
    Answer form(@PathVariable UnitId id, @PathVariable ChangeKind kind, ChangeForm form, Actor actor) {
        var unit = administered.unit(id, actor);
        var parent = Optional.ofNullable(unit.parent()).flatMap(units::unit).orElse(null);
        return Answer.page(
                "unit/change",
                "unit",
                unit,
                "parent",
                parent,
                "kind",
                kind,
                "form",
                form,
                "today",
                administered.today());
    }

    @PostMapping("/{kind}/preview")
    @OnRefusal(shows = FORM)
    Answer preview(@PathVariable UnitId id, @PathVariable ChangeKind kind, ChangeForm form, Actor actor) {
        var unit = administered.unit(id, actor);
        var planned = planned(unit, kind, form, actor);
        Refused.ifAny(changes.refusals(planned, actor));
        return Answer.page(
                "unit/change-preview",
                "unit",
                unit,
                "kind",
                kind,
                "form",
                form,
                "planned",
                planned,
                "follows",
                changes.consequences(planned, actor));
    }

    @PostMapping("/{kind}")
    @OnRefusal(shows = FORM)
    Answer make(@PathVariable UnitId id, @PathVariable ChangeKind kind, ChangeForm form, Actor actor) {
        var unit = administered.unit(id, actor);
        var planned = planned(unit, kind, form, actor);
        changes.make(planned, actor);
        return Answer.goTo(UnitPages.PATH + "/" + id)
                .saying("unit.change.done." + kind.word(), unit.name(), planned.from());
    }

    @PostMapping("/{position}/taking-back")
    @OnRefusal(shows = UnitPages.PATH + "/{id}")
    Answer takeBack(@PathVariable UnitId id, @PathVariable long position, Actor actor) {
        administered.unit(id, actor);
        changes.takeBack(id, position, actor);
        return Answer.goTo(UnitPages.PATH + "/" + id).saying("unit.change.taken-back");
    }

    /// Refused with everything that is missing or names no unit.
    private Planned planned(Unit unit, ChangeKind kind, ChangeForm form, Actor actor) {
        var problems = new ArrayList<Problem>();
        if (form.from() == null) problems.add(Problem.about("from", "web.field.missing"));
        var parent = kind == ChangeKind.MOVE || kind == ChangeKind.MERGE
                ? found("parent", ChangeForm.said(form.parent()), problems, actor)
                : Optional.<Unit>empty();
        var others = kind == ChangeKind.MERGE ? others(form, problems, actor) : List.<UnitId>of();
        Refused.ifAny(problems);
        return planned(unit.id(), kind, form, parent, others, Objects.requireNonNull(form.from()));
    }

    private static Planned planned(
            UnitId unit, ChangeKind kind, ChangeForm form, Optional<Unit> parent, List<UnitId> others, LocalDate from) {
        return switch (kind) {
            case RENAME -> new Planned.Rename(unit, ChangeForm.said(form.name()), form.shorter(), from);
            case MOVE -> new Planned.Move(unit, parent.orElseThrow().id(), from);
            case CLOSE -> new Planned.Close(unit, from);
            case MERGE -> {
                var type = form.type() == null ? UnitType.DEPARTMENT : form.type();
                var made = new NewUnit(
                        ChangeForm.said(form.code()),
                        ChangeForm.said(form.name()),
                        form.shorter(),
                        type,
                        parent.orElseThrow().id());
                yield new Planned.Merge(unit, others, made, from);
            }
        };
    }

    private List<UnitId> others(ChangeForm form, List<Problem> problems, Actor actor) {
        return ChangeForm.said(form.others())
                .lines()
                .flatMap(line -> List.of(line.split("[,，、;；]")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> found("others", name, problems, actor).stream())
                .map(Unit::id)
                .toList();
    }

    private Optional<Unit> found(String field, String name, List<Problem> problems, Actor actor) {
        if (name.isEmpty()) problems.add(Problem.about(field, "web.field.missing"));
        else
            try {
                return Optional.of(administered.named(field, name, actor));
            } catch (Refused unknown) {
                problems.addAll(unknown.problems());
            }
        return Optional.empty();
    }
}
