package shilu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.Pending;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Plays random steps through the faces of the product, the clock walking on, and tells the oracle what was said.
final class Story {
    static final LocalDate BEGINNING = LocalDate.of(2024, 1, 20);

    final World world = World.fresh();
    final Oracle oracle = new Oracle();
    final List<Unit> units = new ArrayList<>();
    final List<Long> moments = new ArrayList<>();

    private final List<RecordId> records = new ArrayList<>();
    private final Map<RecordId, List<Told>> told = new HashMap<>();
    private final Ledger ledger = World.bean(Ledger.class);
    private final Units tree = World.bean(Units.class);
    private final Positions positions = World.bean(Positions.class);
    private final Programmes programmes = World.bean(Programmes.class);
    private final Duties duties = World.bean(Duties.class);
    private final Statements statements = World.bean(Statements.class);
    private final WorkingDays workingDays = World.bean(WorkingDays.class);
    private final OfficeClock clock = World.bean(OfficeClock.class);
    private final Actor recorder = world.actor(world.county.id(), Role.RECORDER);
    private final Actor confirmer = world.actor(world.county.id(), Role.CONFIRMER);
    private final Actor superior = world.actor(world.county.id(), Role.SUPERIOR);
    private final Actor administrator = world.administrator();
    private final EvidenceRef paper;
    private LocalDate today = BEGINNING;
    private int closed;

    Story() {
        clock.standOn(today);
        placed(world.county, null, world.county.from());
        var a = unit("a", world.county);
        unit("b", world.county);
        unit("c", world.county);
        unit("a1", a);
        paper = World.bean(Evidences.class)
                .keep(
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                        "材料.pdf",
                        recorder);
        adopt(false, LocalDate.of(2024, 1, 1));
        for (var day : ShippedTable.days()) oracle.days.add(new Oracle.Day(now(), day.day(), day.works()));
    }

    /// How many units ended without a successor.
    int closed() {
        return closed;
    }

    LocalDate today() {
        return today;
    }

    void play(Step step) {
        today = today.plusDays(step.later());
        clock.standOn(today);
        switch (step.what()) {
            case MEETING, MEETING_AGAIN -> submit(step, "meeting");
            case PAPER, PAPER_AGAIN -> submit(step, "paper");
            case ALARM -> submit(step, "alarm");
            case ANSWERED -> {
                submit(step, "alarm").ifPresent(this::confirmed);
                submit(step, "paper").ifPresent(this::confirmed);
            }
            case YES, YES_AGAIN, YES_ONCE_MORE -> waiting(step).ifPresent(this::yes);
            case NO -> waiting(step).ifPresent(record -> ledger.giveBack(record.id(), "请补充", confirmer));
            case RESUBMIT -> chosen(step).ifPresent(record -> resubmit(record, step));
            case CORRECT -> chosen(step).ifPresent(record -> correct(record, step));
            case WITHDRAW -> chosen(step).ifPresent(this::withdraw);
            case MOVE -> move(step);
            case MERGE -> merge(step);
            case OPEN -> open(step);
            case CLOSE -> close(step);
            case ADOPT -> adopt(step.flag(0), day(step));
            case HOLIDAY -> holiday(step);
            case NIL -> say(step, "nil", id -> statements.declareNil(id, "没有发生", head(id.unit())));
            case NIL_YES -> say(step, "nil-yes", id -> statements.confirmNil(id, superior));
            case NIL_NO -> say(step, "nil-no", id -> statements.refuseNil(id, "请核实", superior));
            case WAIVE -> say(step, "waive", id -> statements.waive(id, "机构改革", superior));
            case CAUSE -> say(step, "cause", id -> statements.noteCause(id, "人员变动", head(id.unit())));
        }
        moments.add(now());
    }

    private void confirmed(RecordId id) {
        yes(ledger.asOf(world.region, List.of(id), now()).get(id));
    }

    private Optional<RecordId> submit(Step step, String kind) {
        var unit = unit(step);
        var what = told(kind, step);
        if (!exists(unit.id(), what.day())) return Optional.empty();
        var work = new NewRecord(unit.id(), what.id(), what.day(), what.values(), evidence(what), null);
        var made = ledger.submit(work, recorder).id();
        records.add(made);
        told.put(made, new ArrayList<>(List.of(what)));
        return Optional.of(made);
    }

    private void yes(WorkRecord record) {
        boolean withdrawal = record.pending() == Pending.WITHDRAWAL;
        var versions = List.copyOf(told.get(record.id()));
        if (!withdrawal && !exists(record.unit(), versions.getLast().day())) return;
        var entry = ledger.confirm(record.id(), confirmer);
        oracle.counts.add(
                new Oracle.Counts(entry.position(), record.id(), record.unit(), withdrawal ? List.of() : versions));
    }

    private void resubmit(WorkRecord record, Step step) {
        var what = told(kind(record), step);
        if (!exists(record.unit(), what.day()) || !(record.state() instanceof RecordState.Returned)) return;
        ledger.resubmit(record.id(), what.day(), what.values(), evidence(what), recorder);
        told.get(record.id()).add(what);
    }

    private void correct(WorkRecord record, Step step) {
        var what = told(kind(record), step);
        if (!exists(record.unit(), what.day()) || !record.counts() || record.pending() != null) return;
        ledger.correct(record.id(), what.day(), what.values(), evidence(what), "记错了", recorder);
        told.get(record.id()).add(what);
    }

    private void withdraw(WorkRecord record) {
        if (record.counts() && record.pending() == null) ledger.withdraw(record.id(), "重复", recorder);
    }

