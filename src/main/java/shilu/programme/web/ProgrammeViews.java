package shilu.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.programme.Adopted;
import shilu.programme.PackEdit;
import shilu.programme.PackEdits;
import shilu.programme.PackHistory;
import shilu.programme.ProgrammeId;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Puts the names of units and people to what the pages show.
@Component
class ProgrammeViews {
    private final PackHistory history;
    private final PackEdits edits;
    private final Units units;
    private final People people;
    private final OfficeClock clock;

    ProgrammeViews(PackHistory history, PackEdits edits, Units units, People people, OfficeClock clock) {
        this.history = history;
        this.edits = edits;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    List<ProgrammeLine> lines(Actor actor) {
        return history.standing(actor).stream()
                .map(one -> new ProgrammeLine(one, unit(one.id().top())))
                .toList();
    }

    ProgrammeView view(ProgrammeId id, Actor actor) {
        var standing = history.standing(id, actor);
        var shown = Objects.requireNonNullElse(standing.today(), standing.last());
        return new ProgrammeView(
                standing,
                unit(id.top()),
                shown,
                history.content(id, shown.position(), actor),
                versions(id, actor),
                edits.mayEdit(id, actor),
                edits.edit(id, actor).map(this::line).orElse(null));
    }

    EditLine edit(ProgrammeId id, Actor actor) {
        return edits.edit(id, actor).map(this::line).orElseThrow(() -> new NotThere("programme.edit.gone"));
    }

    private EditLine line(PackEdit edit) {
        return new EditLine(edit, name(edit.begunBy()), name(edit.changedBy()));
    }

    List<VersionLine> versions(ProgrammeId id, Actor actor) {
        var versions = history.versions(id, actor);
        var lines = new ArrayList<VersionLine>();
        for (int i = 0; i < versions.size(); i++) {
            var one = versions.get(i);
            var until = until(one, versions.subList(0, i));
            boolean today = until != null && one.holds(clock.today()) && !until.isBefore(clock.today());
            long previous = i + 1 < versions.size() ? versions.get(i + 1).position() : 0;
            lines.add(new VersionLine(one, name(one.who()), until, today, previous));
        }
        return lines;
    }

    /// @param later those said after it
    private static @Nullable LocalDate until(Adopted one, List<Adopted> later) {
        var until = one.adoption().to();
        for (var next : later) {
            var from = next.adoption().from();
            if (!from.isAfter(one.adoption().from())
                    && !next.adoption().to().isBefore(one.adoption().to())) return null;
            if (from.isAfter(one.adoption().from()) && !from.isAfter(until)) until = from.minusDays(1);
        }
        return until;
    }

    String unit(UnitId id) {
        return units.unit(id).map(Unit::name).orElse("—");
    }

    String name(PersonId id) {
        return people.person(id).map(Person::name).orElse("—");
    }
}
