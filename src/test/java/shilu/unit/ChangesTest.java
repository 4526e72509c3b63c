package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.sample.World;

/// Changes that are looked at before they are made, and taken back before their day.
class ChangesTest {
    private final World world = World.fresh();
    private final Units units = World.bean(Units.class);
    private final Changes changes = World.bean(Changes.class);
    private final Branches branches = World.bean(Branches.class);
    private final Positions positions = World.bean(Positions.class);
    private final Tree tree = World.bean(Tree.class);
    private final Actor administrator = world.administrator();
    private final LocalDate today = World.bean(OfficeClock.class).today();
    private final LocalDate soon = today.plusDays(40);

    private final Unit a = world.unit("a", world.county);
    private final Unit b = world.unit("b", world.county);

    @Test
    void every_refusal_stands_beside_its_field_and_nothing_is_written() {
        var below = world.unit("below", a);
        units.close(b.id(), soon, administrator);
        long before = positions.last(world.region);
        assertThat(refusals(new Planned.Move(a.id(), below.id(), soon))).containsExactly("parent unit.move.circle");
        assertThat(refusals(new Planned.Move(below.id(), b.id(), soon))).containsExactly("parent unit.parent.not-open");
        assertThat(refusals(new Planned.Move(below.id(), b.id(), today))).containsExactly("parent unit.parent.closes");
        assertThat(refusals(new Planned.Move(below.id(), a.id(), today))).containsExactly("parent unit.move.same");
        assertThat(refusals(new Planned.Move(below.id(), world.county.id(), LocalDate.of(1999, 1, 1))))
                .contains("from unit.move.not-open");
        assertThat(refusals(new Planned.Close(a.id(), soon))).containsExactly("from unit.close.not-empty");
        assertThat(refusals(new Planned.Close(below.id(), LocalDate.of(1999, 1, 1))))
                .containsExactly("from unit.close.not-open");
        assertThat(refusals(new Planned.Rename(a.id(), "", "x".repeat(101), today)))
                .containsExactly("name web.field.missing", "shortName unit.too-long");
        assertThat(refusals(new Planned.Rename(a.id(), a.name(), a.shortName(), today)))
                .containsExactly("name unit.rename.same");
        assertThat(positions.last(world.region)).isEqualTo(before);
    }

    @Test
    void a_merge_is_refused_for_a_taken_code_a_place_below_itself_and_nobody_to_merge_with() {
        var successor = new NewUnit("a", "合并局", "合并局", UnitType.BUREAU, a.id());
        assertThat(refusals(new Planned.Merge(a.id(), List.of(), successor, soon)))
                .containsExactly("others unit.merge.alone", "code unit.code.taken", "parent unit.merge.parent");
    }

    @Test
    void what_is_refused_in_the_preview_is_refused_when_it_is_made() {
        var planned = new Planned.Rename(a.id(), a.name(), a.shortName(), today);
        refused(() -> changes.make(planned, administrator), "unit.rename.same");
    }

    @Test
    void a_name_of_a_day_to_come_holds_from_that_day_on() {
        var clock = World.bean(OfficeClock.class);
        changes.make(new Planned.Rename(a.id(), "新局", "新", soon), administrator);
        assertThat(units.unit(a.id()).orElseThrow().name()).isEqualTo("单位a");
        try {
            clock.standOn(soon);
            changes.takeEffect(world.region);
            assertThat(units.unit(a.id()).orElseThrow().name()).isEqualTo("新局");
        } finally {
            clock.standOn(today);
        }
    }

    @Test
    void an_announced_move_is_taken_back_and_what_was_known_before_stays_known() {
        var office = world.unit("office", a);
        long before = positions.last(world.region);
        changes.make(new Planned.Move(office.id(), b.id(), soon), administrator);
        long announced = positions.last(world.region);
        assertThat(above(office, announced)).contains(b.id());
        changes.takeBack(office.id(), lastSaid(office), administrator);
        long now = positions.last(world.region);
        assertThat(above(office, now)).containsExactly(office.id(), a.id(), world.county.id());
        assertThat(above(office, announced)).contains(b.id());
        assertThat(above(office, before)).contains(a.id());
        assertThat(units.unit(office.id()).orElseThrow().parent()).isEqualTo(a.id());
        assertThat(changes.of(office.id(), administrator))
                .extracting(TreeChange::kind, TreeChange::takenBack)
                .containsExactly(tuple(TreeChange.Kind.OPENED, false), tuple(TreeChange.Kind.MOVED, true));
    }

