package shilu.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.Pending;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Plays random steps through the faces of the product and tells the oracle what was said.
final class Story {
    static final LocalDate BEGINNING = LocalDate.of(2025, 1, 1);

    private static final LocalDate ADOPTED = BEGINNING.plusDays(20);
    private static final LocalDate FOREVER = LocalDate.of(2099, 12, 31);

    final World world = World.fresh();
    final Oracle oracle = new Oracle();
    final List<Unit> units = new ArrayList<>();
    final List<Long> moments = new ArrayList<>();

    private final List<WorkRecord> records = new ArrayList<>();
    private final Ledger ledger = World.bean(Ledger.class);
    private final Units tree = World.bean(Units.class);
    private final Positions positions = World.bean(Positions.class);
    private final Programmes programmes = World.bean(Programmes.class);
    private final Actor recorder = world.actor(world.county.id(), Role.RECORDER);
    private final Actor confirmer = world.actor(world.county.id(), Role.CONFIRMER);
    private final Actor both = world.actor(world.county.id(), Role.RECORDER, Role.CONFIRMER);
    private final Actor administrator = world.administrator();

    UnitId top() {
        return world.county.id();
    }

    /// Reads all of it.
    Actor reader() {
        return both;
    }

    Story() {
        this(6);
    }

    /// @param levels of the tree: the county, and under it a line of units as deep
    Story(int levels) {
        placed(world.county, null, world.county.from());
        var a = unit("a", world.county);
        var b = unit("b", world.county);
        if (levels > 2) deep(levels, a, b);
        adopt("v1", ADOPTED, FOREVER);
    }

    private void deep(int levels, Unit a, Unit b) {
        unit("a1", a);
        var last = unit("a2", a);
        for (int level = 4; level <= levels; level++) last = unit(last.code() + "1", last);
        unit("b1", b);
    }

    void play(Step step) {
        switch (step.what()) {
            case SUBMIT_MEETING, SUBMIT_MEETING_AGAIN -> submit(step, meeting(step));
            case SUBMIT_COUNT -> submit(step, Said.count(day(step), step));
            case ANSWER_YES, ANSWER_YES_AGAIN -> waiting(step).ifPresent(this::answerYes);
            case ANSWER_NO -> waiting(step).ifPresent(this::answerNo);
            case RESUBMIT -> chosen(step).ifPresent(record -> resubmit(record, step));
            case CORRECT -> chosen(step).ifPresent(record -> correct(record, step));
            case WITHDRAW -> chosen(step).ifPresent(this::withdraw);
            case CONFIRM_OWN -> chosen(step).ifPresent(this::confirmOwn);
            case MOVE -> move(step);
            case MERGE -> merge(step);
            case ADOPT -> adopt(step);
        }
        moments.add(now());
    }

    private final List<Said> said = new ArrayList<>();
    private final List<LocalDate> entered = new ArrayList<>();

    private void submit(Step step, Said what) {
        var unit = units.get(step.unit() % units.size());
        if (!exists(unit.id(), what.day())) return;
        var author = step.flag(3) ? both : recorder;
        var work = new NewRecord(unit.id(), what.kind(), what.day(), what.values(), List.of(), null);
        int later = step.value() % 61;
        records.add(on(what.day().plusDays(later), () -> ledger.submit(work, author)));
        entered.add(what.day().plusDays(later));
        said.add(what);
    }

    /// Does something while it is that day, and lets the clock go right again.
    private static <T> T on(LocalDate day, Supplier<T> act) {
        var clock = World.bean(OfficeClock.class);
        clock.standOn(day);
        try {
            return act.get();
        } finally {
            clock.standOn(LocalDate.now(OfficeClock.OFFICE));
        }
    }

    /// How soon each record was entered, as the product says and as the oracle does.
    void timings(BiConsumer<Timing, Timing> each) {
        for (int at = 0; at < records.size(); at++) {
            refresh(at);
            var record = records.get(at);
            each.accept(ledger.timing(record), oracle.timing(record.day(), entered.get(at), now()));
        }
    }

    private void answerYes(int at) {
        var record = records.get(at);
        var withdrawal = record.pending() == Pending.WITHDRAWAL;
        if (!withdrawal && !exists(record.unit(), said.get(at).day())) {
            assertThatThrownBy(() -> ledger.confirm(record.id(), confirmer)).isInstanceOf(Refused.class);
            return;
        }
        var entry = ledger.confirm(record.id(), confirmer);
        oracle.counts.add(
                new Oracle.Counts(entry.position(), record.id(), record.unit(), withdrawal ? null : said.get(at)));
        refresh(at);
    }

    private void answerNo(int at) {
        ledger.giveBack(records.get(at).id(), "请补充", confirmer);
        refresh(at);
    }

    private void resubmit(int at, Step step) {
        var record = records.get(at);
        var what = again(record, step);
        if (!exists(record.unit(), what.day())) return;
        if (!(record.state() instanceof shilu.ledger.RecordState.Returned)) return;
        ledger.resubmit(record.id(), what.day(), what.values(), List.of(), recorder);
        said.set(at, what);
        refresh(at);
    }

