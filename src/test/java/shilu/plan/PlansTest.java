package shilu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.duty.Asked;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.Changes;
import shilu.unit.Planned;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Items proposed from duties and written by hand, what becomes of them, who may, and that what was said stays.
class PlansTest {
    private static final String ROUND = "lamps.duty-round";
    private static final int YEAR = 2025;

    @TempDir
    static Path folder;

    private final World world = World.fresh();
    private final Plans plans = World.bean(Plans.class);
    private final Ledger ledger = World.bean(Ledger.class);
    private final OfficeClock clock = World.bean(OfficeClock.class);
    private final Unit bureau = world.unit("a", world.county);
    private final Unit other = world.unit("b", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);
    private final Actor confirmer = world.actor(bureau.id(), Role.CONFIRMER);

    /// Its template is an outline and no Word file.
    @BeforeAll
    static void without_reports() throws IOException {
        var pack = Path.of("src/test/resources/packs-lamps/street-lamps");
        var lamps = lamps();
        for (var file : List.of("pack.yaml", "duties.yaml", "metrics.yaml", "records/lamps.yaml")) {
            Files.createDirectories(lamps.resolve(file).getParent());
            Files.copy(pack.resolve(file), lamps.resolve(file));
        }
    }

    /// A pack's folder bears its id.
    private static Path lamps() {
        return folder.resolve("street-lamps");
    }