    @Test
    void an_announced_closing_is_taken_back_unless_its_superior_closes_then() {
        var office = world.unit("office", a);
        units.close(office.id(), soon, administrator);
        changes.takeBack(office.id(), lastSaid(office), administrator);
        assertThat(units.unit(office.id()).orElseThrow().to()).isNull();
        assertThat(units.below(a.id(), soon)).extracting(Unit::code).containsExactly("office");
        units.close(office.id(), soon, administrator);
        units.close(a.id(), soon.plusDays(1), administrator);
        refused(() -> changes.takeBack(office.id(), lastSaid(office), administrator), "unit.undo.parent-closed");
    }

    @Test
    void a_merge_is_taken_back_whole() {
        var office = world.unit("office", a);
        var successor = new NewUnit("ab", "合并局", "合并局", UnitType.BUREAU, world.county.id());
        var planned = new Planned.Merge(a.id(), List.of(b.id()), successor, soon);
        changes.make(planned, administrator);
        var made = units.meant(world.region, "ab", Period.day(soon)).one().orElseThrow();
        assertThat(units.below(made.id(), soon)).extracting(Unit::code).containsExactly("office");
        changes.takeBack(b.id(), lastSaid(b), administrator);
        assertThat(units.below(world.county.id(), soon)).extracting(Unit::code).containsExactly("a", "b");
        assertThat(units.below(a.id(), soon)).extracting(Unit::code).containsExactly("office");
        assertThat(units.unit(a.id()).orElseThrow().successor()).isNull();
        assertThat(units.unit(made.id()).orElseThrow().openOn(soon)).isFalse();
        assertThat(units.unit(office.id()).orElseThrow().parent()).isEqualTo(a.id());
        changes.make(planned, administrator);
        assertThat(units.below(world.county.id(), soon)).extracting(Unit::code).containsExactly("ab");
    }

    @Test
    void only_the_last_thing_said_and_only_before_its_day_is_taken_back() {
        var office = world.unit("office", a);
        refused(() -> changes.takeBack(office.id(), lastSaid(office), administrator), "unit.undo.begun");
        units.move(office.id(), b.id(), soon, administrator);
        long move = lastSaid(office);
        units.move(office.id(), world.county.id(), soon.plusDays(5), administrator);
        refused(() -> changes.takeBack(office.id(), move, administrator), "unit.undo.later");
        units.rename(office.id(), "改名", "改名", today, administrator);
        var ofA = world.actor(a.id(), Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> changes.takeBack(b.id(), move, ofA)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> changes.of(b.id(), ofA)).isInstanceOf(NotThere.class);
    }

    @Test
    void the_tree_of_a_day_has_the_places_and_names_of_that_day() {
        var office = world.unit("office", a);
        units.move(office.id(), b.id(), LocalDate.of(2022, 1, 1), administrator);
        units.rename(b.id(), "改名局", "改名", LocalDate.of(2023, 1, 1), administrator);
        var old = branches.of(world.county.id(), LocalDate.of(2021, 6, 1)).orElseThrow();
        var now = branches.of(world.county.id(), today).orElseThrow();
        assertThat(old.below())
                .extracting(Branch::name, Branch::size)
                .containsExactly(tuple("单位a", 2), tuple("单位b", 1));
        assertThat(now.below())
                .extracting(Branch::name, Branch::size)
                .containsExactly(tuple("单位a", 1), tuple("改名局", 2));
        assertThat(branches.of(world.county.id(), LocalDate.of(1999, 1, 1))).isEmpty();
        assertThat(units.unit(b.id()).orElseThrow().name()).isEqualTo("改名局");
    }

    @Test
    void a_preview_tells_what_comes_along() {
        world.unit("office", a);
        assertThat(changes.consequences(new Planned.Move(a.id(), b.id(), soon), administrator))
                .contains(Problem.of("unit.follows.below", 1), Problem.of("unit.follows.undo"));
        assertThat(changes.consequences(new Planned.Close(b.id(), today), administrator))
                .contains(Problem.of("unit.follows.no-undo"), Problem.of("ledger.follows.keep", 0));
    }

    private List<String> refusals(Planned planned) {
        return changes.refusals(planned, administrator).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private long lastSaid(Unit unit) {
        return changes.of(unit.id(), administrator).stream()
                .filter(change -> !change.takenBack())
                .mapToLong(TreeChange::position)
                .max()
                .orElseThrow();
    }

    private List<UnitId> above(Unit unit, long asOf) {
        return tree.upwards(world.region, unit.id(), soon, asOf);
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems()).extracting("code").contains(code));
    }
}