    private void correct(int at, Step step) {
        var record = records.get(at);
        var what = again(record, step);
        if (!exists(record.unit(), what.day()) || !record.counts() || record.pending() != null) return;
        ledger.correct(record.id(), what.day(), what.values(), List.of(), "记错了", recorder);
        said.set(at, what);
        refresh(at);
    }

    private void withdraw(int at) {
        var record = records.get(at);
        if (!record.counts() || record.pending() != null) return;
        ledger.withdraw(record.id(), "重复", recorder);
        refresh(at);
    }

    /// Who submitted any version of a record never answers for it, and trying changes nothing.
    private void confirmOwn(int at) {
        var record = records.get(at);
        if (record.pending() == null || !record.authors().contains(both.person())) return;
        long before = now();
        assertThatThrownBy(() -> ledger.confirm(record.id(), both)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ledger.giveBack(record.id(), "不对", both)).isInstanceOf(Refused.class);
        assertThat(now()).isEqualTo(before);
    }

    private Said again(WorkRecord record, Step step) {
        var day = day(step);
        return record.kind().value().equals("tiny.count") ? Said.count(day, step) : meeting(step);
    }

    private Said meeting(Step step) {
        return Said.meeting(day(step), step, oracle.version(day(step), now()), partners(step));
    }

    /// None, one or two, and some name the host itself.
    private List<UnitId> partners(Step step) {
        if (!step.flag(5)) return List.of();
        var one = units.get(step.value() % units.size()).id();
        var other = units.get((step.unit() + step.value() % 2) % units.size()).id();
        return one.equals(other) ? List.of(one) : List.of(one, other);
    }

    private void move(Step step) {
        var unit = units.get(step.unit() % units.size());
        var parent = units.get(step.record() % units.size());
        long before = now();
        try {
            tree.move(unit.id(), parent.id(), day(step), administrator);
        } catch (Refused _) {
            assertThat(now()).isEqualTo(before);
            return;
        }
        placed(unit, parent.id(), day(step));
    }

    private void merge(Step step) {
        var one = units.get(step.unit() % units.size());
        var other = units.get(step.record() % units.size());
        var day = day(step);
        if (one.id().equals(other.id()) || one.parent() == null || other.parent() == null) return;
        if (!exists(one.id(), day) || !exists(other.id(), day)) return;
        var children = new ArrayList<Unit>(tree.below(one.id(), day));
        children.addAll(tree.below(other.id(), day));
        long before = now();
        Unit made;
        try {
            var successor = new NewUnit("m" + before, "合并" + before, "合" + before, UnitType.BUREAU, world.county.id());
            made = World.inTransaction(() -> tree.merge(List.of(one.id(), other.id()), successor, day, administrator));
        } catch (Refused _) {
            assertThat(now()).isEqualTo(before);
            return;
        }
        units.add(made);
        placed(made, world.county.id(), day);
        children.forEach(child -> placed(child, made.id(), day));
        for (var closed : List.of(one, other)) {
            oracle.places.add(new Oracle.Placed(now(), closed.id(), day, null, true));
        }
    }

    /// A version from a day on or for some days. Once a later one is in force an earlier one is refused, since a metric
    /// would go; where the later one ends, the earlier one holds again all the same.
    private void adopt(Step step) {
        var from = day(step);
        var version = "v" + (1 + step.value() % 3);
        long before = now();
        try {
            if (step.flag(0)) adopt(version, from, FOREVER);
            else if (!from.isBefore(ADOPTED)) adopt(version, from, from.plusDays(step.record() % 200));
        } catch (Refused _) {
            assertThat(now()).isEqualTo(before);
        }
    }

    private void adopt(String version, LocalDate from, LocalDate to) {
        var folder = Path.of("src/test/resources/packs-tiny", version, "twin");
        var pack = programmes.keep(world.region, folder);
        programmes.adopt(pack, world.county.id(), from, to, administrator);
        oracle.adopted.add(new Oracle.Adopted(now(), version, from, to));
    }

    private Unit unit(String code, Unit parent) {
        var unit = world.unit(code, parent);
        placed(unit, parent.id(), unit.from());
        units.add(unit);
        return unit;
    }

    private void placed(Unit unit, @Nullable UnitId parent, LocalDate day) {
        oracle.places.add(new Oracle.Placed(now(), unit.id(), day, parent, false));
    }

    private boolean exists(UnitId unit, LocalDate day) {
        return oracle.place(unit, day, now()).filter(place -> !place.closed()).isPresent();
    }

    private Optional<Integer> chosen(Step step) {
        return records.isEmpty() ? Optional.empty() : Optional.of(step.record() % records.size());
    }

    private Optional<Integer> waiting(Step step) {
        return chosen(step).filter(at -> records.get(at).pending() != null);
    }

    private void refresh(int at) {
        var id = records.get(at).id();
        records.set(at, ledger.asOf(world.region, List.of(id), now()).get(id));
    }

    long now() {
        return positions.last(world.region);
    }

    static LocalDate day(Step step) {
        return BEGINNING.plusDays(step.day());
    }
}