    private static String kind(WorkRecord record) {
        return record.kind().value().substring("owed.".length());
    }

    private Told told(String kind, Step step) {
        var partner = step.flag(4) ? units.get((step.unit() + 1) % units.size()).id() : null;
        return Told.of(kind, day(step), today, step, partner);
    }

    private List<EvidenceRef> evidence(Told what) {
        return what.evidence() ? List.of(paper) : List.of();
    }

    private void move(Step step) {
        var unit = unit(step);
        var parent = units.get(step.record() % units.size());
        if (!refused(() -> tree.move(unit.id(), parent.id(), day(step), administrator)))
            placed(unit, parent.id(), day(step));
    }

    private void merge(Step step) {
        var one = unit(step);
        var other = units.get(step.record() % units.size());
        var day = day(step);
        if (one.id().equals(other.id()) || !exists(one.id(), day) || !exists(other.id(), day)) return;
        var children = new ArrayList<Unit>(tree.below(one.id(), day));
        children.addAll(tree.below(other.id(), day));
        var successor = new NewUnit("m" + now(), "合并" + now(), "合" + now(), UnitType.BUREAU, world.county.id());
        var made = new ArrayList<Unit>();
        if (refused(() -> made.add(
                World.inTransaction(() -> tree.merge(List.of(one.id(), other.id()), successor, day, administrator)))))
            return;
        units.addAll(made);
        placed(made.getFirst(), world.county.id(), day);
        children.forEach(child -> placed(child, made.getFirst().id(), day));
        for (var closed : List.of(one, other)) {
            oracle.places.add(new Oracle.Placed(now(), closed.id(), day, null, true));
            oracle.merged.add(new Oracle.Merged(closed.id(), made.getFirst().id()));
        }
    }

    private void open(Step step) {
        var parent = step.flag(0) ? world.county : units.get(step.record() % units.size());
        var day = day(step);
        var unit = new NewUnit("o" + now(), "新设" + now(), "新" + now(), UnitType.BUREAU, parent.id());
        var made = new ArrayList<Unit>();
        if (refused(() -> made.add(tree.open(unit, day, administrator)))) return;
        units.addAll(made);
        placed(made.getFirst(), parent.id(), day);
    }

    private void close(Step step) {
        var unit = unit(step);
        var day = day(step);
        if (refused(() -> tree.close(unit.id(), day, administrator))) return;
        oracle.places.add(new Oracle.Placed(now(), unit.id(), day, null, true));
        closed++;
    }

    /// A refusal changes nothing.
    private boolean refused(Runnable act) {
        long before = now();
        try {
            act.run();
            return false;
        } catch (Refused _) {
            assertThat(now()).isEqualTo(before);
            return true;
        }
    }

    private void adopt(boolean second, LocalDate from) {
        var folder = Path.of("src/test/resources/packs-owed", second ? "v2" : "v1", "owed");
        var pack = programmes.keep(world.region, folder);
        programmes.adopt(pack, world.county.id(), from, LocalDate.of(2099, 12, 31), administrator);
        oracle.adopted.add(new Oracle.Adopted(now(), second, from));
    }

    private void holiday(Step step) {
        var day = today.plusDays(step.value() % 20 - 10);
        var kind = step.flag(0) ? CalendarDay.Kind.OFF : CalendarDay.Kind.WORK;
        workingDays.say(List.of(new CalendarDay(day, kind, "调整", "本县通知")), administrator);
        oracle.days.add(new Oracle.Day(now(), day, kind == CalendarDay.Kind.WORK));
    }

    private void say(Step step, String sort, java.util.function.Consumer<ObligationId> act) {
        var asked = new Asked(world.region, new Period(today.minusDays(100), today.plusDays(40)), now(), today);
        var owed = duties.obligations(unit(step).id(), asked).stream()
                .filter(one -> sort.startsWith("nil-") == (one.nil() != null && one.open()))
                .toList();
        if (owed.isEmpty()) return;
        var id = owed.get(step.record() % owed.size()).id();
        if (!refused(() -> act.accept(id))) oracle.sentences.add(new Oracle.Sentence(now(), id, sort));
    }

    private Actor head(UnitId unit) {
        return world.actor(unit, Role.HEAD);
    }

    private Unit unit(String code, Unit parent) {
        var unit = world.unit(code, parent);
        placed(unit, parent.id(), unit.from());
        units.add(unit);
        return unit;
    }

    private Unit unit(Step step) {
        int chosen = step.unit() % (units.size() + 4);
        return units.get(chosen < units.size() ? chosen : 0); // most happens at one, so that something gets done
    }

    private void placed(Unit unit, @Nullable UnitId parent, LocalDate day) {
        oracle.places.add(new Oracle.Placed(now(), unit.id(), day, parent, false));
    }

    private boolean exists(UnitId unit, LocalDate day) {
        return oracle.exists(unit, day, now());
    }

    private Optional<WorkRecord> chosen(Step step) {
        if (records.isEmpty()) return Optional.empty();
        var id = records.get(step.record() % records.size());
        return Optional.of(ledger.asOf(world.region, List.of(id), now()).get(id));
    }

    private Optional<WorkRecord> waiting(Step step) {
        return records.stream()
                .map(id -> ledger.asOf(world.region, List.of(id), now()).get(id))
                .filter(record -> record.pending() != null)
                .skip(step.record() % 2)
                .findFirst();
    }

    long now() {
        return positions.last(world.region);
    }

    private LocalDate day(Step step) {
        return today.minusDays(step.back());
    }
}