    PlansTest() {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, lamps());
        programmes.adopt(pack, world.county.id(), day(1, 1), LocalDate.of(2026, 12, 31), world.administrator());
        clock.standOn(day(1, 6));
    }

    @AfterEach
    void today() {
        clock.standOn(LocalDate.now(OfficeClock.OFFICE));
    }

    @Test
    void a_year_is_proposed_from_the_duties_on_working_days_in_good_time() {
        assertThat(plans.propose(bureau.id(), YEAR, recorder)).isEqualTo(4);
        var proposed = year();
        assertThat(proposed).extracting(one -> one.progress().code()).containsOnly("proposed");
        assertThat(proposed)
                .extracting(one -> one.item().work().when().toString())
                .containsExactly(
                        "2025-03-14..2025-03-14",
                        "2025-06-12..2025-06-12",
                        "2025-09-11..2025-09-11",
                        "2025-12-12..2025-12-12");
        assertThat(proposed.getFirst().item().work().responsible()).isEqualTo("分管领导");
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_planned_or_was_dropped_is_not_proposed_again() {
        plans.propose(bureau.id(), YEAR, recorder);
        var proposed = year();
        plans.keep(List.of(proposed.get(0).item().id(), proposed.get(1).item().id()), recorder);
        plans.drop(List.of(proposed.get(2).item().id()), "", recorder);
        assertThat(codes(() -> plans.propose(bureau.id(), YEAR, recorder))).containsExactly("plan.proposed.none");
        assertThat(kept()).hasSize(2);
        assertThat(codes(() -> plans.keep(List.of(proposed.get(0).item().id()), recorder)))
                .containsExactly("plan.kept.already");
    }

    @Test
    void days_off_are_left_out_when_a_day_is_proposed() {
        clock.standOn(LocalDate.of(2026, 5, 10));
        plans.propose(bureau.id(), 2026, recorder);
        // not the Dragon Boat festival, a Friday, and no Saturday
        assertThat(plans.year(bureau.id(), 2026, recorder))
                .extracting(one -> one.item().work().when().from().toString())
                .containsExactly("2026-06-18", "2026-09-11", "2026-12-11");
    }

    @Test
    void a_record_does_one_item_of_a_duty_and_counts_only_when_it_is_confirmed() {
        var first = plan("一季度巡检", ROUND, "2025-03", recorder);
        var second = plan("一季度巡检，再次", ROUND, "2025-03", recorder);
        clock.standOn(day(4, 2));
        var record = submit(day(3, 20));
        assertThat(progress(first)).isEqualTo(new Progress.Waiting(record, day(3, 20)));
        assertThat(progress(second)).isEqualTo(new Progress.Overdue(day(3, 31)));
        ledger.confirm(record, confirmer);
        assertThat(progress(first)).isEqualTo(new Progress.Done(record, day(3, 20), 0, false));
        assertThat(progress(second)).isInstanceOf(Progress.Overdue.class);
    }

    @Test
    void early_and_late_are_told_within_the_period_of_the_duty() {
        var spring = plan("春季巡检", ROUND, "2025-02-10..2025-02-10", recorder);
        var summer = plan("夏季巡检", ROUND, "2025-05-20..2025-05-20", recorder);
        clock.standOn(day(6, 30));
        var late = confirmed(day(3, 2));
        var early = confirmed(day(4, 30));
        assertThat(progress(spring)).isEqualTo(new Progress.Done(late, day(3, 2), 20, false));
        assertThat(progress(summer)).isEqualTo(new Progress.Done(early, day(4, 30), -20, false));
    }

    @Test
    void work_of_the_month_planned_for_is_not_given_to_an_item_of_another_month() {
        var missed = plan("一月巡检", ROUND, "2025-01", recorder);
        var done = plan("三月巡检", ROUND, "2025-03", recorder);
        clock.standOn(day(4, 2));
        var record = confirmed(day(3, 5));
        assertThat(progress(missed)).isInstanceOf(Progress.Overdue.class);
        assertThat(progress(done)).isEqualTo(new Progress.Done(record, day(3, 5), 0, false));
    }

    @Test
    void other_work_is_done_by_the_record_somebody_names_once_for_a_duty() {
        var item = plan("宣讲", null, "2025-02", recorder);
        var twin = plan("宣讲，第二场", null, "2025-02", recorder);
        clock.standOn(day(3, 2));
        var record = confirmed(day(2, 3));
        plans.tie(item, record, recorder);
        assertThat(progress(item)).isEqualTo(new Progress.Done(record, day(2, 3), 0, true));
        assertThat(codes(() -> plans.tie(twin, record, recorder))).containsExactly("plan.record.tied");
        ledger.withdraw(record, "重复", recorder);
        ledger.confirm(record, confirmer);
        assertThat(progress(item)).isInstanceOf(Progress.Overdue.class);
        plans.untie(item, recorder);
        assertThat(codes(() -> plans.tie(item, RecordId.fresh(), recorder))).containsExactly("plan.record.unknown");
    }

    @Test
    void a_kept_item_is_moved_and_dropped_with_a_reason_and_all_of_it_stays() {
        var item = plan("巡检", ROUND, "2025-02-10..2025-02-10", recorder);
        assertThat(codes(() -> plans.move(item, Period.day(day(2, 20)), " ", recorder)))
                .containsExactly("value.missing");
        plans.move(item, Period.day(day(2, 20)), "车辆送修", recorder);
        assertThat(open(item).judged().item().moved()).isTrue();
        assertThat(codes(() -> plans.move(item, Period.parse("2026-01"), "推迟", recorder)))
                .containsExactly("plan.other-year");
        assertThat(codes(() -> plans.drop(List.of(item), "", recorder))).containsExactly("value.missing");
        plans.drop(List.of(item), "并入季度检查", recorder);
        assertThat(progress(item)).isEqualTo(new Progress.Dropped("并入季度检查"));
        assertThat(codes(() -> plans.move(item, Period.day(day(3, 1)), "恢复", recorder)))
                .contains("plan.dropped.already");
        assertThat(open(item).history())
                .extracting(OpenedItem.Line::sort)
                .containsExactly("PLANNED", "CHANGED", "DROPPED");
        assertThat(open(item).history())
                .extracting(line -> line.work().when().from())
                .containsExactly(day(2, 10), day(2, 20), day(2, 20));
    }

    @Test
    void what_is_written_into_the_plan_when_it_is_over_says_so() {
        clock.standOn(day(3, 1));
        var item = plan("补列", ROUND, "2025-01-10..2025-01-10", recorder);
        assertThat(open(item).judged().item().afterwards()).isTrue();
        var ahead = plan("巡检", ROUND, "2025-03-10..2025-03-10", recorder);
        assertThat(open(ahead).judged().item().afterwards()).isFalse();
        clock.standOn(day(3, 20));
        plans.move(ahead, Period.day(day(3, 12)), "实际在12日", recorder);
        assertThat(open(ahead).judged().item().afterwards()).isTrue();
    }

    @Test
    void of_two_who_change_an_item_the_second_sees_what_the_first_said() {
        var item = plan("巡检", ROUND, "2025-02", recorder);
        var read = open(item).judged().item();
        plans.change(item, read.said(), read.work().at(Period.parse("2025-03")), "错开", recorder);
        assertThat(codes(() -> plans.change(item, read.said(), read.work(), "改回", recorder)))
                .containsExactly("plan.meanwhile");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var work = new PlannedWork("", "lamps.none", Period.parse("2025Q1"), "电话 13800138000", "");
        assertThat(codes(() -> plans.plan(bureau.id(), work, recorder)))
                .containsExactly("value.missing", "plan.duty.unknown", "plan.when", "value.phone");
    }

    @Test
    void as_of_an_earlier_position_the_plan_is_as_it_was() {
        var item = plan("巡检", ROUND, "2025-02", recorder);
        long before = World.bean(Positions.class).last(world.region);
        plans.drop(List.of(item), "不再需要", recorder);
        assertThat(kept()).isEmpty();
        var then = new Asked(world.region, Period.year(YEAR), before, day(1, 6));
        assertThat(plans.kept(bureau.id(), then)).extracting(PlanItem::id).containsExactly(item);
    }

    @Test
    void the_units_recorder_or_head_plans_and_those_above_read() {
        var head = world.actor(bureau.id(), Role.HEAD);
        var item = plan("巡检", ROUND, "2025-02", head);
        var superior = world.actor(world.county.id(), Role.SUPERIOR);
        assertThat(plans.open(item, superior)).isPresent();
        assertThatThrownBy(() -> plans.move(item, Period.parse("2025-03"), "改", superior))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> plans.propose(bureau.id(), YEAR, confirmer)).isInstanceOf(NotAllowed.class);
        var beside = world.actor(other.id(), Role.RECORDER, Role.HEAD, Role.SUPERIOR);
        assertThat(plans.open(item, beside)).isEmpty();
        assertThatThrownBy(() -> plans.year(bureau.id(), YEAR, beside)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> plans.drop(List.of(item), "删", beside)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> plan("巡检", ROUND, "2025-02", beside)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> plans.tie(item, RecordId.fresh(), beside)).isInstanceOf(NotThere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update plan_statement set title = 'x'", "delete from plan_statement"})
    void the_database_refuses_to_change_what_was_said(String statement) {
        plan("巡检", ROUND, "2025-02", recorder);
        var sql = World.bean(DSLContext.class);
        assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("plan");
    }

    @Test
    void closing_a_unit_tells_how_many_items_of_later_days_are_left_behind() {
        var changes = World.bean(Changes.class);
        var keeper = world.administrator();
        plans.propose(bureau.id(), YEAR, recorder);
        var quarters = year().stream().map(one -> one.item().id()).toList();
        plans.keep(quarters.subList(0, 3), recorder); // March, June, September; December is proposed alone
        var closed = changes.consequences(new Planned.Close(bureau.id(), day(6, 12)), keeper);
        assertThat(closed).contains(Problem.of("plan.follows.end", day(6, 12), 2L));
        plans.drop(quarters.subList(1, 2), "不再做", recorder);
        assertThat(changes.consequences(new Planned.Close(bureau.id(), day(6, 12)), keeper))
                .contains(Problem.of("plan.follows.end", day(6, 12), 1L));
        for (var untouched : List.of(
                new Planned.Close(bureau.id(), day(9, 12)),
                new Planned.Move(bureau.id(), other.id(), day(6, 12)),
                new Planned.Rename(bureau.id(), "甲局", "甲局", day(6, 12))))
            assertThat(changes.consequences(untouched, keeper))
                    .extracting(Problem::code)
                    .doesNotContain("plan.follows.end");
    }

    private ItemId plan(String title, String duty, String when, Actor actor) {
        return plans.plan(bureau.id(), new PlannedWork(title, duty, Period.parse(when), "分管领导", ""), actor);
    }

    private RecordId confirmed(LocalDate on) {
        var record = submit(on);
        ledger.confirm(record, confirmer);
        return record;
    }

    private RecordId submit(LocalDate on) {
        var values = Values.of(Map.of("title", new Value.Text("长街")));
        var work = new NewRecord(bureau.id(), new KindId("lamps.round"), on, values, List.of(), null);
        return ledger.submit(work, recorder).id();
    }

    private List<Judged> year() {
        return plans.year(bureau.id(), YEAR, recorder);
    }

    private List<PlanItem> kept() {
        long now = World.bean(Positions.class).last(world.region);
        return plans.kept(bureau.id(), new Asked(world.region, Period.year(YEAR), now, clock.today()));
    }

    private Progress progress(ItemId item) {
        return open(item).judged().progress();
    }

    private OpenedItem open(ItemId item) {
        return plans.open(item, recorder).orElseThrow();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }

    private static List<String> codes(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
