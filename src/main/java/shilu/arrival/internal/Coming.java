package shilu.arrival.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.arrival.Arrival;
import shilu.common.Actor;
import shilu.installation.OfficeClock;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.Recognising;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldType;
import shilu.programme.InForce;
import shilu.programme.PersonPart;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Value.Who;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Positions;

/// What a draft says of those who come: in which fields they stand, who stands there, and how a name on its sheet
/// would be understood there.
@Component
class Coming {
    private final Drafts drafts;
    private final Programmes programmes;
    private final Positions positions;
    private final Recognising recognising;
    private final People people;
    private final OfficeClock clock;

    Coming(
            Drafts drafts,
            Programmes programmes,
            Positions positions,
            Recognising recognising,
            People people,
            OfficeClock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.positions = positions;
        this.recognising = recognising;
        this.people = people;
        this.clock = clock;
    }

    List<Field> fields(Draft draft) {
        if (draft.base() != null || draft.record() != null || draft.removed()) return List.of();
        return inForce(draft)
                .kind(draft.kind())
                .filter(RecordKind::attendance)
                .map(RecordKind::fields)
                .orElse(List.of())
                .stream()
                .filter(field -> field.type() == FieldType.PERSON && field.part() == PersonPart.ATTENDEE)
                .toList();
    }

    /// The draft's day as far as it can be read; else today.
    LocalDate day(Draft draft) {
        var typed = FieldForms.day("", draft.text(Draft.DAY)).value().orElse(null);
        return typed instanceof Value.Day(var day, var _) ? day : clock.today();
    }

    private InForce inForce(Draft draft) {
        return programmes.inForce(draft.region(), draft.unit(), day(draft), positions.last(draft.region()));
    }

    /// A name as it would be understood and written.
    ///
    /// @param text   a person's mark, or the name
    /// @param person null for an outsider
    record Read(
            NameRow row,
            String name,
            Who who,
            String text,
            @Nullable Person person) {}

    List<Read> read(List<NameRow> names, Draft draft, Actor actor) {
        var known = recognising.at(draft.unit(), day(draft), inForce(draft), actor);
        return names.stream().map(row -> read(row, known, draft, actor)).toList();
    }

    private Read read(NameRow row, FieldForms.Known known, Draft draft, Actor actor) {
        var account = row.person();
        var said = account == null ? null : people.person(account).orElse(null);
        var name = said == null ? Objects.requireNonNullElse(row.name(), "") : said.name();
        var mark = said == null ? "" : Recognising.mark(said.id());
        var who = said != null && recognising.chosen(mark, draft.unit(), actor).isPresent()
                ? Who.of(said.id())
                : known.person(name);
        var id = who.person();
        var person = said != null || id == null ? said : people.person(id).orElse(null);
        return new Read(row, name, who, id == null ? name : Recognising.mark(id), person);
    }

    static List<Arrival> shown(List<Read> all) {
        var shown = new ArrayList<Arrival>();
        for (var one : all) {
            boolean twice =
                    all.stream().anyMatch(other -> other != one && other.name().equals(one.name()));
            var row = one.row();
            shown.add(new Arrival(row.id(), one.name(), one.person(), row.person() != null, row.confirmed(), twice));
        }
        return shown;
    }

    /// Who stands in one of the fields.
    Set<Who> standing(List<Field> fields, Draft draft, Actor actor) {
        var values = drafts.understood(draft, actor).values();
        return fields.stream()
                .flatMap(field -> values.get(field.id(), Value.People.class).stream())
                .flatMap(value -> value.people().stream())
                .collect(Collectors.toSet());
    }

    /// How many of those who stand there are not on the sheet.
    int others(List<Read> all, Draft draft, Actor actor) {
        var standing = new HashSet<>(standing(fields(draft), draft, actor));
        all.forEach(one -> standing.remove(one.who()));
        return standing.size();
    }
}
