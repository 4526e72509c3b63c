package shilu.exchange.internal;

import static shilu.exchange.internal.UnitHeadings.NEEDED_OF_PEOPLE;
import static shilu.exchange.internal.UnitHeadings.NEEDED_OF_UNITS;
import static shilu.exchange.internal.UnitHeadings.OF_PEOPLE;
import static shilu.exchange.internal.UnitHeadings.OF_UNITS;
import static shilu.exchange.internal.UnitHeadings.PEOPLE;
import static shilu.exchange.internal.UnitHeadings.UNITS;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.Texts;
import shilu.common.UnitId;
import shilu.exchange.UnitImports;
import shilu.exchange.UnitPreview;
import shilu.installation.OfficeClock;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.sheet.Book;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;
import shilu.unit.Changes;
import shilu.unit.NewPerson;
import shilu.unit.NewUnit;
import shilu.unit.People;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Reads all of a workbook, then takes all of it or nothing.
@Component
@Transactional
class SqlUnitImports implements UnitImports {
    private static final double WIDE = 90;

    private final Units units;
    private final People people;
    private final Changes changes;
    private final Turns turns;
    private final OfficeClock clock;
    private final Texts texts;

    SqlUnitImports(Units units, People people, Changes changes, Turns turns, OfficeClock clock, Texts texts) {
        this.units = units;
        this.people = people;
        this.changes = changes;
        this.turns = turns;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public void template(OutputStream out) {
        try (var book = BookWriter.to(out)) {
            book.sheet(UNITS, null, OF_UNITS.stream().map(Column::of).toList());
            book.sheet(PEOPLE, null, OF_PEOPLE.stream().map(Column::of).toList());
            var words = book.sheet("填写说明", null, List.of(new Column("填写说明", WIDE)));
            texts.of(Locale.SIMPLIFIED_CHINESE, "import.units.how", String.join("、", types().keySet()))
                    .lines()
                    .forEach(line -> words.row(List.of(line)));
        }
    }

    /// What users may call the types: the whole of a name, or one of the words in it.
    private Map<String, UnitType> types() {
        var types = new LinkedHashMap<String, UnitType>();
        for (var type : UnitType.values()) {
            var code = "identity.unit-type." + type.name().toLowerCase(Locale.ROOT);
            for (var word : texts.of(Locale.SIMPLIFIED_CHINESE, code).split("、")) types.put(word, type);
        }
        return types;
    }

    private record Plan(UnitPlan units, List<UnitRow> opened, List<PersonRow> entered, UnitPreview preview) {}

    @Override
    @Transactional(readOnly = true)
    public UnitPreview preview(Path workbook, Actor actor) {
        try (var book = Book.open(workbook)) {
            return plan(book, actor).preview();
        }
    }

    @Override
    public UnitPreview take(Path workbook, Actor actor) {
        turns.alone(Turn.IMPORTS, actor.region());
        turns.alone(Turn.TREE, actor.region());
        try (var book = Book.open(workbook)) {
            var plan = plan(book, actor);
            // The cells say where; a field of a form there is none.
            Refused.ifAny(plan.preview().problems().stream()
                    .map(one -> new Problem(one.code(), null, one.details(), one.place()))
                    .toList());
            enter(plan, actor);
            return plan.preview();
        }
    }

    private Plan plan(Book book, Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
        if (tops.isEmpty()) throw new NotAllowed("unit.system.only");
        var ofUnits = Lines.of(book, UNITS, OF_UNITS, NEEDED_OF_UNITS);
        var ofPeople = Lines.of(book, PEOPLE, OF_PEOPLE, NEEDED_OF_PEOPLE);
        var problems = new ArrayList<>(ofUnits.problems());
        problems.addAll(ofPeople.problems());
        var hints = new ArrayList<>(ofUnits.hints());
        hints.addAll(ofPeople.hints());
        if (problems.isEmpty() && ofUnits.rows().isEmpty() && ofPeople.rows().isEmpty())
            problems.add(Problem.of("import.units.nothing", UNITS, PEOPLE));
        var standing = new StandingUnits(tops.stream()
                .flatMap(top -> units.subtree(top, clock.today()).stream())
                .toList());
        var rows = new UnitReading(types(), problems).read(ofUnits.rows());
        var plan = new UnitPlan(rows, standing, changes, problems, hints);
        var opened = plan.inOrder();
        var known = people.list("", 0, Integer.MAX_VALUE, actor);
        var reading = new PeoplePlan(plan, people, known, problems, hints);
        var entered = reading.read(ofPeople.rows());
        var preview = new UnitPreview(
                opened.size(),
                entered.size(),
                plan.already() + reading.already(),
                problems.stream().distinct().toList(),
                hints.stream().distinct().toList());
        return new Plan(plan, opened, entered, preview);
    }

    private void enter(Plan plan, Actor actor) {
        var made = new HashMap<String, UnitId>();
        for (var row : plan.opened()) {
            var parent = id(plan.units().above(row).orElseThrow(), made);
            var unit = new NewUnit(row.code(), row.name(), row.shortName(), row.type(), parent);
            made.put(
                    row.code(),
                    units.open(unit, Objects.requireNonNull(row.from()), actor).id());
        }
        for (var row : plan.entered()) {
            var person = new NewPerson(
                    id(row.unit(), made), row.name(), row.post(), row.staffNumber(), row.workPhone(), row.workEmail());
            people.add(person, actor);
        }
    }

    private static UnitId id(UnitPlan.Above above, Map<String, UnitId> made) {
        return switch (above) {
            case UnitPlan.Above.There there -> there.unit().id();
            case UnitPlan.Above.New fresh ->
                Objects.requireNonNull(made.get(fresh.row().code()));
        };
    }
}
