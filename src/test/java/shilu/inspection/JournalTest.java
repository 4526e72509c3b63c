package shilu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.duty.Duties;
import shilu.duty.ObligationId;
import shilu.duty.Statements;
import shilu.installation.OfficeClock;
import shilu.ledger.EntryType;
import shilu.ledger.Journal;
import shilu.ledger.Journal.Arrival;
import shilu.ledger.Journal.Days;
import shilu.ledger.Journal.Happening;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.Unit;
import shilu.unit.Units;

/// What an inspector is told of the days since one.
class JournalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final World world = World.fresh();
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit neighbour = world.unit("neighbour", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);
    private final Actor confirmer = world.actor(bureau.id(), Role.CONFIRMER);
    private final Actor inspector = world.actor(bureau.id(), Role.INSPECTOR);
    private final Actor superior = world.actor(world.county.id(), Role.SUPERIOR);
    private final Ledger ledger = World.bean(Ledger.class);
    private final Journal journal = World.bean(Journal.class);
    private final LocalDate today = World.bean(OfficeClock.class).today();

    JournalTest() {
        world.adopt("packs/ideology-responsibility");
    }

    @Test
    void what_was_entered_corrected_and_withdrawn_stands_in_its_order_with_its_reason() {
        var first = confirmed("防汛演练培训");
        var second = confirmed("消防培训");
        ledger.correct(first.id(), DAY.plusDays(1), values("防汛培训"), List.of(), "日期写错了", recorder);
        ledger.confirm(first.id(), confirmer);
        ledger.withdraw(second.id(), "重复录入", recorder);
        ledger.confirm(second.id(), confirmer);

        assertThat(entered(since(today), EntryType.SUBMITTED, inspector))
                .extracting(one -> one.record().id())
                .containsExactly(second.id(), first.id());
        var corrected = entered(since(today), EntryType.CORRECTED, inspector).getFirst();
        assertThat(corrected.reason()).isEqualTo("日期写错了");
        assertThat(corrected.record().title()).isEqualTo("防汛培训");
        assertThat(corrected.entry().who()).isEqualTo(confirmer.person());
        assertThat(entered(since(today), EntryType.WITHDRAWN, inspector))
                .extracting(Happening::reason)
                .containsExactly("重复录入");
        assertThat(journal.counts(since(today), inspector))
                .contains(
                        entry(EntryType.SUBMITTED, 2L), entry(EntryType.CORRECTED, 1L), entry(EntryType.WITHDRAWN, 1L));
    }

    @Test
    void other_days_have_nothing_and_a_page_holds_what_is_asked_for() {
        for (int i = 1; i <= 3; i++) confirmed("培训" + i);
        assertThat(entered(since(today.plusDays(1)), EntryType.SUBMITTED, inspector))
                .isEmpty();
        assertThat(entered(
                        new Days(bureau.id(), today.minusDays(9), today.minusDays(1)), EntryType.SUBMITTED, inspector))
                .isEmpty();
        var page = journal.entered(since(today), EnumSet.of(EntryType.SUBMITTED), 1, 2, inspector);
        assertThat(page).extracting(one -> one.record().title()).containsExactly("培训1");
    }

    @Test
    void what_lies_far_back_is_found_too() {
        confirmed("很早的培训");
        var since = IntStream.range(0, 2_100)
                .mapToObj(i -> training(bureau.id(), "后来的培训" + i))
                .toList();
        ledger.submitAll(since, recorder);
        assertThat(entered(since(today), EntryType.CONFIRMED, inspector))
                .extracting(one -> one.record().title())
                .containsExactly("很早的培训");
    }

    @Test
    void nothing_of_other_units_is_told() {
        confirmed("本单位的培训");
        var elsewhere = world.actor(neighbour.id(), Role.INSPECTOR);
        assertThat(entered(since(today), EntryType.SUBMITTED, elsewhere)).isEmpty();
        assertThat(journal.counts(since(today), elsewhere)).isEmpty();
        assertThat(journal.arrivals(bureau.id(), Period.year(2026), elsewhere)).isEmpty();
        var whole = new Days(world.county.id(), today, null);
        assertThat(entered(whole, EntryType.SUBMITTED, superior)).hasSize(1);
        assertThat(entered(whole, EntryType.SUBMITTED, elsewhere)).isEmpty();
    }

    @Test
    void work_done_before_a_move_stays_with_the_one_above_it_then() {
        var department = world.unit("department", bureau);
        var theirs = world.actor(department.id(), Role.RECORDER);
        var work = ledger.submit(training(department.id(), "搬走之前的培训"), theirs);
        ledger.confirm(work.id(), world.actor(department.id(), Role.CONFIRMER));
        World.bean(Units.class).move(department.id(), neighbour.id(), DAY.plusDays(10), world.administrator());
        assertThat(entered(since(today), EntryType.SUBMITTED, inspector)).hasSize(1);
        var nextDoor = world.actor(neighbour.id(), Role.INSPECTOR);
        assertThat(entered(new Days(neighbour.id(), today, null), EntryType.SUBMITTED, nextDoor))
                .isEmpty();
    }

    @Test
    void only_what_counts_arrived() {
        confirmed("算数的培训");
        ledger.submit(training(bureau.id(), "没有审核的培训"), recorder);
        assertThat(journal.arrivals(world.county.id(), Period.year(2026), superior))
                .containsExactly(new Arrival(DAY, today, 1));
        assertThat(journal.arrivals(bureau.id(), Period.year(2025), inspector)).isEmpty();
    }

    @Test
    void what_was_waived_and_declared_stands_with_its_reason_for_those_who_may_read_it() {
        var missed = new ObligationId("ideology.duty-central-study", bureau.id(), Period.parse("2026Q1"));
        World.bean(Statements.class).declareNil(missed, "本季度没有安排", world.actor(bureau.id(), Role.HEAD));
        World.bean(Statements.class).waive(missed, "机构改革期间", superior);
        var stated = stated(inspector);
        assertThat(stated).extracting(Duties.Stated::sort).containsExactly("WAIVED", "NIL");
        assertThat(stated.getFirst().said().text()).isEqualTo("机构改革期间");
        assertThat(stated(world.actor(neighbour.id(), Role.INSPECTOR))).isEmpty();
        assertThat(World.bean(Duties.class).stated(bureau.id(), today.plusDays(1), null, 10, inspector))
                .isEmpty();
    }

    private List<Duties.Stated> stated(Actor actor) {
        return World.bean(Duties.class).stated(bureau.id(), today, null, 10, actor);
    }

    private Days since(LocalDate day) {
        return new Days(bureau.id(), day, null);
    }

    private List<Happening> entered(Days days, EntryType type, Actor actor) {
        return journal.entered(days, EnumSet.of(type), 0, 20, actor);
    }

    private WorkRecord confirmed(String title) {
        var record = ledger.submit(training(bureau.id(), title), recorder);
        ledger.confirm(record.id(), confirmer);
        return record;
    }

    private static NewRecord training(UnitId unit, String title) {
        return new NewRecord(unit, new KindId("common.training"), DAY, values(title), List.of(), null);
    }

    private static Values values(String title) {
        return Values.of(Map.of(
                "title", new Value.Text(title),
                "trainees", new Value.Quantity(BigDecimal.TEN),
                "days", new Value.Quantity(BigDecimal.ONE)));
    }
}
