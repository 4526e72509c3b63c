package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.installation.OfficeClock;
import shilu.ledger.Draft;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.Recognising;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldType;
import shilu.programme.InForce;
import shilu.programme.Label;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Positions;

/// Understands what was typed into a draft: its day, and each field as its type reads it.
@Component
class DraftReading {
    private static final Field DAY =
            new Field(Draft.DAY, new Label("日期", "Day"), FieldType.DATE, true, List.of(), List.of(), null);

    private final Ledger ledger;
    private final Programmes programmes;
    private final Positions positions;
    private final Recognising recognising;
    private final OfficeClock clock;

    DraftReading(
            Ledger ledger, Programmes programmes, Positions positions, Recognising recognising, OfficeClock clock) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.positions = positions;
        this.recognising = recognising;
        this.clock = clock;
    }

    /// @param day      null where none can be read
    /// @param kind     as in force that day, or as ever known
    /// @param problems of what cannot be read, by the names of the draft's fields
    record Read(@Nullable LocalDate day, @Nullable RecordKind kind, Values values, List<Problem> problems) {}

    Read read(Draft draft, Actor actor) {
        var problems = new ArrayList<Problem>();
        var day = day(draft, problems);
        var on = Objects.requireNonNullElse(day, clock.today());
        long now = positions.last(draft.region());
        var inForce = programmes.inForce(draft.region(), draft.unit(), on, now);
        var kind = inForce.kind(draft.kind())
                .or(() -> programmes.kind(draft.region(), draft.kind(), now))
                .orElse(null);
        var values = kind == null ? Values.NONE : values(draft, kind, on, inForce, problems, actor);
        return new Read(day, kind, values, problems);
    }

    private static @Nullable LocalDate day(Draft draft, List<Problem> problems) {
        var typed = draft.text(Draft.DAY);
        if (typed.isBlank()) problems.add(Problem.about(Draft.DAY, "ledger.draft.day.missing"));
        var reading = FieldForms.read(DAY, typed, FieldForms.Known.NOBODY);
        reading.problems().forEach(problem -> problems.add(renamed(problem, Draft.DAY)));
        return reading.value().orElse(null) instanceof Value.Day(var day, var _) ? day : null;
    }

    private Values values(
            Draft draft, RecordKind kind, LocalDate on, InForce inForce, List<Problem> problems, Actor actor) {
        var known = recognising.at(draft.unit(), on, inForce, actor);
        var values = new TreeMap<String, Value>();
        for (var field : kind.fields()) {
            var name = Draft.field(field.id());
            var reading = FieldForms.read(field, draft.text(name), known);
            reading.value().ifPresent(value -> values.put(field.id(), value));
            reading.problems().forEach(problem -> problems.add(renamed(problem, name)));
        }
        return new Values(values);
    }

    /// What cannot be read, and whatever else the ledger would say of the rest.
    List<Problem> problems(Draft draft, Read read, Actor actor) {
        var problems = new ArrayList<>(read.problems());
        if (draft.correction() && draft.text(Draft.REASON).isBlank())
            problems.add(Problem.about(Draft.REASON, "ledger.reason.missing"));
        var day = read.day();
        if (day == null) return problems;
        var bad = new HashSet<@Nullable String>();
        problems.forEach(problem -> bad.add(problem.field()));
        var work = new NewRecord(draft.unit(), draft.kind(), day, read.values(), draft.evidence(), null);
        ledger.problems(work, actor).stream()
                .map(DraftReading::byName)
                .filter(problem -> problem.field() == null || !bad.contains(problem.field()))
                .forEach(problems::add);
        return problems;
    }

    /// What the pack says of a field goes by the field's id; what the ledger says of the day and the files does not.
    static Problem byName(Problem problem) {
        var field = problem.field();
        return field == null
                        || problem.code().startsWith("ledger.")
                        || problem.code().startsWith("evidence.")
                ? problem
                : renamed(problem, Draft.field(field));
    }

    private static Problem renamed(Problem problem, String name) {
        return new Problem(problem.code(), name, problem.details(), problem.place());
    }
}
