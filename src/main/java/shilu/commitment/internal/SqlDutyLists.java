package shilu.commitment.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.commitment.Chain;
import shilu.commitment.DutyList;
import shilu.commitment.DutyLists;
import shilu.commitment.Letter;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.installation.OfficeClock;
import shilu.programme.Duty;
import shilu.programme.InForce;
import shilu.programme.KindId;
import shilu.programme.Label;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;
import shilu.unit.Appointments;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Puts together what packs ask, what became of it, who is appointed and which letters there are. A handful of
/// statements for any number of units, but for the packs in force, which are known by heart.
@Component
@Transactional(readOnly = true)
class SqlDutyLists implements DutyLists {
    /// Departments work for the unit they belong to and owe nothing of their own.
    private static final Set<UnitType> OWING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

    private final Reach reach;
    private final Duties duties;
    private final Programmes programmes;
    private final Appointments appointments;
    private final LetterRows letters;
    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;

    SqlDutyLists(
            Reach reach,
            Duties duties,
            Programmes programmes,
            Appointments appointments,
            LetterRows letters,
            Units units,
            Tree tree,
            Positions positions,
            OfficeClock clock) {
        this.reach = reach;
        this.duties = duties;
        this.programmes = programmes;
        this.appointments = appointments;
        this.letters = letters;
        this.units = units;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public DutyList of(UnitId id, int year, Actor actor) {
        var unit = reach.readable(id, year, actor);
        var day = reach.day(year);
        var asked = asked(year, actor);
        var inForce = inForce(unit, asked);
        var held = appointments.holding(Set.of(id), day).getOrDefault(id, List.of());
        var owed = duties.obligations(id, asked, actor).stream()
                .collect(Collectors.groupingBy(one -> one.duty().id()));
        var listed = duties.duties(id, asked);
        var systems = Systems.of(listed);
        var parts = systems.offices(held).stream()
                .map(office -> part(office, systems, held, listed, owed, inForce))
                .toList();
        var made = letters.letters(letters.of(List.of(id), year));
        return new DutyList(unit, year, day, named(inForce), parts, owed(unit, year, inForce, held, made));
    }

    private static DutyList.Part part(
            Office office,
            Systems systems,
            List<Appointment> held,
            List<Duty> listed,
            Map<String, List<Obligation>> owed,
            InForce inForce) {
        var holders = Systems.of(office, held);
        var lines = listed.stream()
                .filter(duty -> duty.role() == office)
                .map(duty -> new DutyList.Line(
                        duty, Systems.system(duty.id()), metBy(duty, inForce), owed.getOrDefault(duty.id(), List.of())))
                .toList();
        return new DutyList.Part(office, holders, systems.vacant(office, holders), lines);
    }

    private static List<Label> metBy(Duty duty, InForce inForce) {
        return duty.metBy().stream()
                .flatMap(source -> inForce.kind(source.kind()).stream())
                .map(RecordKind::name)
                .distinct()
                .toList();
    }

    /// The forms of letters for the unit's type and a year.
    static List<ReportForm> forms(InForce inForce, Unit unit, int year) {
        return inForce.reports().stream()
                .filter(ReportForm::letter)
                .filter(form -> form.templates().containsKey(unit.type()))
                .filter(form -> form.every().fits(Period.year(year)))
                .toList();
    }

    private static List<DutyList.Owed> owed(
            Unit unit, int year, InForce inForce, List<Appointment> held, List<Letter> made) {
        var owed = new ArrayList<DutyList.Owed>();
        for (var form : forms(inForce, unit, year))
            for (var holder : held) if (Systems.signs(form, holder)) owed.add(owed(form, holder, made));
        return owed;
    }

    private static DutyList.Owed owed(ReportForm form, Appointment holder, List<Letter> made) {
        var theirs = made.stream()
                .filter(letter -> letter.form().equals(form.id()))
                .filter(letter -> letter.person().equals(holder.person().id()))
                .toList();
        var signed = theirs.stream().filter(Letter::signed).findFirst();
        return new DutyList.Owed(
                form, holder, signed.or(() -> theirs.stream().findFirst()).orElse(null));
    }

    @Override
    public Chain chain(UnitId id, int year, int offset, int size, Actor actor) {
        var top = reach.readable(id, year, actor);
        var day = reach.day(year);
        var asked = asked(year, actor);
        var some = units.page(id, Period.day(day), OWING, offset, size);
        var ids = some.stream().map(Unit::id).toList();
        var owed = duties.obligations(ids, asked, actor);
        var held = appointments.holding(ids, day);
        var made = letters.letters(letters.of(ids, year)).stream().collect(Collectors.groupingBy(Letter::unit));
        var above = tree.above(actor.region(), ids, asked.asOf());
        var named = new LinkedHashMap<String, Label>();
        var offices = new TreeSet<Office>();
        for (var unit : some) {
            var mine = owed.getOrDefault(unit.id(), List.of());
            offices.addAll(Systems.owed(mine).offices(held.getOrDefault(unit.id(), List.of())));
        }
        var rows = new ArrayList<Chain.Row>();
        for (var unit : some) {
            var inForce = inForce(unit, asked);
            named.putAll(named(inForce));
            var theirs = held.getOrDefault(unit.id(), List.of());
            var signing = owed(unit, year, inForce, theirs, made.getOrDefault(unit.id(), List.of()));
            int depth = (int) above.getOrDefault(unit.id(), List.of()).stream()
                    .filter(tie -> tie.holds(day))
                    .filter(tie ->
                            ids.contains(tie.ancestor()) && !tie.ancestor().equals(unit.id()))
                    .count();
            rows.add(new Chain.Row(
                    unit,
                    depth,
                    places(offices, Systems.owed(owed.getOrDefault(unit.id(), List.of())), theirs),
                    owed.getOrDefault(unit.id(), List.of()),
                    signing.size(),
                    (int) signing.stream().filter(DutyList.Owed::signed).count()));
        }
        return new Chain(top, year, day, List.copyOf(offices), named, rows);
    }

    private static List<Chain.Place> places(Set<Office> offices, Systems systems, List<Appointment> held) {
        return offices.stream()
                .map(office -> {
                    var holders = Systems.of(office, held);
                    boolean asked = !systems.asking(office).isEmpty();
                    return new Chain.Place(office, asked, holders, systems.vacant(office, holders));
                })
                .toList();
    }

    @Override
    public long count(UnitId top, int year, Actor actor) {
        reach.readable(top, year, actor);
        return units.count(top, Period.day(reach.day(year)), OWING);
    }

    /// The responsibility systems that ask this unit's type for something.
    private static Map<String, Label> named(InForce inForce) {
        return new LinkedHashMap<>(inForce.systems());
    }

    /// On the year's last day, as reports of the year go by.
    private InForce inForce(Unit unit, Asked asked) {
        return programmes.inForce(asked.region(), unit.id(), asked.period().to(), asked.asOf());
    }

    /// What the unit owes in the year, seen from today.
    private Asked asked(int year, Actor actor) {
        return new Asked(actor.region(), Period.year(year), positions.last(actor.region()), clock.today());
    }

    /// A person’s appointment at the unit on the day the list goes by.
    Appointment holder(Unit unit, int year, long appointment) {
        return appointments.holding(Set.of(unit.id()), reach.day(year)).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.id() == appointment)
                .findFirst()
                .orElseThrow(() -> Refused.because("commitment.not-held"));
    }

    ReportForm form(Unit unit, int year, String form, Actor actor) {
        var asked = asked(year, actor);
        return forms(inForce(unit, asked), unit, year).stream()
                .filter(one -> one.id().equals(form))
                .findFirst()
                .orElseThrow(() -> Refused.because("commitment.form.unknown", form));
    }

    /// Where the signing of letters of the form is recorded; nothing where the packs in force do not say.
    Optional<ReportForm.Signing> signing(Unit unit, int year, String form, Actor actor) {
        return forms(inForce(unit, asked(year, actor)), unit, year).stream()
                .filter(one -> one.id().equals(form))
                .flatMap(one -> Stream.ofNullable(one.signing()))
                .findFirst();
    }

    Optional<RecordKind> kind(Unit unit, int year, KindId kind, Actor actor) {
        return inForce(unit, asked(year, actor)).kind(kind);
    }
}
